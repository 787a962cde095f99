// Turns the plain text area of a chapter into an editor. The text area stays in the form and follows what is written, so that saving is
// the same with and without script.
import { Editor } from "@tiptap/core";
import { keepDrafts } from "./drafts.js";
import { extensions } from "./extensions.js";
import { openDialogs } from "./dialogs.js";
import { cleanPaste } from "./paste.js";
import { startToolbar } from "./toolbar.js";

function showCount(line, length) {
    const max = Number(line.dataset.max);
    const number = new Intl.NumberFormat("nl-NL");
    line.textContent = `${number.format(length)} van ${number.format(max)} tekens`;
    line.classList.toggle("or-error", length > max);
    line.hidden = false;
}

function faultAt(field, fault, surface) {
    return (text) => {
        fault.lastElementChild.textContent = text;
        fault.hidden = false;
        field.classList.add("or-field--invalid");
        surface().setAttribute("aria-describedby", "Html-hint Html-error");
        surface().setAttribute("aria-invalid", "true");
    };
}

function start(form) {
    const source = form.querySelector("[data-editor-source]");
    const field = source.closest(".or-field");
    const fault = field.querySelector("[data-editor-error]");
    const hint = field.querySelector("[data-editor-hint]");
    const count = field.querySelector("[data-editor-count]");
    const toolbar = field.querySelector("[data-editor-toolbar]");
    const surface = document.createElement("div");
    toolbar.after(surface);
    hint.textContent = hint.dataset.editorHint;

    const say = faultAt(field, fault, () => editor.view.dom);
    const drafts = keepDrafts(form, source);
    let bar;
    const editor = new Editor({
        element: surface,
        extensions,
        content: source.value,
        injectCSS: false,
        editorProps: {
            attributes: {
                id: source.id,
                class: "or-editor or-chapter",
                role: "textbox",
                "aria-multiline": "true",
                "aria-labelledby": "Html-label",
                "aria-describedby": source.getAttribute("aria-describedby"),
                ...(source.ariaInvalid === "true" ? { "aria-invalid": "true" } : {}),
            },
            transformPastedHTML: (html) => cleanPaste(html, {
                maxCells: Number(fault.dataset.maxCells),
                refuseCells: () => say(fault.dataset.cells),
                leavePicture: () => say(fault.dataset.picture),
            }),
            handleKeyDown: (view, event) => {
                if (event.altKey && event.key === "F10") {
                    bar.focus();
                    return true;
                }
                // Tab goes to the next cell of a table, so there must be another way out.
                if (event.key === "Escape") {
                    form.elements.namedItem("IsReady")[0].focus();
                    return true;
                }
                return false;
            },
        },
        onUpdate: () => {
            source.value = editor.isEmpty ? "" : editor.getHTML();
            showCount(count, editor.state.doc.textContent.length);
            drafts.later();
        },
    });

    source.removeAttribute("id");
    source.hidden = true;
    document.getElementById("Html-label").addEventListener("click", () => editor.commands.focus());
    bar = startToolbar(toolbar, editor, openDialogs(editor));
    showCount(count, editor.state.doc.textContent.length);
}

document.querySelectorAll("form[data-chapter]").forEach(start);
