// Takes what belongs in a chapter out of what was pasted, from Word above all. What this misses, the server does not keep.
const unseen = "script, style, title, meta, link, template, xml, [style*='mso-list:Ignore' i], [style*='display:none' i]";
const renamed = { H1: "h3", H2: "h3", H5: "h4", H6: "h4" };
const kept = ["href", "colspan", "rowspan", "data-activity"];

function rename(element, name) {
    const other = element.ownerDocument.createElement(name);
    other.append(...element.childNodes);
    element.replaceWith(other);
    return other;
}

// Word writes a list as paragraphs, with the level in a style and the mark in the text.
function levelOf(paragraph) {
    const found = /mso-list:[^;]*level(\d+)/i.exec(paragraph.getAttribute("style") ?? "");
    return found ? Number(found[1]) : null;
}

function isNumbered(paragraph) {
    const mark = paragraph.querySelector("[style*='mso-list:Ignore' i]")?.textContent ?? "";
    return /^\s*\(?[0-9a-z]{1,4}[.)]/i.test(mark);
}

function listsOf(body) {
    let open = [];
    let previous = null;
    for (const paragraph of body.querySelectorAll("p")) {
        const level = levelOf(paragraph);
        if (!level) {
            continue;
        }

        if (paragraph.previousElementSibling !== previous || previous === null) {
            open = [];
        }
        const name = isNumbered(paragraph) ? "ol" : "ul";
        open.length = Math.min(open.length, level);
        if (open.at(-1)?.localName !== name && open.length === level) {
            open.pop();
        }
        if (open.length < level) {
            const list = body.ownerDocument.createElement(name);
            const parent = open.at(-1)?.lastElementChild;
            if (parent) {
                parent.append(list);
            } else {
                paragraph.before(list);
                previous = list;
            }
            open.push(list);
        }

        paragraph.querySelectorAll("[style*='mso-list:Ignore' i]").forEach((mark) => mark.remove());
        const item = body.ownerDocument.createElement("li");
        item.append(paragraph);
        open.at(-1).append(item);
    }
}

function tidy(body) {
    body.querySelectorAll(unseen).forEach((element) => element.remove());
    body.querySelectorAll(Object.keys(renamed).join()).forEach((heading) => rename(heading, renamed[heading.tagName]));
    body.querySelectorAll("p.MsoTitle").forEach((title) => rename(title, "h3"));
    for (const element of body.querySelectorAll("*")) {
        // Names such as o:p belong to Word alone.
        if (element.localName.includes(":")) {
            element.replaceWith(...element.childNodes);
            continue;
        }
        for (const { name } of [...element.attributes]) {
            if (!kept.includes(name)) {
                element.removeAttribute(name);
            }
        }
    }
    const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        texts.currentNode.data = texts.currentNode.data.replace(/[\u00a0\s]+/g, " ");
    }
    for (const paragraph of body.querySelectorAll("p, h3, h4")) {
        if (paragraph.textContent.trim() === "" && !paragraph.closest("td, th")) {
            paragraph.remove();
        }
    }
}

export function cleanPaste(html, { maxCells, refuseCells, leavePicture }) {
    const { body } = new DOMParser().parseFromString(html, "text/html");
    if (body.querySelectorAll("td, th").length > maxCells) {
        refuseCells();
        return "";
    }

    const pictures = body.querySelectorAll("img, svg, picture, object, embed, iframe, video");
    if (pictures.length > 0) {
        pictures.forEach((picture) => picture.remove());
        leavePicture();
    }

    listsOf(body);
    tidy(body);
    return body.innerHTML;
}
