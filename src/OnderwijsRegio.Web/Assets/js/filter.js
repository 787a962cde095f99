// Closes a filter panel that filters nothing on a small screen, where it would push the results out of sight.
// The server renders it open, because it cannot know the width; a panel in use stays open.
const small = matchMedia("(max-width: 48rem)").matches;

if (small) {
    for (const panel of document.querySelectorAll("details[data-filter]")) {
        panel.open = Number(panel.dataset.active ?? 0) > 0;
    }
}
