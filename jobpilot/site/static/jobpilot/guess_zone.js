// Fill in the time zone of the browser where none is known.
"use strict";
{
    const field = document.querySelector("[data-guess-zone]");
    if (field && !field.value) {
        field.value = Intl.DateTimeFormat().resolvedOptions().timeZone || "";
    }
}
