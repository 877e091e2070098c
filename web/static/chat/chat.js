// The chat page with scripts: the same page and the same form, spoken to through chat API v1.
// The token lives in memory and, where the browser allows it, in sessionStorage: it is gone with the tab. No cookies.

import { Drawer, filled, htmlLanguage, make, plain, ruby } from "./draw.js";

const data = JSON.parse(document.getElementById("chat-data").textContent);
const root = document.documentElement;
const log = document.getElementById("log");
const form = document.getElementById("chat-form");
const box = document.getElementById("text");
const send = document.getElementById("send");
const waiting = document.getElementById("waiting");
const waitingText = document.getElementById("waiting-text");
const notice = document.getElementById("notice");
const trouble = document.getElementById("trouble");
const sure = document.getElementById("sure");
const LONGEST = 1000;
const PATIENCE_MS = 25_000;
const SHOW_WORDS_AFTER_MS = 2_000;
const KEY = `anshin:${data.municipality}`;

let language = data.language;
// Pressing a language is a choice; the browser's or the town page's language is only a guess that the first typed words may correct.
let chosen = false;
let token = null;
let tongues = {};
let busy = false;
let failed = null;

const say = (code, key) => data.phrases[code]?.[key] ?? data.phrases.ja[key] ?? key;
const words = (key) => say(language, key);

// ---- storage that may be blocked ----
const memory = {};
function remember(name, value) {
  memory[name] = value;
  try {
    if (value === null) sessionStorage.removeItem(`${KEY}:${name}`);
    else sessionStorage.setItem(`${KEY}:${name}`, value);
    return true;
  } catch {
    return false;
  }
}
function recall(name) {
  try {
    return sessionStorage.getItem(`${KEY}:${name}`);
  } catch {
    return memory[name] ?? null;
  }
}

// ---- talking to the server ----
class Refusal extends Error {
  constructor(status, problem) {
    super(problem.code ?? "offline");
    this.status = status;
    this.problem = problem;
  }
}

async function ask(method, path, body) {
  const headers = { "Accept": "application/json", "Accept-Language": htmlLanguage(language) };
  if (body) headers["Content-Type"] = "application/json";
  if (token) headers.Authorization = `Bearer ${token}`;
  let answer;
  try {
    answer = await fetch(path, { method, headers, body: body && JSON.stringify(body), credentials: "omit", cache: "no-store",
      referrerPolicy: "no-referrer", signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch {
    throw new Refusal(0, {});
  }
  const content = answer.status === 204 ? {} : await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refusal(answer.status, content);
  return content;
}

// ---- the log ----
const drawer = new Drawer({ say, onChoice: press, onHelpful: judge });

function atEnd() {
  return log.scrollHeight - log.scrollTop - log.clientHeight < 120;
}

function append(bubbles, { toStart = false } = {}) {
  log.append(...bubbles);
  const first = bubbles[0];
  if (!first) return;
  if (toStart) log.scrollTop = first.offsetTop - log.offsetTop - 8;
  else log.scrollTop = log.scrollHeight;
}

function draw(messages) {
  const bubbles = [];
  for (const message of messages) {
    if (message.type === "choices" && message.purpose === "language") {
      tongues = Object.fromEntries(message.choices.map((choice, place) => [["ja", "ja-simple", "en"][place], choice]));
      continue;
    }
    bubbles.push(message.from === "resident" ? drawer.mine(message.text, message.language) : drawer.theirs(message));
  }
  const last = messages.at(-1);
  isForm = last?.type === "question";
  document.getElementById("text-label").replaceChildren(ruby(words(isForm ? "your_answer" : "your_question")));
  document.getElementById("hint").replaceChildren(ruby(words(isForm ? "hint_form" : "hint")));
  return bubbles;
}
let isForm = false;

// ---- waiting ----
let waitTimer = 0;
function setBusy(value) {
  busy = value;
  send.setAttribute("aria-disabled", String(value));
  log.setAttribute("aria-busy", String(value));
  waiting.hidden = !value;
  window.clearTimeout(waitTimer);
  waitingText.textContent = "";
  if (value) waitTimer = window.setTimeout(() => waitingText.replaceChildren(ruby(words("waiting"))), SHOW_WORDS_AFTER_MS);
}

// ---- saying what went wrong ----
function clearTrouble() {
  trouble.replaceChildren();
  failed = null;
}

function showTrouble(refusal, again) {
  const problem = refusal.problem;
  const offline = refusal.status === 0;
  const panel = make("div", { className: "chat-trouble", role: "alert" });
  if (problem.title) panel.append(make("p", {}, make("b", {}, ruby(problem.title))));
  panel.append(make("p", {}, ruby(problem.detail ?? words("offline"))));
  if (again) {
    const retry = make("button", { type: "button", className: "button primary", id: "retry" }, ruby(words("retry")));
    retry.addEventListener("click", () => { if (!busy) again(); });
    panel.append(make("p", {}, retry));
  }
  const contacts = problem.contacts ?? (offline || refusal.status >= 500 ? lastContacts : []);
  if (contacts.length) {
    lastContacts = contacts;
    panel.append(make("p", {}, make("b", {}, ruby(words("call_now")))), drawer.contacts(contacts, language));
  }
  trouble.replaceChildren(panel);
}
// Known before anything fails, so that an offline page can still show whom to call.
let lastContacts = data.contacts ?? [];

function tell(key) {
  notice.replaceChildren(make("p", { className: "chat-note", role: "status" }, ruby(words(key))));
}

// ---- beginning ----
async function begin(noteKey = null) {
  setBusy(true);
  try {
    token = null;
    const started = await ask("POST", "/chat/v1/conversations", { municipality: data.municipality, language: chosen ? language : null, audience: data.audience });
    token = started.token;
    const kept = remember("token", token);
    log.replaceChildren();
    append(draw(started.messages), { toStart: true });
    clearTrouble();
    if (noteKey) tell(noteKey);
    else if (!kept) tell("no_storage");
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    showTrouble(refusal, () => begin(noteKey));
  } finally {
    setBusy(false);
  }
}

async function restore() {
  token = recall("token");
  if (!token) return begin();
  setBusy(true);
  try {
    const soFar = await ask("GET", "/chat/v1/messages");
    if (soFar.language) {
      chosen = true;
      setLanguage(soFar.language);
    }
    log.replaceChildren();
    append(draw(soFar.messages));
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    setBusy(false);
    if (refusal.status === 401) return begin("expired");
    showTrouble(refusal, restore);
  } finally {
    setBusy(false);
  }
}

// ---- saying something ----
async function deliver(message, bubble, focusReply) {
  clearTrouble();
  notice.replaceChildren();
  setBusy(true);
  if (bubble) append([bubble]);
  try {
    if (!token) await startQuietly();
    const reply = await ask("POST", "/chat/v1/messages", message);
    // Somebody asked for another language in the talk itself: the page follows.
    const asked = reply.outcome === "guidance";
    if (reply.language !== language && (asked || (!chosen && reply.language !== "ja-simple"))) setLanguage(reply.language);
    const bubbles = draw(reply.messages);
    append(bubbles, { toStart: bubbles.length > 0 });
    if (focusReply) bubbles[0]?.focus({ preventScroll: true });
    if (bubble && reply.messages.some((one) => one.type === "notice" && one.code === "secret_removed")) hideSecret(bubble, message.message_id);
    setBusy(false);
    return true;
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    bubble?.remove();
    setBusy(false);
    if (message.text !== undefined && !box.value) box.value = message.text;
    if (refusal.status === 401) {
      await begin("expired");
      return false;
    }
    failed = message;
    const worthTrying = refusal.status === 0 || refusal.status === 429 || refusal.status >= 500;
    showTrouble(refusal, worthTrying ? () => resend(message) : null);
    return false;
  }
}

async function startQuietly() {
  const started = await ask("POST", "/chat/v1/conversations", { municipality: data.municipality, language: chosen ? language : null, audience: data.audience });
  token = started.token;
  remember("token", token);
  draw(started.messages);
}

async function resend(message) {
  if (message.text === undefined) return deliver(message, null, true);
  // The same words are the same message; changed words are a new one.
  const text = box.value.trim() === message.text.trim() || !box.value.trim() ? message.text : box.value;
  const same = text === message.text;
  box.value = "";
  return deliver(same ? message : { message_id: newId(), text }, drawer.mine(text, language), false).then(() => box.focus());
}

// randomUUID exists on https and localhost only; a page opened over plain http still needs ids.
function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

async function hideSecret(bubble, messageId) {
  try {
    const soFar = await ask("GET", "/chat/v1/messages");
    const kept = soFar.messages.find((one) => one.id === `r_${messageId}`);
    if (kept) bubble.querySelector(".chat-text").textContent = kept.text;
  } catch { /* the secret is not stored anywhere; only this screen still shows it */ }
}

async function press(choice, button) {
  if (busy) return;
  button.classList.add("chat-pressed");
  await deliver({ message_id: newId(), choice: choice.id }, drawer.mine(plain(choice.label), language), true);
}

async function judge(message, helpful, group, button) {
  try {
    await ask("POST", "/chat/v1/feedback", { message_id: message.id, helpful });
    for (const other of group.querySelectorAll("button")) other.setAttribute("aria-pressed", String(other === button));
    tell("thanks");
  } catch (refusal) {
    if (refusal instanceof Refusal) showTrouble(refusal, null);
  }
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const text = box.value;
  if (busy || !text.trim()) {
    box.focus();
    return;
  }
  if ([...text].length > LONGEST) {
    showTrouble({ status: 413, problem: { detail: filled(words("too_long"), { length: [...text].length }) } }, null);
    box.focus();
    return;
  }
  if (failed?.text === text) {
    await resend(failed);
    return;
  }
  box.value = "";
  await deliver({ message_id: newId(), text }, drawer.mine(text, language), false);
  box.focus();
});

// Enter sends; Shift+Enter is a new line; while Japanese is being converted Enter belongs to the input method.
let composing = false;
let composedAt = 0;
box.addEventListener("compositionstart", () => { composing = true; });
box.addEventListener("compositionend", (event) => { composing = false; composedAt = event.timeStamp; });
box.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
  // Safari ends the composition just before the Enter that confirmed it.
  if (event.isComposing || composing || event.keyCode === 229 || event.timeStamp - composedAt < 50) return;
  event.preventDefault();
  form.requestSubmit(send);
});

// ---- language and size ----
function setLanguage(code) {
  language = code;
  root.lang = htmlLanguage(code);
  for (const button of document.querySelectorAll("#tongues button")) button.setAttribute("aria-pressed", String(button.value === code));
  const places = { title: "title", machine: "machine", send: "send", print: "print", delete: "delete", "sure-text": "delete_sure", "sure-yes": "delete_yes", "sure-no": "delete_no" };
  for (const [id, key] of Object.entries(places)) document.getElementById(id).replaceChildren(ruby(words(key)));
  document.getElementById("text-label").replaceChildren(ruby(words(isForm ? "your_answer" : "your_question")));
  document.getElementById("hint").replaceChildren(ruby(words(isForm ? "hint_form" : "hint")));
  document.querySelector(".skip-link").replaceChildren(ruby(words("skip")));
  document.getElementById("tongues").setAttribute("aria-label", plain(words("language")));
  document.getElementById("sizes").setAttribute("aria-label", plain(words("size")));
  for (const button of document.querySelectorAll("[data-size]")) button.setAttribute("aria-label", `${plain(words("size"))}: ${plain(words(`size_${button.dataset.size}`))}`);
  log.setAttribute("aria-label", plain(words("log")));
  const town = language === "en" ? data.town.en : data.town.ja;
  document.getElementById("town").textContent = town;
  document.title = `${plain(words("title"))} | ${town}`;
  form.elements.language.value = code;
}

for (const button of document.querySelectorAll("#tongues button")) {
  button.addEventListener("click", async (event) => {
    event.preventDefault();
    if (busy || button.value === language) return;
    chosen = true;
    setLanguage(button.value);
    const choice = tongues[button.value];
    const untouched = !log.querySelector(".chat-mine");
    if (untouched || !choice || !token) {
      // Nothing has been said yet: greet in the new language instead of talking about it.
      const old = token;
      if (old) await ask("DELETE", "/chat/v1/conversation").catch(() => {});
      await begin();
    } else {
      await deliver({ message_id: newId(), choice: choice.id }, null, false);
    }
    button.focus();
  });
}

function setSize(size) {
  root.classList.toggle("large-text", size === "large");
  root.classList.toggle("largest-text", size === "largest");
  for (const button of document.querySelectorAll("[data-size]")) button.setAttribute("aria-pressed", String(button.dataset.size === size));
  remember("size", size);
}
document.getElementById("sizes").hidden = false;
for (const button of document.querySelectorAll("[data-size]")) button.addEventListener("click", () => setSize(button.dataset.size));
setSize(recall("size") ?? (root.classList.contains("large-text") ? "large" : "normal"));

// ---- print, delete, leave ----
const print = document.getElementById("print");
print.hidden = false;
print.addEventListener("click", () => window.print());

document.getElementById("delete").addEventListener("click", (event) => {
  event.preventDefault();
  sure.showModal();
  document.getElementById("sure-no").focus();
});
document.getElementById("sure-no").addEventListener("click", () => sure.close());
document.getElementById("sure-yes").addEventListener("click", async () => {
  sure.close();
  try {
    if (token) await ask("DELETE", "/chat/v1/conversation");
  } catch (refusal) {
    if (!(refusal instanceof Refusal) || refusal.status !== 401) {
      showTrouble(refusal, null);
      return;
    }
  }
  remember("token", null);
  box.value = "";
  await begin("deleted");
  box.focus();
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !sure.open && window.parent !== window) window.parent.postMessage("anshin:close", "*");
});

await restore();
