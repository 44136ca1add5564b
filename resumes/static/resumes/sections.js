// The rows of a resume's sections: add, move (by drag, buttons or Alt with an arrow), remove, and take back. The server
// reads the rows in the order of the page, so that a move only moves the element.
"use strict";
{
    const TOKEN = "__row__"; // in the names of a row to copy
    const MOVE = `<span class="section-handle" draggable="true" data-handle aria-hidden="true" title="Drag to move">⠿</span>
        <button type="button" class="section-tool" data-move="-1" aria-label="Move up" title="Move up">↑</button>
        <button type="button" class="section-tool" data-move="1" aria-label="Move down" title="Move down">↓</button>`;
    const REMOVE = '<button type="button" class="section-tool" data-remove>Remove</button>';
    const MISSED = "could not be fetched. Try again.";
    let dragged = null;

    const sectionOf = (element) => element.closest("[data-section]");
    const rowOf = (element) => element.closest("[data-row]");
    const rowsOf = (section) => section.querySelector(":scope > [data-rows]");
    const titleOf = (row) => row.querySelector("[data-title]")?.textContent.trim() ?? "";
    const say = (section, ...parts) => section.querySelector(":scope > [data-said]")?.replaceChildren(...parts);
    const unsay = (section) => section.querySelector(":scope > [data-said]").textContent.endsWith(MISSED) && say(section);
    // The page warns before it is left, and the preview is made again.
    const changed = (section) => section.dispatchEvent(new Event("change", { bubbles: true }));

    // The row of a template, with a name of its own.
    const copied = (section, template) => {
        const name = section.dataset.section;
        const place = `n${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;
        const copy = document.createElement("template");
        copy.innerHTML = template.innerHTML.replaceAll(`${name}-${TOKEN}`, `${name}-${place}`);
        const row = copy.content.firstElementChild;
        prepare(row);
        return row;
    };

    // Asked for once, when somebody is about to add a row.
    const newRow = (section) => {
        const { newRows } = section.closest("[data-new-rows]").dataset;
        section.newRow ??= fetched(`${newRows}?section=${section.dataset.section}`).catch((error) => {
            section.newRow = undefined; // the next time may be better
            throw error;
        });
        return section.newRow;
    };
    const fetched = async (address, options) => {
        const answer = await fetch(address, options);
        if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
        const template = document.createElement("template");
        template.innerHTML = await answer.text();
        return template;
    };
    const addNew = async (section) => {
        try {
            add(section, await newRow(section));
            unsay(section);
        } catch {
            say(section, `A new ${section.dataset.entry} ${MISSED}`);
        }
    };
    const add = (section, template) => {
        const row = copied(section, template);
        rowsOf(section).append(row);
        row.querySelector("details")?.setAttribute("open", "");
        row.querySelector("input[type=text], textarea")?.focus();
        changed(section);
    };

    const choose = (button) => {
        const section = sectionOf(button);
        const offer = button.closest("[data-offer]");
        add(section, button.nextElementSibling);
        say(section, `${titleOf(rowsOf(section).lastElementChild)} is taken from the skill bank when you save.`);
        offer.remove();
    };

    // What the skill bank has beside the rows as they are on the page.
    const offer = async (details) => {
        const list = details.querySelector("ul");
        const body = new URLSearchParams([...new FormData(details.closest("form"))].filter(([, value]) => !(value instanceof File)));
        try {
            const { content } = await fetched(details.dataset.offers, { method: "POST", body });
            list.replaceChildren(content);
            unsay(sectionOf(details));
        } catch {
            list.replaceChildren();
            say(sectionOf(details), `What the skill bank has ${MISSED}`);
        }
    };

    const take = (button) => {
        const section = sectionOf(button);
        const row = copied(section, button.nextElementSibling);
        rowOf(button).replaceWith(row);
        row.querySelector("summary")?.focus();
        say(section, `${titleOf(row)} is as in the skill bank when you save.`);
        changed(section);
    };

    const move = (row, step) => {
        const section = sectionOf(row);
        const other = step < 0 ? row.previousElementSibling : row.nextElementSibling;
        if (!other) return;
        const focused = document.activeElement;
        if (step < 0) other.before(row);
        else other.after(row);
        if (row.contains(focused)) focused.focus(); // it is lost when the element moves
        say(section, `${titleOf(row)} is now ${[...row.parentElement.children].indexOf(row) + 1} of ${row.parentElement.children.length}.`);
        changed(section);
    };

    const remove = (row) => {
        const section = sectionOf(row);
        const rows = row.parentElement;
        const next = row.nextElementSibling;
        const back = document.createElement("button");
        back.type = "button";
        back.className = "section-button";
        back.textContent = "Take it back";
        back.addEventListener("click", () => {
            if (next?.isConnected) next.before(row);
            else rows.append(row);
            say(section);
            row.querySelector("summary")?.focus();
            changed(section);
        });
        row.remove();
        say(section, `${titleOf(row)} is removed when you save. `, back);
        back.focus();
        changed(section);
    };

    // Rich text

    const wrap = (area, before, after = before) => {
        const { selectionStart: start, selectionEnd: end, value } = area;
        const inner = value.slice(start, end);
        area.focus();
        area.setRangeText(`${before}${inner}${after}`, start, end, "end");
        const from = start + before.length;
        area.setSelectionRange(from, from + inner.length);
        area.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const link = (area) => {
        const label = area.value.slice(area.selectionStart, area.selectionEnd) || "label";
        const start = area.selectionStart;
        area.focus();
        area.setRangeText(`[${label}](https://)`, start, area.selectionEnd, "end");
        const at = start + label.length + "[](https://".length;
        area.setSelectionRange(at, at);
        area.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const list = (area) => {
        const start = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
        const lines = area.value.slice(start, area.selectionEnd).split("\n");
        const all = lines.every((line) => line.startsWith("- "));
        const text = lines.map((line) => (all ? line.slice(2) : line.startsWith("- ") ? line : `- ${line}`)).join("\n");
        area.focus();
        area.setRangeText(text, start, area.selectionEnd, "end");
        area.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const TOOLS = [
        ["B", "Bold (Ctrl+B)", (area) => wrap(area, "**")],
        ["I", "Italic (Ctrl+I)", (area) => wrap(area, "*")],
        ["Link", "Link (Ctrl+K)", link],
        ["List", "List", list],
    ];
    const addTools = (area) => {
        if (area.dataset.hasTools) return;
        area.dataset.hasTools = "yes";
        const bar = document.createElement("div");
        bar.className = "section-toolbar";
        for (const [label, title, act] of TOOLS) {
            if (act === list && area.dataset.rich === "lines") continue; // each line is an item already
            const button = document.createElement("button");
            button.type = "button";
            button.className = "section-tool";
            button.textContent = label;
            button.title = title;
            button.setAttribute("aria-label", title);
            button.tabIndex = -1; // the keys do the same without a way through four buttons
            button.addEventListener("click", () => act(area));
            bar.append(button);
        }
        area.before(bar);
        area.addEventListener("keydown", (event) => {
            const act = { b: TOOLS[0][2], i: TOOLS[1][2], k: TOOLS[2][2] }[event.key.toLowerCase()];
            if (!act || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
            event.preventDefault();
            act(area);
        });
    };
    const prepare = (root) => {
        root.querySelectorAll("textarea[data-rich]").forEach(addTools);
        for (const tools of root.querySelectorAll(".section-tools")) {
            tools.insertAdjacentHTML("afterbegin", MOVE);
            tools.insertAdjacentHTML("beforeend", REMOVE);
        }
    };

    document.addEventListener("click", (event) => {
        const button = event.target.closest?.("[data-section] button");
        if (!button) return;
        if (button.matches("[data-add]")) addNew(sectionOf(button));
        else if (button.matches("[data-choose]")) choose(button);
        else if (button.matches("[data-take]")) take(button);
        else if (button.matches("[data-move]")) move(rowOf(button), Number(button.dataset.move));
        else if (button.matches("[data-remove]")) remove(rowOf(button));
    });

    for (const kind of ["focusin", "pointerover"]) {
        document.addEventListener(kind, (event) => {
            if (event.target.matches?.("[data-add]")) newRow(sectionOf(event.target)).catch(() => {}); // said when it is pressed
        });
    }
    document.addEventListener("toggle", (event) => event.target.matches("[data-offers][open]") && offer(event.target), true);

    document.addEventListener("keydown", (event) => {
        const row = event.target.closest?.("[data-section] [data-row]");
        if (!row || !event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
        event.preventDefault();
        move(row, event.key === "ArrowUp" ? -1 : 1);
    });

    // The title of a row follows what is typed.
    document.addEventListener("input", (event) => {
        if (!event.target.matches?.("[data-names]")) return;
        const row = rowOf(event.target);
        const title = row.querySelector("[data-title]");
        const texts = [...row.querySelectorAll("[data-names]")].filter((each) => rowOf(each) === row);
        if (title) title.textContent = texts.map((each) => each.value.trim()).filter(Boolean).join(", ") || `New ${sectionOf(row).dataset.entry}`;
    });

    document.addEventListener("dragstart", (event) => {
        if (!event.target.matches?.("[data-handle]")) return;
        dragged = rowOf(event.target);
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", titleOf(dragged));
        event.dataTransfer.setDragImage(dragged, 0, 0);
        dragged.classList.add("section-dragged");
    });
    document.addEventListener("dragover", (event) => {
        const over = dragged && event.target.closest?.("[data-row]");
        if (!over || over === dragged || over.parentElement !== dragged.parentElement) return;
        event.preventDefault();
        const { top, height } = over.getBoundingClientRect();
        if (event.clientY < top + height / 2) over.before(dragged);
        else over.after(dragged);
    });
    document.addEventListener("drop", (event) => dragged && event.preventDefault());
    document.addEventListener("dragend", () => {
        if (!dragged) return;
        dragged.classList.remove("section-dragged");
        changed(sectionOf(dragged));
        dragged = null;
    });

    const start = () => prepare(document);
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
    else start();
}
