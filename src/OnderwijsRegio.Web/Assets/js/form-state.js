// Knows whether a form holds changes that have not been sent.
// Leaving a page and pressing Escape in a row both depend on the same answer.
const released = new WeakSet();

function fieldChanged(field) {
    switch (field.type) {
        case "checkbox":
        case "radio":
            return field.checked !== field.defaultChecked;
        case "select-one":
        case "select-multiple":
            return selectChanged(field);
        case "file":
            return field.files.length > 0;
        default:
            return "defaultValue" in field && field.value !== field.defaultValue;
    }
}

function selectChanged(select) {
    const options = [...select.options];

    // Without a selected attribute the browser itself chooses the first option: that is no change.
    if (!select.multiple && !options.some((option) => option.defaultSelected)) {
        return select.selectedIndex > options.findIndex((option) => !option.disabled);
    }

    return options.some((option) => option.selected !== option.defaultSelected);
}

// data-changed marks a form that came back with errors: its values are new although it shows them as initial.
export function isChanged(form) {
    return form.hasAttribute("data-changed") || [...form.elements].some(fieldChanged);
}

// A form that is on its way to the server holds nothing that can be lost.
export function release(form) {
    released.add(form);
}

export function hold(form) {
    released.delete(form);
}

export function isReleased(form) {
    return released.has(form);
}
