// Sends a form in the background and asks for a fragment, or sends it the ordinary way.
// The second is the way out of everything the first cannot handle: the server then shows a whole page.
import { release } from "./form-state.js";

function addressOf(form, submitter) {
    const action = submitter?.getAttribute("formaction") ?? form.getAttribute("action") ?? "";
    return new URL(action, document.baseURI);
}

// A redirect is not followed (it usually means: sign in again), and no network gives null.
export async function send(form, submitter, fragment) {
    try {
        return await fetch(addressOf(form, submitter), {
            method: "POST",
            body: new FormData(form, submitter),
            headers: { "X-Fragment": fragment },
            credentials: "same-origin",
            redirect: "manual",
        });
    } catch {
        return null;
    }
}

export function submitNatively(form, submitter) {
    // form.submit() leaves the pressed button out of the data.
    if (submitter?.name) {
        const pressed = document.createElement("input");
        pressed.type = "hidden";
        pressed.name = submitter.name;
        pressed.value = submitter.value;
        form.append(pressed);
    }

    if (submitter?.hasAttribute("formaction")) {
        form.setAttribute("action", submitter.getAttribute("formaction"));
    }

    release(form);

    // A field called "submit" would hide the method of that name.
    HTMLFormElement.prototype.submit.call(form);
}
