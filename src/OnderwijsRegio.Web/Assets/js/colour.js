// Shows the tints of a colour while it is chosen, and offers the browser's own palette beside the field.
// Without script the tints are those of the colour that was sent last.
const form = /^#[0-9a-f]{6}$/;

for (const choice of document.querySelectorAll("[data-colour]")) {
    const field = choice.querySelector("input:not([type=color])");
    const picker = choice.querySelector("[data-colour-picker]");
    const tints = choice.querySelector("[data-colour-tints]");
    const typed = () => `#${field.value.trim().replace(/^#/, "")}`.toLowerCase();

    const show = async () => {
        const colour = typed();
        if (!form.test(colour)) {
            return;
        }

        picker.value = colour;
        const answer = await fetch(`/beheer/tinten?kleur=${encodeURIComponent(colour)}`).catch(() => null);
        // Only the answer to what stands there now: answers may come in another order.
        if (answer?.ok && colour === typed()) {
            tints.innerHTML = await answer.text();
        }
    };

    picker.hidden = false;
    if (form.test(typed())) {
        picker.value = typed();
    }

    field.addEventListener("input", show);
    picker.addEventListener("input", () => {
        field.value = picker.value;
        field.dispatchEvent(new Event("input", { bubbles: true }));
    });
}
