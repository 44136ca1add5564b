// The button beside a link copies it. Outside https, where a page may not, the link is selected instead.
document.addEventListener("DOMContentLoaded", () => {
    const link = document.getElementById("link");
    const label = document.getElementById("copy-link");
    link.addEventListener("focus", () => link.select());
    label.closest("button").addEventListener("click", async () => {
        link.focus();
        link.select();
        try {
            await navigator.clipboard.writeText(link.value);
            label.textContent = "Copied";
        } catch {
            label.textContent = document.execCommand("copy") ? "Copied" : "Selected";
        }
    });
});
