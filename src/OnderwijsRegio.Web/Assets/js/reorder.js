// Puts list items in another order: by dragging a handle, or with the up and down buttons without a new page.
// An item never moves itself, its neighbours move past it: so it keeps the focus and the pointer.
import { announceFrom } from "./announce.js";
import { send, submitNatively } from "./send.js";

const edge = 48;
const scrollStep = 16;

function setUnavailable(button, unavailable) {
    if (!button) {
        return;
    }

    // A disabled button would drop the focus at the moment an item arrives at the end of the list.
    button.disabled = false;
    if (unavailable) {
        button.setAttribute("aria-disabled", "true");
    } else {
        button.removeAttribute("aria-disabled");
    }
}

function showEnds(list) {
    for (const item of list.children) {
        setUnavailable(item.querySelector('[data-reorder-move="up"]'), item === list.firstElementChild);
        setUnavailable(item.querySelector('[data-reorder-move="down"]'), item === list.lastElementChild);
    }
}

function middleOf(element) {
    const box = element.getBoundingClientRect();
    return box.top + box.height / 2;
}

function followPointer(item, y) {
    while (item.previousElementSibling && y < middleOf(item.previousElementSibling)) {
        item.after(item.previousElementSibling);
    }
    while (item.nextElementSibling && y > middleOf(item.nextElementSibling)) {
        item.before(item.nextElementSibling);
    }

    if (y < edge) {
        scrollBy(0, -scrollStep);
    } else if (y > innerHeight - edge) {
        scrollBy(0, scrollStep);
    }
}

async function storeDrop(list, item) {
    const form = document.querySelector("form[data-reorder-form]");
    const fill = (name, value) => {
        form.elements.namedItem(name).value = value;
    };
    fill("id", item.dataset.id);
    fill("line", list.dataset.line ?? "");
    fill("beforeId", item.nextElementSibling?.dataset.id ?? "");

    list.ariaBusy = "true";
    const response = await send(form, null, "order");
    list.ariaBusy = null;

    if (response?.ok) {
        showEnds(list);
        announceFrom(response);
    } else {
        // The page shows the order as it is stored.
        location.reload();
    }
}

function startDrag(event) {
    const handle = event.target.closest("[data-reorder-handle]");
    const item = handle?.closest("[data-reorder-item]");
    const list = item?.closest("[data-reorder]");
    if (!list || event.button !== 0 || !event.isPrimary || list.ariaBusy === "true") {
        return;
    }

    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    item.classList.add("is-dragged");

    const originalNext = item.nextElementSibling;
    const listening = new AbortController();
    const { signal } = listening;
    const end = (keep) => {
        listening.abort();
        item.classList.remove("is-dragged");
        if (!keep) {
            list.insertBefore(item, originalNext);
        } else if (item.nextElementSibling !== originalNext) {
            storeDrop(list, item);
        }
    };

    handle.addEventListener("pointermove", (move) => followPointer(item, move.clientY), { signal });
    handle.addEventListener("pointerup", () => end(true), { signal });
    handle.addEventListener("pointercancel", () => end(false), { signal });
    document.addEventListener("keydown", (key) => key.key === "Escape" && end(false), { signal });
}

async function moveByButton(form, button, item, list) {
    const up = button.dataset.reorderMove === "up";
    const neighbour = up ? item.previousElementSibling : item.nextElementSibling;
    if (!neighbour || list.ariaBusy === "true") {
        return;
    }

    list.ariaBusy = "true";
    const response = await send(form, button, "order");
    list.ariaBusy = null;

    if (!response?.ok) {
        submitNatively(form, button);
        return;
    }

    if (up) {
        item.after(neighbour);
    } else {
        item.before(neighbour);
    }
    showEnds(list);
    announceFrom(response);
}

for (const list of document.querySelectorAll("[data-reorder]")) {
    showEnds(list);
    list.addEventListener("pointerdown", startDrag);
    for (const handle of list.querySelectorAll("[data-reorder-handle]")) {
        handle.hidden = false;
    }
}

document.addEventListener("submit", (event) => {
    const item = event.target.closest("[data-reorder-item]");
    const list = item?.closest("[data-reorder]");
    if (list && event.submitter?.dataset.reorderMove) {
        event.preventDefault();
        moveByButton(event.target, event.submitter, item, list);
    }
});
