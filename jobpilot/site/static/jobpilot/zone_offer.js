// Offer the time zone of the browser to an account that has chosen none.
"use strict";
{
    const offer = document.getElementById("zone-offer");
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

    if (offer && here && here !== offer.dataset.zone) {
        offer.querySelector("[data-here]").textContent = here;
        offer.querySelector("[data-take]").value = here;
        offer.hidden = false;
    }
}
