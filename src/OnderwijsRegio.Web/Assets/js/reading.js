// Shows how far a file is read without a new page each time; then it shows what came of it.
// Without script the page itself comes anew.
const pause = 1000;
const longestPause = 8000;

const card = document.querySelector("[data-reading]");

async function look() {
    try {
        const response = await fetch(location.href, { credentials: "same-origin", redirect: "manual" });
        if (response.status !== 200) {
            return null;
        }

        return new DOMParser().parseFromString(await response.text(), "text/html").querySelector("[data-reading]");
    } catch {
        return card;
    }
}

function show(fresh) {
    const [now, next] = [card.querySelector("progress"), fresh.querySelector("progress")];
    now.max = next.max;
    now.value = next.value;
    card.querySelector("[data-reading-text]").textContent = fresh.querySelector("[data-reading-text]").textContent;
}

async function follow(wait) {
    await new Promise((done) => {
        setTimeout(done, wait);
    });
    const fresh = await look();
    if (!fresh) {
        location.reload();
        return;
    }

    show(fresh);
    follow(Math.min(wait * 1.5, longestPause));
}

if (card) {
    follow(pause);
}
