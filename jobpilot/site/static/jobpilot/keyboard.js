// Unfold opens filters, menus and groups by elements that only a mouse reaches, and its buttons are named by the letters
// of their icons. Here each gets a role and a name, Tab reaches it, Enter opens it, and Escape closes it and goes back.
// What comes into the page later (a row, a dialog) is treated like what stood in it from the beginning.

const OPENER = "[x-on\\:click]:not(button, input, select, textarea, label, summary, [href], [tabindex='-1'], [id])";
const TAB = "nav > [x-on\\:click]";
const POPUP = "[x-show], #nav-sidebar, #modal-content, .calendarbox, .clockbox";
const DATE = "[id^=calendarlink], [id^=clocklink]";
const ICON = ".material-symbols-outlined";
const STOP = ":is(a[href], button, input, select, textarea, summary, [tabindex='0']):not(:disabled, [type=hidden])";

// What an icon says that is all there is of a button.
const ICONS = {
    add: "Add", arrow_back: "Go back", calendar_today: "Choose a date", close: "Close", computer: "Theme",
    dark_mode: "Theme", delete: "Remove", dock_to_right: "Side bar", download: "Download", light_mode: "Theme",
    more_horiz: "More", more_vert: "More", schedule: "Choose a time", search: "Search", undo: "Undo",
    upload: "Choose a file", work: "Start page",
};
const NAMES = {
    "#nav-sidebar-inner": "Pages", "#nav-sidebar nav[x-show]": "Account", "#tabs-items": "Tabs",
    "#tabs-dropdown": "More tabs", "header nav[x-show]": "Theme", "#nav-filter": "Search apps and models",
};

const isShown = (element) => element.checkVisibility({visibilityProperty: true});
const shown = (selector, within = document) => [...within.querySelectorAll(selector)].filter(isShown);
const all = (selector, within) => [...(within.matches?.(selector) ? [within] : []), ...within.querySelectorAll(selector)];
const meaning = (icon) => ICONS[icon.textContent.trim()] ?? icon.textContent.trim().replaceAll("_", " ");

/** Name a button that has nothing but an icon. */
function name(button) {
    const icon = all(ICON, button)[0];
    const texts = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
    let words = false;
    while (texts.nextNode()) {
        words ||= texts.currentNode.data.trim() && !texts.currentNode.parentElement.closest(ICON);
    }
    if (icon && !words && !button.title) {
        button.setAttribute("aria-label", meaning(icon));
    }
}

/** Let Tab reach what opens by a click. A heading stays one: what is in it becomes the button. */
function reach(opener) {
    let button = opener;
    if (/^H\d$/.test(opener.tagName)) {
        button = opener.querySelector("strong") ?? document.createElement("span");
        if (!button.isConnected) {
            button.className = "flex grow items-center";
            button.append(...opener.childNodes);
            opener.append(button);
        }
    }
    button.tabIndex = 0;
    button.setAttribute("role", "button");
    name(button);
    const [, opens] = /^(\w+) = (?:!\1|true)\s*(?:;|$)/.exec(opener.getAttribute("x-on:click").trim()) ?? [];
    if (opens) {
        button.setAttribute("x-bind:aria-expanded", opens);
        button.dataset.opens = opens;
    }
}

function treat(root) {
    all(OPENER, root).filter((opener) => opener.textContent.trim() && !opener.dataset.reached).forEach((opener) => {
        opener.dataset.reached = "yes";
        reach(opener);
    });
    for (const tab of all(TAB, root)) {
        const [, shows] = /^(\w+ = '[^']*')$/.exec(tab.getAttribute("x-on:click").trim()) ?? [];
        if (shows) {
            tab.setAttribute("x-bind:aria-current", shows.replace(" = ", " == "));
        }
    }
    for (const [selector, label] of Object.entries(NAMES)) {
        all(`${selector}:not([aria-label])`, root).forEach((element) => element.setAttribute("aria-label", label));
    }
    all(":is(a, button, label):not([aria-label])", root).forEach(name);
    all(`${ICON}:not([role], [title])`, root).forEach((icon) => icon.setAttribute("aria-hidden", "true"));
    for (const chooser of all(".select2-selection[role=combobox]", root)) {
        const field = chooser.closest(".select2-container").previousElementSibling;
        chooser.setAttribute("aria-label", field?.labels?.[0]?.textContent.replace("*", "").trim() || field?.name || "Choice");
        chooser.removeAttribute("aria-labelledby"); // it is what was chosen
        const chosen = chooser.querySelector("[role=textbox]");
        ["role", "aria-readonly"].forEach((attribute) => chosen?.removeAttribute(attribute));
    }
    for (const form of all("#filter-form:not(:has(h2))", root)) { // its many headings are of the third level
        const heading = Object.assign(document.createElement("h2"), {textContent: "Filters"});
        heading.className = "font-semibold px-3 pt-3 text-font-important-light dark:text-font-important-dark";
        form.prepend(heading);
    }
    for (const field of all("td[data-label] :is(input, select, textarea):not([type=hidden])", root)) { // of a table of rows
        const label = field.closest("td").dataset.label;
        field.setAttribute("aria-label", label.charAt(0).toUpperCase() + label.slice(1));
    }
    all("table.formset th:last-child", root).filter((head) => !head.textContent.trim()).forEach((head) => head.append("Remove"));
    // A row in a tab has no heading above it.
    all("[data-inline-type=stacked] h3:not([aria-level])", root).forEach((title) => title.setAttribute("aria-level", "2"));
    all("input.delete", root).forEach((box) => box.setAttribute("aria-label", "Remove"));
    all(".help-tooltip[aria-label]", root).forEach((hint) => hint.setAttribute("role", "img"));
    for (const part of all(".simplebar-content-wrapper[role]", root)) { // Tab scrolls to what is in it
        ["role", "aria-label", "tabindex"].forEach((attribute) => part.removeAttribute(attribute));
    }
}

document.addEventListener("alpine:init", () => { // the page is there, and Alpine has not read it yet
    treat(document);
    new MutationObserver((changes) => {
        for (const node of new Set(changes.flatMap((change) => [...change.addedNodes]))) {
            if (node.nodeType === Node.ELEMENT_NODE && node.isConnected) {
                treat(node);
            }
        }
    }).observe(document.body, {childList: true, subtree: true});
});

// What is open above the page, the last one last, and where the focus goes when it closes.
const popups = [];

function watch(opener, act) {
    const before = new Set(shown(POPUP));
    act?.();
    setTimeout(() => {
        const container = shown(POPUP).find((each) => !before.has(each) && isAbove(each));
        if (container) {
            popups.push({container, opener});
            shown(STOP, container)[0]?.focus();
        }
    }, 50); // Alpine shows it later
}

const isAbove = (element) => ["absolute", "fixed"].includes(getComputedStyle(element).position);

function last() {
    while (popups.length && !isShown(popups.at(-1).container)) {
        popups.pop();
    }
    return popups.at(-1);
}

function close({container, opener}) {
    if (opener.dataset.opens) {
        Alpine.evaluate(opener, `${opener.dataset.opens} = false`);
    } else if (container.id === "modal-content") {
        Alpine.evaluate(container, "openModal = false");
    } else {
        container.style.display = "none";
    }
    popups.pop();
    opener.focus();
}

document.addEventListener("keydown", (event) => {
    const at = event.target, button = at.closest("[role=button]"), popup = last();
    if ((event.key === "Enter" || event.key === " ") && button === at && button.closest("[data-reached]")) {
        event.preventDefault();
        watch(button, () => button.closest("[data-reached]").click());
    } else if (event.key === "Enter" && at.matches(DATE)) {
        watch(at);
    } else if (event.key === "Escape" && popup) {
        close(popup);
    } else if (event.key === "Tab" && popup?.container.contains(at)) {
        const stops = shown(STOP, popup.container);
        if (at === (event.shiftKey ? stops[0] : stops.at(-1))) {
            event.preventDefault();
            popup.container.id === "modal-content" ? stops.at(event.shiftKey ? -1 : 0).focus() : close(popup);
        }
    }
});

document.addEventListener("click", () => setTimeout(() => { // what had the focus may be gone by then
    const popup = popups.at(-1);
    if (popup && !isShown(popup.container)) {
        popups.pop();
        if (document.activeElement === document.body || !isShown(document.activeElement)) {
            popup.opener.focus();
        }
    }
}, 100));

document.addEventListener("htmx:afterSettle", ({detail: {target}}) => { // a dialog came
    if (target.id === "modal-content") {
        target.setAttribute("role", "dialog");
        target.setAttribute("aria-modal", "true");
        target.setAttribute("aria-label", target.querySelector("h1, h2")?.textContent.trim() ?? "Dialog");
        popups.push({container: target, opener: document.activeElement});
        setTimeout(() => (shown(":is(input, select, textarea)", target)[0] ?? shown(STOP, target)[0])?.focus(), 100);
    }
});
