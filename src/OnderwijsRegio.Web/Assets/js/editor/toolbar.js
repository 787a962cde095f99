// The buttons above the text: one stop for the Tab key, arrows between them, Escape back to the text.
const pressed = {
    heading3: (editor) => editor.isActive("heading", { level: 3 }),
    heading4: (editor) => editor.isActive("heading", { level: 4 }),
    bold: (editor) => editor.isActive("bold"),
    italic: (editor) => editor.isActive("italic"),
    bulletList: (editor) => editor.isActive("bulletList"),
    orderedList: (editor) => editor.isActive("orderedList"),
    link: (editor) => editor.isActive("link"),
};

const run = {
    heading3: (chain) => chain.toggleHeading({ level: 3 }),
    heading4: (chain) => chain.toggleHeading({ level: 4 }),
    bold: (chain) => chain.toggleBold(),
    italic: (chain) => chain.toggleItalic(),
    bulletList: (chain) => chain.toggleBulletList(),
    orderedList: (chain) => chain.toggleOrderedList(),
    table: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
    undo: (chain) => chain.undo(),
    redo: (chain) => chain.redo(),
    addRowAfter: (chain) => chain.addRowAfter(),
    deleteRow: (chain) => chain.deleteRow(),
    addColumnAfter: (chain) => chain.addColumnAfter(),
    deleteColumn: (chain) => chain.deleteColumn(),
    toggleHeaderRow: (chain) => chain.toggleHeaderRow(),
    deleteTable: (chain) => chain.deleteTable(),
};

const steps = { ArrowRight: 1, ArrowLeft: -1 };

export function startToolbar(toolbar, editor, dialogs) {
    const inTable = toolbar.querySelector("[data-in-table]");
    const shown = () => [...toolbar.querySelectorAll("button")].filter((button) => !button.closest("[hidden]"));
    const stopAt = (button) => {
        toolbar.querySelectorAll("button").forEach((other) => {
            other.tabIndex = other === button ? 0 : -1;
        });
    };
    const reach = (button) => {
        stopAt(button);
        button.focus();
    };

    const refresh = () => {
        inTable.hidden = !editor.isActive("table");
        for (const [command, isPressed] of Object.entries(pressed)) {
            toolbar.querySelector(`[data-command="${command}"]`).setAttribute("aria-pressed", String(isPressed(editor)));
        }
        for (const command of ["undo", "redo", "table"]) {
            const button = toolbar.querySelector(`[data-command="${command}"]`);
            const able = command === "table" ? !editor.isActive("table") : editor.can()[command]();
            button.setAttribute("aria-disabled", String(!able));
        }
        if (!shown().some((button) => button.tabIndex === 0)) {
            stopAt(shown()[0]);
        }
    };

    toolbar.addEventListener("click", (event) => {
        const button = event.target.closest("[data-command]");
        if (!button || button.ariaDisabled === "true") {
            return;
        }

        stopAt(button);
        const { command } = button.dataset;
        if (dialogs[command]) {
            dialogs[command]();
        } else {
            run[command](editor.chain().focus()).run();
        }
    });

    toolbar.addEventListener("keydown", (event) => {
        const buttons = shown();
        const at = buttons.indexOf(document.activeElement);
        if (event.key in steps) {
            reach(buttons[(at + steps[event.key] + buttons.length) % buttons.length]);
        } else if (event.key === "Home" || event.key === "End") {
            reach(buttons.at(event.key === "Home" ? 0 : -1));
        } else if (event.key === "Escape") {
            editor.commands.focus();
        } else {
            return;
        }
        event.preventDefault();
    });

    editor.on("transaction", refresh);
    stopAt(shown()[0]);
    toolbar.hidden = false;
    refresh();
    return { focus: () => (shown().find((button) => button.tabIndex === 0) ?? shown()[0]).focus() };
}
