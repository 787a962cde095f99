// Puts the focus on what a user must know first: the errors in a form or the confirmation of an action.
// Without it a keyboard or screen reader starts at the top of the page again.
const target = document.querySelector("[data-focus-on-load]");

if (target) {
    if (!target.hasAttribute("tabindex")) {
        target.setAttribute("tabindex", "-1");
    }

    target.focus();
}
