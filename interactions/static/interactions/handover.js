// Bring a page that a bookmarklet sent into the form that records a job, if the person agrees.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
    const KEY = "jobpilot-posting";
    const agree = document.getElementById("handover-agree");
    if (agree) {
        agree.addEventListener("click", () => {
            const values = { address: agree.dataset.address, source: document.getElementById("handover-source").value };
            sessionStorage.setItem(KEY, JSON.stringify(values));
            location.assign(agree.dataset.record);
        });
        return;
    }
    const posting = document.getElementById("id_posting");
    const kept = sessionStorage.getItem(KEY);
    if (!posting || !kept) {
        return;
    }
    sessionStorage.removeItem(KEY);
    const { address, source } = JSON.parse(kept);
    const field = document.getElementById("id_job_url");
    if (field && !field.value) {
        field.value = address;
    }
    posting.value = source;
    posting.form.querySelector("button[value=read]").click();
});
