// Each choice of a list comes with the option that is chosen. The page has all of them once.

for (const select of document.querySelectorAll("select[data-options]")) {
    const chosen = select.value;
    select.replaceChildren(document.getElementById(select.dataset.options).content.cloneNode(true));
    for (const option of select.options) {
        option.defaultSelected = option.selected = option.value === chosen;
    }
}
