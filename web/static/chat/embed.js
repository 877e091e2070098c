// Puts the town's chat on the town's page: a button, and an iframe once it is pressed.
// Reads nothing of the page, sets no cookie, stores nothing. Needs script-src and frame-src of our origin only.
(() => {
  "use strict";
  const own = document.currentScript;
  if (!own || !/^[0-9]{6}$/.test(own.dataset.municipality || "")) return;
  const origin = new URL(own.src).origin;
  const code = own.dataset.municipality;
  const words = {
    "ja": { name: "あんしん相談", open: "あんしん相談を開く", close: "閉じる", more: "新しい画面で開く" },
    "ja-simple": { name: "あんしん相談", open: "あんしん相談を 開く", close: "閉じる", more: "新しい 画面で 開く" },
    "en": { name: "Anshin advice", open: "Open Anshin advice", close: "Close", more: "Open in a new window" },
  };
  const asked = own.dataset.language;
  const language = words[asked] ? asked : (document.documentElement.lang || "ja").toLowerCase().startsWith("en") ? "en" : "ja";
  const say = words[language];
  const query = new URLSearchParams();
  query.set("language", language);
  if (/^(parent|student|senior)$/.test(own.dataset.audience || "")) query.set("audience", own.dataset.audience);
  const address = `${origin}/chat/${code}?${query}`;

  const style = `
    :host { all: initial; }
    button, a { font: inherit; cursor: pointer; }
    .open, .panel { position: fixed; z-index: 2147483000; right: max(1rem, env(safe-area-inset-right)); bottom: max(1rem, env(safe-area-inset-bottom));
      font-family: "Noto Sans JP", "Hiragino Sans", "Yu Gothic UI", sans-serif; font-size: 16px; line-height: 1.5; }
    .open { display: flex; align-items: center; gap: 0.5rem; min-height: 56px; padding: 0.5rem 1.25rem; border: 2px solid #fff; border-radius: 28px;
      background: #0017c1; color: #fff; font-weight: 700; box-shadow: 0 2px 10px rgb(0 0 0 / 0.35); }
    .open svg { inline-size: 24px; block-size: 24px; flex: none; }
    .open:hover { background: #00118f; text-decoration: underline; }
    .open[hidden], .panel[hidden] { display: none; }
    .panel { display: flex; flex-direction: column; inline-size: min(420px, calc(100vw - 2rem)); block-size: min(720px, calc(100dvh - 2rem));
      background: #fff; border: 1px solid #666; border-radius: 12px; overflow: hidden; box-shadow: 0 4px 24px rgb(0 0 0 / 0.35); }
    .bar { display: flex; align-items: center; gap: 0.25rem; background: #0017c1; color: #fff; padding: 0.25rem 0.25rem 0.25rem 1rem; }
    .bar b { margin-inline-end: auto; }
    .bar a, .bar button { display: inline-flex; align-items: center; justify-content: center; min-block-size: 44px; min-inline-size: 44px; padding: 0 0.5rem;
      background: transparent; border: 0; color: #fff; font-size: 14px; text-decoration: underline; }
    iframe { flex: 1; inline-size: 100%; border: 0; background: #fff; }
    :focus-visible { outline: 3px solid #000; outline-offset: 2px; box-shadow: 0 0 0 2px #ffd43d; }
    .bar :focus-visible { outline-color: #ffd43d; outline-offset: -3px; box-shadow: none; }
    @media (max-width: 480px) { .panel { inset: 0; inline-size: 100vw; block-size: 100dvh; border: 0; border-radius: 0; } }
    @media print { .open, .panel { display: none; } }
    @media (forced-colors: active) { .open, .panel, .bar { border: 2px solid ButtonText; } }
  `;

  const host = document.createElement("div");
  host.lang = language === "en" ? "en" : "ja";
  const root = host.attachShadow({ mode: "open" });
  try {
    // Constructed sheets need no permission in the page's own CSP; a <style> would.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const element = document.createElement("style");
    element.textContent = style;
    root.append(element);
  }

  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const shield = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  shield.setAttribute("viewBox", "0 0 32 32");
  shield.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("fill", "currentColor");
  path.setAttribute("d", "M16 2 4 6.5v8.6C4 22.4 9 27.9 16 30c7-2.1 12-7.6 12-14.9V6.5L16 2Zm-1.6 19.4-5.7-5.6 2.3-2.3 3.4 3.3 7-7 2.3 2.3-9.3 9.3Z");
  shield.append(path);

  const open = make("button", { className: "open", type: "button" }, shield, say.name);
  open.setAttribute("aria-label", say.open);
  open.setAttribute("aria-expanded", "false");
  const close = make("button", { type: "button" }, say.close);
  const elsewhere = make("a", { href: address, target: "_blank", rel: "noopener" }, say.more);
  const bar = make("div", { className: "bar" }, make("b", {}, say.name), elsewhere, close);
  const panel = make("div", { className: "panel", hidden: true }, bar);
  panel.setAttribute("role", "dialog");
  panel.setAttribute("aria-label", say.name);
  root.append(open, panel);

  let frame = null;
  const show = () => {
    if (!frame) {
      frame = make("iframe", { src: address, title: say.name, referrerPolicy: "no-referrer" });
      panel.append(frame);
    }
    panel.hidden = false;
    open.hidden = true;
    open.setAttribute("aria-expanded", "true");
    frame.focus();
  };
  const hide = () => {
    panel.hidden = true;
    open.hidden = false;
    open.setAttribute("aria-expanded", "false");
    open.focus();
  };
  open.addEventListener("click", show);
  close.addEventListener("click", hide);
  panel.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  window.addEventListener("message", (event) => {
    if (frame && event.source === frame.contentWindow && event.origin === origin && event.data === "anshin:close") hide();
  });
  const place = () => document.body.append(host);
  if (document.body) place(); else document.addEventListener("DOMContentLoaded", place);
})();
