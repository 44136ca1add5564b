// Move the cards of the board: by drag (Unfold's sorting), by their menus, and by the keyboard. Without this script, the
// menu of a card is a link to the page of its next step.
"use strict";
{
    let board, menu, asking, told, said, mover, current;
    const cardsOf = (column) => [...column.querySelectorAll("li")];
    const columnOf = (card) => card.closest("[data-status]");
    const column = (status) => board.querySelector(`[data-status="${CSS.escape(status)}"]`);
    const titleOf = (card) => card.querySelector("a").textContent;
    const nameOf = (place) => place.querySelector("h2 span").textContent;

    const say = (text) => {
        said.textContent = "";
        requestAnimationFrame(() => (said.textContent = text));
    };

    // One card can be reached by Tab, and the arrows lead to the others.
    const settle = (card) => {
        for (const link of current?.querySelectorAll("a") ?? []) link.tabIndex = -1;
        current = card;
        for (const link of card?.querySelectorAll("a") ?? []) link.tabIndex = 0;
    };
    const focusOn = (card) => {
        if (!card) return;
        settle(card);
        card.querySelector("a").focus();
        card.scrollIntoView({ block: "nearest", inline: "nearest" });
    };
    const prepare = (card) => {
        for (const link of card.querySelectorAll("a")) link.tabIndex = -1;
        const opener = card.querySelector(".m");
        if (!opener) return;
        opener.setAttribute("role", "button");
        opener.setAttribute("aria-haspopup", "menu");
        opener.setAttribute("aria-label", `Move ${titleOf(card)}`);
    };
    const count = (place, more) => {
        const shown = place.querySelector(".board-count");
        shown.textContent = Number(shown.textContent) + more;
    };
    const refuse = (card, text) => {
        card.querySelector(".board-refusal")?.remove();
        if (!text) return;
        const refusal = document.createElement("p");
        refusal.className = "board-refusal";
        refusal.textContent = text;
        card.append(refusal);
    };

    const send = async (url, values = {}) => {
        const body = new FormData(asking.querySelector("form"));
        for (const [name, value] of Object.entries(values)) body.set(name, value);
        const response = await fetch(url, { method: "POST", headers: { Accept: "application/json" }, body });
        if (!response.headers.get("Content-Type")?.startsWith("application/json")) throw new Error(response.status);
        return { ...(await response.json()), refused: !response.ok };
    };
    // Show a card as it is now. `home` is where it came from.
    const show = (card, home, answer) => {
        const holder = document.createElement("ul");
        holder.innerHTML = answer.card;
        const fresh = holder.firstElementChild;
        const place = column(answer.status);
        const [list, following] = place === columnOf(home.mark) ? [home.list, home.mark] : [place.querySelector("ul")];
        list.insertBefore(fresh, following ?? list.firstElementChild);
        if (place !== home.column) {
            count(home.column, -1);
            count(place, 1);
        }
        card.remove();
        home.mark.remove();
        prepare(fresh);
        settle(fresh);
        return fresh;
    };
    const announce = (answer) => {
        told.hidden = answer.refused;
        told.querySelector("span").innerHTML = answer.text; // escaped by the server
        const undo = told.querySelector("button");
        undo.hidden = !answer.undo;
        undo.dataset.url = answer.undo ?? "";
        say(told.querySelector("span").textContent);
    };
    const putBack = (card, home, text) => {
        home.list.insertBefore(card, home.mark);
        home.mark.remove();
        card.removeAttribute("aria-busy");
        refuse(card, text);
        settle(card);
        if (text) say(`${titleOf(card)} was not moved. ${text}`);
    };
    // Remember where a card stands, by a mark that is not seen.
    const homeOf = (card, list = card.parentElement, following = card.nextElementSibling) => {
        const mark = document.createElement("span");
        mark.hidden = true;
        list.insertBefore(mark, following);
        return { list, mark, column: list.closest("[data-status]") };
    };

    const move = async (card, to, home = homeOf(card), byKeyboard = false) => {
        if (card.getAttribute("aria-busy")) return home.mark.remove();
        refuse(card, "");
        card.setAttribute("aria-busy", "true");
        let shown = card;
        const values = { status: to.dataset.status, seen: home.column.dataset.status, interview_0: "", interview_1: "", note: "" };
        try {
            const is_asked = "asks" in to.dataset && home.column.dataset.next.split(" ").includes(to.dataset.status);
            const answer = is_asked
                ? await ask(card, to, values)
                : await send(card.querySelector(".m").href, values);
            if (!answer) return putBack(card, home, "");
            shown = show(card, home, answer);
            if (answer.refused) {
                refuse(shown, answer.text);
                say(`${titleOf(shown)} was not moved. ${answer.text}`);
            } else {
                announce(answer);
            }
        } catch {
            putBack(card, home, "The move was not saved: no answer from the server. Reload the page and try again.");
        } finally {
            if (byKeyboard) focusOn(shown);
        }
    };
    // Ask in a dialog what a step needs, until it is accepted; return null if the person thinks better of it.
    const ask = (card, to, values) => {
        const form = asking.querySelector("form"), refusal = asking.querySelector(".board-refusal");
        form.reset();
        refusal.hidden = true;
        asking.querySelector("[data-about]").textContent = titleOf(card);
        asking.showModal();
        return new Promise((resolve, reject) => {
            form.onsubmit = async (event) => {
                event.preventDefault();
                if (event.submitter?.value === "cancel") return asking.close();
                if (form.ariaBusy) return;
                form.ariaBusy = "true";
                try {
                    const answer = await send(card.querySelector(".m").href, { status: values.status, seen: values.seen });
                    if (answer.refused && answer.status === values.seen) {
                        refusal.textContent = answer.text;
                        refusal.hidden = false;
                        return;
                    }
                    resolve(answer);
                    asking.close();
                } catch (error) {
                    reject(error);
                    asking.close();
                } finally {
                    form.ariaBusy = null;
                }
            };
            asking.onclose = () => resolve(null);
        });
    };
    const undo = async ({ currentTarget: button }) => {
        const { url } = button.dataset;
        const key = url.match(/[^/]+(?=\/undo\/)/)[0];
        const card = board.querySelector(`a[href*="${CSS.escape(key)}"]`)?.closest("li");
        button.hidden = true;
        if (!card) return;
        try {
            const answer = await send(url);
            const fresh = show(card, homeOf(card), answer);
            announce({ ...answer, undo: "" });
            if (answer.refused) refuse(fresh, answer.text);
            focusOn(fresh);
        } catch {
            button.hidden = false;
            say("It was not undone: no answer from the server.");
        }
    };

    const openMenu = (card) => {
        mover = card;
        menu.replaceChildren();
        for (const status of columnOf(card).dataset.next.split(" ").filter(Boolean)) {
            const item = document.createElement("button");
            item.type = "button";
            item.setAttribute("role", "menuitem");
            item.textContent = column(status).dataset.step;
            item.addEventListener("click", () => {
                menu.hidePopover();
                move(card, column(status), undefined, true);
            });
            menu.append(item);
        }
        menu.showPopover();
        const at = card.querySelector(".m").getBoundingClientRect(), size = menu.getBoundingClientRect();
        menu.style.left = `${Math.max(8, Math.min(at.left, innerWidth - size.width - 8))}px`;
        menu.style.top = `${Math.max(8, Math.min(at.bottom, innerHeight - size.height - 8))}px`;
        menu.querySelector("button")?.focus();
    };
    const neighbour = (card, key) => {
        const place = columnOf(card), cards = cardsOf(place), index = cards.indexOf(card);
        if (key === "ArrowUp" || key === "ArrowDown") return cards[index + (key === "ArrowDown" ? 1 : -1)];
        const places = [...board.children], step = key === "ArrowRight" ? 1 : -1;
        for (let at = places.indexOf(place) + step; places[at]; at += step) {
            const others = cardsOf(places[at]);
            if (others.length) return others[Math.min(index, others.length - 1)];
        }
        return undefined;
    };
    // The next column in that direction to which a card can go; if there is none, the one beside it, which says why not.
    const target = (card, key) => {
        const place = columnOf(card), places = [...board.children], at = places.indexOf(place);
        const beyond = key === "ArrowRight" ? places.slice(at + 1) : places.slice(0, at).reverse();
        const next = place.dataset.next.split(" ");
        return beyond.find((each) => next.includes(each.dataset.status)) ?? beyond[0];
    };
    const onKey = (event) => {
        const card = event.target.closest("li");
        if (!card || event.ctrlKey || event.metaKey || event.altKey) return;
        const { key } = event;
        const mayMove = card.querySelector(".m");
        if (mayMove && (key.toLowerCase() === "m" || (key === " " && event.target === mayMove))) {
            event.preventDefault();
            openMenu(card);
        } else if (mayMove && event.shiftKey && (key === "ArrowLeft" || key === "ArrowRight")) {
            event.preventDefault();
            const to = target(card, key);
            if (to && !event.repeat) move(card, to, undefined, true);
        } else if (key.startsWith("Arrow")) {
            event.preventDefault();
            focusOn(neighbour(card, key));
        }
    };
    const onMenuKey = (event) => {
        const items = [...menu.children], at = items.indexOf(document.activeElement);
        const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
        if (next !== undefined) {
            event.preventDefault();
            items[(next + items.length) % items.length]?.focus();
        } else if (event.key === "Escape" || event.key === "Tab") {
            event.preventDefault();
            menu.hidePopover();
            focusOn(mover);
        }
    };

    let dragged;
    // Read by the lists of the columns, which Unfold's sorting makes of them.
    window.boardSorting = {
        group: "board",
        draggable: "li",
        sort: false,
        forceFallback: true,
        fallbackTolerance: 5,
        delay: 200,
        delayOnTouchOnly: true,
        scroll: true,
        bubbleScroll: true,
        filter: ".m",
        preventOnFilter: false,
        onStart: ({ item }) => {
            dragged = homeOf(item);
        },
        onEnd: ({ item, from, to }) => {
            const home = dragged;
            if (from === to) {
                home.mark.remove();
            } else {
                move(item, to.closest("[data-status]"), home);
            }
        },
    };

    document.addEventListener("DOMContentLoaded", () => {
        board = document.querySelector("[data-board]");
        if (!board) return;
        [menu, asking, told, said] = ["menu", "asking", "told", "said"].map((name) => document.querySelector(`[data-${name}]`));
        const cards = cardsOf(board);
        cards.forEach(prepare);
        if (cards.length) settle(cards[0]);
        board.addEventListener("keydown", onKey);
        board.addEventListener("focusin", ({ target }) => {
            const card = target.closest("li");
            if (card && card !== current) settle(card);
        });
        board.addEventListener("click", (event) => {
            const opener = event.target.closest(".m");
            if (!opener || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            openMenu(opener.closest("li"));
        });
        menu.addEventListener("keydown", onMenuKey);
        told.querySelector("button").addEventListener("click", undo);
    });
}
