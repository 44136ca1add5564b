// The rows of a long inline come when its tab is opened.
"use strict";

function bringInline(place, address) {
    if (place.dataset.isAsked) return;
    place.dataset.isAsked = "yes";
    htmx.ajax("GET", address, {source: place, target: place, select: `#${place.id}`, swap: "outerHTML"});
}

document.addEventListener("htmx:beforeSwap", ({detail}) => {
    if (detail.target.dataset.isAsked && !detail.serverResponse.includes(`id="${detail.target.id}"`)) {
        detail.shouldSwap = false; // such as the page to log in: the link to the rows stays
    }
});

document.addEventListener("htmx:load", ({detail: {elt}}) => {
    const formset = elt.dataset.inlineType && elt.querySelector("[data-inline-formset]");
    if (!formset) return;
    elt.dataset.inlineFormset = formset.dataset.inlineFormset; // where Unfold looks for it in what came
    inlines(); // Unfold's own: its buttons
    if (elt.querySelector(".admin-autocomplete")) {
        django.jQuery(elt).find(".admin-autocomplete").not("[name*=__prefix__]").djangoAdminSelect2();
    }
    elt.querySelectorAll(".related-widget-wrapper select").forEach((each) => updateRelatedObjectLinks(each));
    if (elt.querySelector(".vDateField, .vTimeField") && typeof DateTimeShortcuts !== "undefined") {
        document.querySelectorAll(".datetimeshortcuts").forEach((each) => each.remove());
        DateTimeShortcuts.init();
        dateTimeShortcutsOverlay();
    }
});
