// Keeps what is written as a draft, a moment after the last key. A kept draft has nothing to lose, so leaving the page asks nothing.
import { send } from "../send.js";

const pause = 1500;

export function keepDrafts(form, source) {
    const button = form.querySelector("[data-keep-draft]");
    const status = form.querySelector("[data-draft-status]");
    const colleagues = form.querySelector("[data-colleagues]");
    const ready = form.querySelector("#IsReady");
    let timer = null;
    let underway = null;

    const settled = (written, isReady) => {
        source.defaultValue = written;
        ready.defaultChecked = isReady;
        form.removeAttribute("data-changed");
    };

    const keepNow = async () => {
        const [written, isReady] = [source.value, ready.checked];
        const response = await send(form, button, "draft");
        if (response?.status !== 200 && response?.status !== 422) {
            status.textContent = response ? status.dataset.signedOut : status.dataset.offline;
            return;
        }

        const answer = await response.json();
        status.textContent = answer.saved;
        if (colleagues.textContent !== answer.notice) {
            colleagues.textContent = answer.notice;
            colleagues.hidden = answer.notice === "";
        }
        if (response.status === 200) {
            settled(written, isReady);
        }
    };

    // One after the other, so that an older text never arrives after a newer one.
    const keep = () => {
        clearTimeout(timer);
        timer = null;
        underway = (underway ?? Promise.resolve()).then(keepNow).finally(() => {
            underway = null;
        });
        return underway;
    };

    const later = () => {
        clearTimeout(timer);
        timer = setTimeout(keep, pause);
    };

    ready.addEventListener("change", later);
    document.addEventListener("visibilitychange", () => {
        if (document.hidden && timer) {
            keep();
        }
    });

    form.addEventListener("submit", async (event) => {
        clearTimeout(timer);
        if (event.submitter === button) {
            event.preventDefault();
            keep();
        } else if (underway) {
            const { submitter } = event;
            event.preventDefault();
            await underway;
            form.requestSubmit(submitter);
        }
    });

    return { later };
}
