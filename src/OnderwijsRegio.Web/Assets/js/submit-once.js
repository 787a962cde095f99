// Sends a form once, however often an impatient user presses the button.
// A form that may be sent again without leaving the page (a download) has data-repeatable.
const sent = new WeakSet();

function buttonsOf(form) {
    return [...form.elements].filter((element) => element.type === "submit");
}

// On window, so that it sees whether another module has taken the submit over.
window.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post" || form.matches("[data-repeatable]")) {
        return;
    }

    if (sent.has(form)) {
        event.preventDefault();
        return;
    }

    sent.add(form);
    for (const button of buttonsOf(form)) {
        button.setAttribute("aria-disabled", "true");
    }
    event.submitter?.setAttribute("aria-busy", "true");
});

// The back button may bring the page back as it was left.
window.addEventListener("pageshow", () => {
    for (const form of document.forms) {
        if (!sent.delete(form)) {
            continue;
        }

        for (const button of buttonsOf(form)) {
            button.removeAttribute("aria-disabled");
            button.removeAttribute("aria-busy");
        }
    }
});
