// Keyboard shortcuts of the duplicate inbox, and default choices that follow the company to keep. Optional: everything
// also works by click.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
    const inbox = document.querySelector("[data-inbox]");
    if (!inbox) {
        return;
    }

    // A field's choice follows the company to keep until the user makes it (arrow keys trigger clicks, too).
    const choices = [...inbox.querySelectorAll("input[type=radio]:not([data-keep])")];
    const keepers = [...inbox.querySelectorAll("[data-keep]")];
    const chosen = new Set();
    for (const choice of choices) {
        choice.addEventListener("click", () => chosen.add(choice.name));
    }
    for (const keeper of keepers) {
        keeper.addEventListener("change", () => {
            for (const choice of choices.filter(({ name }) => !chosen.has(name))) {
                choice.checked = choice.value === keeper.value;
            }
        });
    }

    // Ignore a second click or a held key.
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
        const keeper = keepers[Number(event.key) - 1];
        const target = keeper || inbox.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
        if (target) {
            event.preventDefault();
            target.click();
        }
    });
});
