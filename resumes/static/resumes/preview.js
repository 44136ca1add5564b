// Show the pages of the resume as its form says at the moment: beside the form, or instead of it on a narrow screen.
// What cannot be set is said at its input and above the pages, and the last good pages stay.
"use strict";
{
    const WAIT = 500; // milliseconds after the last key
    const WIDE = "(min-width: 1200px)"; // as in preview.css

    const start = () => {
        const preview = document.querySelector("[data-preview]");
        const toggle = document.querySelector("[data-preview-toggle]");
        const form = document.querySelector("#resume_form");
        if (!preview || !toggle || !form) return;
        const said = preview.querySelector("[data-preview-said]");
        const list = preview.querySelector("[data-preview-faults]");
        const pages = preview.querySelector("[data-preview-pages]");
        let timer, last, asking = false;

        const say = (text) => {
            if (said.textContent !== text) said.textContent = text; // or it is read aloud again
        };

        // Errors at the inputs, beside those that the page came with

        const clear = (input) => {
            const error = document.getElementById(`${input.id}_preview`);
            if (!error) return;
            error.remove();
            input.removeAttribute("aria-invalid");
            const ids = (input.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id !== error.id);
            if (ids.join("")) input.setAttribute("aria-describedby", ids.join(" "));
            else input.removeAttribute("aria-describedby");
        };
        const mark = ({ input: name, at_input: text }) => {
            const input = form.elements.namedItem(name);
            if (!(input instanceof HTMLElement) || input.type === "hidden" || input.hasAttribute("aria-invalid")) return;
            const error = document.createElement("p");
            error.className = "preview-fault";
            error.id = `${input.id}_preview`;
            error.textContent = text;
            input.after(error);
            input.setAttribute("aria-invalid", "true");
            input.setAttribute("aria-describedby", [input.getAttribute("aria-describedby"), error.id].filter(Boolean).join(" "));
        };

        const item = (text) => {
            const element = document.createElement("li");
            element.textContent = text;
            return element;
        };
        const show = ({ pages: made, left_out: leftOut = [], faults = [] }) => {
            form.querySelectorAll(".preview-fault").forEach((each) => clear(document.getElementById(each.id.slice(0, -"_preview".length))));
            faults.forEach(mark);
            list.replaceChildren(...faults.map(({ sentence }) => item(sentence)));
            if (!made) {
                say(pages.childElementCount ? "To correct first (the pages are the last good ones):" : "To correct first:");
                return;
            }
            if (leftOut.length) list.append(item(`The template does not print: ${leftOut.join(", ")}.`));
            made.forEach((source, place) => {
                const picture = pages.children[place] ?? pages.appendChild(new Image());
                picture.src = source;
                picture.alt = `Page ${place + 1} of ${made.length}`;
            });
            while (pages.childElementCount > made.length) pages.lastElementChild.remove();
            say(made.length === 1 ? "1 page" : `${made.length} pages`);
        };

        const sent = () => {
            const data = new FormData(form);
            for (const [name, value] of [...data]) if (value instanceof File) data.delete(name);
            for (const each of preview.querySelectorAll("select")) data.set(each.name, each.value);
            return new URLSearchParams(data).toString();
        };
        const ask = async () => {
            const body = sent();
            if (asking || preview.hidden || body === last) return;
            asking = true; // one question at a time; what is typed meanwhile is the next one
            last = body;
            try {
                const answer = await fetch(preview.dataset.preview, {
                    method: "POST",
                    body,
                    headers: { "Content-Type": "application/x-www-form-urlencoded" },
                });
                if (!answer.ok) throw new Error(String(answer.status));
                show(await answer.json());
            } catch {
                list.replaceChildren();
                say("The preview could not be made. Save the resume, or try again later.");
            }
            asking = false;
            ask();
        };
        const soon = () => {
            clearTimeout(timer);
            timer = setTimeout(ask, WAIT);
        };

        const open = (isOpen) => {
            preview.hidden = !isOpen;
            toggle.textContent = isOpen ? "Hide the preview" : "Show the preview";
            ask();
        };
        toggle.addEventListener("click", () => open(preview.hidden));
        toggle.hidden = false;
        open(matchMedia(WIDE).matches);
        form.addEventListener("input", (event) => clear(event.target));
        for (const kind of ["input", "change"]) {
            form.addEventListener(kind, soon);
            preview.addEventListener(kind, soon);
        }
        django.jQuery(form).on("change", soon); // a chooser with a search tells only jQuery
    };
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
    else start();
}
