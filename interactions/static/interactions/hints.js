// While a job and a person are chosen for a new application, show what that person has to do with the company already.
"use strict";
django.jQuery(document).on("change", "#id_job, #id_user", () => {
    htmx.trigger("#hints", "change");
});
