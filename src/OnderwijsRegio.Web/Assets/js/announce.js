// Tells a screen reader what has happened when part of a page changed without a new page.
// The layout holds the polite live region #or-live; without it nothing is said and nothing breaks.
export function announce(text) {
    const region = document.getElementById("or-live");
    if (!region || !text) {
        return;
    }

    // Emptied first, and filled a moment later, so that the same sentence is read a second time too.
    region.textContent = "";
    setTimeout(() => {
        region.textContent = text;
    }, 100);
}

// The server sends its sentence percent-encoded, because a header holds only ASCII.
export function announceFrom(response) {
    announce(decodeURIComponent(response.headers.get("X-Message") ?? ""));
}
