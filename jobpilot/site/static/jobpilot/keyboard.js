// Unfold opens filters, menus and groups by elements that only a mouse reaches. Let Tab reach them and Enter open them.

const OPENER = "[x-on\\:click]:not(button, input, select, textarea, label, summary, [href], [tabindex='-1'])";

document.addEventListener("DOMContentLoaded", () => {
    for (const opener of document.querySelectorAll(OPENER)) {
        if (opener.textContent.trim()) {
            opener.tabIndex = 0;
            if (!/^H\d$/.test(opener.tagName)) {
                opener.setAttribute("role", "button");
            }
        }
    }
});

document.addEventListener("keydown", (event) => {
    const opener = event.target;
    if ((event.key !== "Enter" && event.key !== " ") || !opener.matches(OPENER)) {
        return;
    }
    event.preventDefault();
    opener.click();
    if (opener.getAttribute("x-on:click").startsWith("filterOpen")) { // the filters stand behind the rows of the list
        setTimeout(() => document.querySelector("#filter-form :is(input, select):not([type=hidden])")?.focus(), 100);
    }
});
