// Asks before a page is left while a form marked data-guard-unsaved holds changes.
// The browser words the question itself; without script there is simply no question.
import { hold, isChanged, isReleased, release } from "./form-state.js";

const guarded = () => [...document.querySelectorAll("form[data-guard-unsaved]")];

window.addEventListener("submit", (event) => {
    if (!event.defaultPrevented) {
        release(event.target);
    }
});

window.addEventListener("pageshow", () => guarded().forEach(hold));

window.addEventListener("beforeunload", (event) => {
    if (guarded().some((form) => isChanged(form) && !isReleased(form))) {
        event.preventDefault();
    }
});
