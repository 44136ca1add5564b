// A chooser of rows that belong to a person asks for those of the person who is chosen on its form.
"use strict";
{
    const $ = django.jQuery;

    $(document).on("change", "select", ({ target }) => {
        for (const chooser of document.querySelectorAll("select[data-person-field]")) {
            const person = chooser.name.replace(/[^-]*$/, chooser.dataset.personField);
            if (person !== target.name) continue;
            const [path] = chooser.dataset["ajax-Url"].split("?");
            const url = target.value ? `${path}?${new URLSearchParams({ person: target.value })}` : path;
            chooser.setAttribute("data-ajax--url", url);
            $(chooser).data("ajax--url", url).djangoAdminSelect2();
        }
    });
}
