// Bundles the style sheet and the scripts and copies the one font file into wwwroot/dist.
// Run by Assets.targets during the build, or by hand with `npm run build`.
import { copyFile, mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const web = new URL("../", import.meta.url);
const dist = new URL("wwwroot/dist/", web);
const font = "source-sans-3.woff2";

await mkdir(dist, { recursive: true });

await build({
    absWorkingDir: fileURLToPath(web),
    entryPoints: [
        { in: "Assets/css/site.css", out: "site" },
        { in: "Assets/js/site.js", out: "site" },
        // The editor is large, and only the page on which a chapter is written asks for it.
        { in: "Assets/css/editor.css", out: "editor" },
        { in: "Assets/js/editor/editor.js", out: "editor" },
    ],
    outdir: fileURLToPath(dist),
    bundle: true,
    minify: true,
    format: "esm",
    target: ["chrome111", "firefox128", "safari16.4"],
    // The font is copied below under a fixed name, so that a page can preload it.
    external: [font],
    logLevel: "warning",
});

await copyFile(
    new URL("node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2", web),
    new URL(font, dist),
);
