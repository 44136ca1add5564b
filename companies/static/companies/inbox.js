// The keys of the duplicate inbox, and choices that follow the survivor. Without this everything works by click.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
    const inbox = document.querySelector("[data-inbox]");
    if (!inbox) {
        return;
    }

    // A field's choice goes with the company that survives, until somebody makes it (by arrow keys, that is a click too).
    const choices = [...inbox.querySelectorAll("input[type=radio]:not([data-keep])")];
    const survivors = [...inbox.querySelectorAll("[data-keep]")];
    const made = new Set();
    for (const choice of choices) {
        choice.addEventListener("click", () => made.add(choice.name));
    }
    for (const survivor of survivors) {
        survivor.addEventListener("change", () => {
            for (const choice of choices.filter(({ name }) => !made.has(name))) {
                choice.checked = choice.value === survivor.value;
            }
        });
    }

    // A second click, or a held key, sends nothing.
    let sent = false;
    document.addEventListener("submit", (event) => {
        if (sent) {
            event.preventDefault();
        }
        sent = true;
    });
    window.addEventListener("pageshow", () => {
        sent = false;
    });

    document.addEventListener("keydown", (event) => {
        const typing = event.target.closest("textarea, select, [contenteditable], input:not([type=radio])");
        if (typing || event.ctrlKey || event.metaKey || event.altKey || event.repeat) {
            return;
        }
        const survivor = survivors[Number(event.key) - 1];
        const target = survivor || inbox.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
        if (target) {
            event.preventDefault();
            target.click();
        }
    });
});
