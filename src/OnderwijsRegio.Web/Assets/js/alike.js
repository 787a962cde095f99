// Shows which files look alike while a new candidate is typed, when a field is left that tells who it is.
// What was typed goes in the body, never in an address. Without script the form says the same on saving.
const asked = ["FirstName", "LastName", "Email", "Phone"];

for (const form of document.querySelectorAll("form[data-alike]")) {
    const found = form.querySelector("[data-alike-found]");
    let running = null;

    form.addEventListener("change", async (event) => {
        if (!asked.includes(event.target.name)) {
            return;
        }

        running?.abort();
        running = new AbortController();
        show(found, saysEnough(form) ? await ask(form, running.signal) : "");
    });
}

// The server asks the same: a first name alone is of many.
function saysEnough(form) {
    const [first, last, email, phone] = asked.map((name) => form.elements[name].value.trim());
    return Boolean(email || phone || (first && last));
}

// Null where another question came between: its answer is on the way.
async function ask(form, signal) {
    const typed = new FormData(form);
    const body = new FormData();
    for (const name of [...asked, "__RequestVerificationToken"]) {
        body.append(name, typed.get(name) ?? "");
    }

    try {
        const response = await fetch(form.dataset.alike, {
            method: "POST",
            body,
            headers: { "X-Fragment": "alike" },
            credentials: "same-origin",
            redirect: "manual",
            signal,
        });
        return response.ok ? (await response.text()).trim() : "";
    } catch {
        return signal.aborted ? null : "";
    }
}

// The same answer is not put there twice: a screen reader would read it again.
function show(found, answer) {
    if (answer !== null && answer !== found.dataset.answer) {
        found.dataset.answer = answer;
        found.innerHTML = answer;
    }
}
