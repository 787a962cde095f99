// Ticks all boxes of a list at once, or none. Without script each is ticked by itself, and the box for it stays hidden.
for (const all of document.querySelectorAll("[data-pick-page]")) {
    const box = all.querySelector("input");
    const boxes = [...all.closest("form").querySelectorAll("tbody input[type=checkbox]")];
    all.hidden = false;

    const follow = () => {
        const ticked = boxes.filter((other) => other.checked).length;
        box.checked = ticked === boxes.length;
        box.indeterminate = ticked > 0 && ticked < boxes.length;
    };
    box.addEventListener("change", () => {
        for (const other of boxes) {
            other.checked = box.checked;
        }
    });
    for (const other of boxes) {
        other.addEventListener("change", follow);
    }
    // The back button may bring ticks back.
    window.addEventListener("pageshow", follow);
}
