// Edits a table row where it stands: the row is exchanged for a form, and back after saving.
// Whatever the server answers that is not a row, the browser does the ordinary thing, so no input is lost.
import { announceFrom } from "./announce.js";
import { isChanged, release } from "./form-state.js";
import { send, submitNatively } from "./send.js";

const fields = "input:not([type=hidden]), select, textarea";

// Rows that arrived in one answer also leave together.
const arrivedTogether = new WeakMap();

function parseRows(html) {
    const template = document.createElement("template");
    template.innerHTML = html;
    const rows = [...template.content.children];
    return rows.every((row) => row.localName === "tr") ? rows : [];
}

function exchange(row, rows) {
    const old = arrivedTogether.get(row) ?? [row];
    old[0].before(...rows);
    old.forEach((oldRow) => oldRow.remove());
    rows.forEach((newRow) => arrivedTogether.set(newRow, rows));
}

function focusIn(rows) {
    const find = (selector) => {
        for (const row of rows) {
            const found = row.querySelector(selector);
            if (found) {
                return found;
            }
        }
        return null;
    };
    const inEdit = find("[data-inplace-form]") !== null;
    const target = find("[data-focus]") ?? find(inEdit ? fields : "[data-inplace]");
    target?.focus();
}

async function fetchRows(address) {
    try {
        const response = await fetch(address, {
            headers: { "X-Fragment": "row" },
            credentials: "same-origin",
            redirect: "manual",
        });
        return response.status === 200 ? parseRows(await response.text()) : [];
    } catch {
        return [];
    }
}

async function follow(link) {
    const row = link.closest("tr");
    if (row.ariaBusy === "true") {
        return;
    }

    row.ariaBusy = "true";
    const rows = await fetchRows(link.href);
    row.ariaBusy = null;

    if (rows.length === 0) {
        const form = link.closest("form");
        if (form) {
            release(form);
        }
        location.assign(link.href);
        return;
    }

    exchange(row, rows);
    focusIn(rows);
}

async function save(form, submitter) {
    const row = form.closest("tr");
    if (row.ariaBusy === "true") {
        return;
    }

    row.ariaBusy = "true";
    const response = await send(form, submitter, "row");
    const refused = response?.status === 422 || response?.status === 409;
    const rows = refused || response?.status === 200 ? parseRows(await response.text()) : [];
    row.ariaBusy = null;

    if (rows.length === 0) {
        submitNatively(form, submitter);
        return;
    }

    if (refused) {
        // What the user typed is now in the answer, but not yet stored.
        rows.forEach((newRow) => newRow.querySelector("[data-inplace-form]")?.setAttribute("data-changed", ""));
    }

    exchange(row, rows);
    focusIn(rows);
    announceFrom(response);
}

document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-inplace], a[data-inplace-cancel]");
    const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link?.closest("tr") || event.button !== 0 || modified || event.defaultPrevented) {
        return;
    }

    event.preventDefault();
    follow(link);
});

document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.matches("[data-inplace-form]") && form.closest("tr") && !event.defaultPrevented) {
        event.preventDefault();
        save(form, event.submitter);
    }
});

document.addEventListener("keydown", (event) => {
    const form = event.target.closest?.("[data-inplace-form]");
    if (event.key === "Escape" && form && !event.isComposing && !event.defaultPrevented && !isChanged(form)) {
        form.querySelector("[data-inplace-cancel]")?.click();
    }
});
