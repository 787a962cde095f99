// Office programs like a png better than an svg: it is drawn from the very same file. Without scripts there is the svg.
const scale = 2;

for (const link of document.querySelectorAll("a[data-picture]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "or-btn or-btn--subtle";
    button.textContent = "Als png";
    button.addEventListener("click", () => save(link.href));
    link.after(" ", button);
}

async function save(address) {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: picture.width * scale, height: picture.height * scale });
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    const content = await new Promise(resolve => canvas.toBlob(resolve, "image/png"));
    const file = document.createElement("a");
    file.href = URL.createObjectURL(content);
    file.download = `${new URL(address).searchParams.get("grafiek")}.png`;
    file.click();
    URL.revokeObjectURL(file.href);
}
