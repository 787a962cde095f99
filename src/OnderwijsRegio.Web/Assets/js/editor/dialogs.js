// Asks for the address of a link, and for the activity to refer to.
const dialogOf = (name) => document.querySelector(`dialog[data-dialog="${name}"]`);

function open(dialog, decide) {
    dialog.addEventListener("close", () => decide(dialog.returnValue), { once: true });
    dialog.returnValue = "";
    dialog.showModal();
}

function linkDialog(editor) {
    const dialog = dialogOf("link");
    const address = dialog.querySelector("input");
    const fault = dialog.querySelector(".or-error");
    const isAddress = () => /^(https?:\/\/|mailto:)\S+$/i.test(address.value.trim());
    const mark = (isWrong) => {
        fault.hidden = !isWrong;
        address.setAttribute("aria-invalid", String(isWrong));
    };

    dialog.addEventListener("submit", (event) => {
        if (event.submitter?.value === "place" && !isAddress()) {
            event.preventDefault();
            mark(true);
            address.focus();
        }
    });

    const place = (href) => {
        const link = { type: "link", attrs: { href } };
        const chain = editor.chain().focus();
        if (editor.state.selection.empty && !editor.isActive("link")) {
            chain.insertContent({ type: "text", text: href, marks: [link] }).run();
        } else {
            chain.extendMarkRange("link").setLink({ href }).run();
        }
    };

    return () => {
        address.value = editor.getAttributes("link").href ?? "";
        mark(false);
        open(dialog, (answer) => {
            if (answer === "place") {
                place(address.value.trim());
            } else if (answer === "remove") {
                editor.chain().focus().extendMarkRange("link").unsetLink().run();
            } else {
                editor.commands.focus();
            }
        });
    };
}

function activityDialog(editor) {
    const dialog = dialogOf("activity");
    const choice = dialog.querySelector("select");

    return () => open(dialog, (answer) => {
        const [option] = choice.selectedOptions;
        if (answer === "place" && option) {
            const attrs = { id: option.value, title: option.text.trim() };
            editor.chain().focus().insertContent({ type: "activityReference", attrs }).run();
        } else {
            editor.commands.focus();
        }
    });
}

export function openDialogs(editor) {
    for (const button of document.querySelectorAll("dialog [data-close]")) {
        button.addEventListener("click", () => button.closest("dialog").close(""));
    }

    return { link: linkDialog(editor), activity: activityDialog(editor) };
}
