// Small comforts of the desk pages. Every page works without this file.
"use strict";

const summary = document.getElementById("error-summary");
if (summary) summary.focus();

// A second press of the same button sends nothing (the server refuses the twin as well).
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method.toLowerCase() !== "post") return;
  if (form.dataset.sent === "yes") { event.preventDefault(); return; }
  form.dataset.sent = "yes";
  window.setTimeout(() => { delete form.dataset.sent; }, 8000);
});
window.addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sent;
});

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const source = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(source.textContent.trim());
      button.textContent = button.dataset.copied;
    } catch {
      const range = document.createRange();
      range.selectNodeContents(source);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    }
  });
}

// The door code changes every minute: the page fetches the new one by itself while somebody looks at it.
const rotating = document.querySelector("[data-reload-after]");
if (rotating) {
  window.setTimeout(() => window.location.reload(), (Number(rotating.dataset.reloadAfter) + 1) * 1000);
}
