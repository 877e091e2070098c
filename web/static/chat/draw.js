// Draws messages of chat API v1 as elements. Text is always set as text: nothing a server or a resident wrote becomes markup.

const READING = /\{([^{}|]+)\|([^{}|]+)\}/g;
const SAFE_LINK = /^https?:\/\//;

export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "className" || name === "type" || name === "hidden") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

// {漢字|かんじ} as ruby; everything else as text.
export function ruby(text) {
  const piece = document.createDocumentFragment();
  const whole = String(text ?? "");
  let at = 0;
  for (const match of whole.matchAll(READING)) {
    piece.append(whole.slice(at, match.index));
    piece.append(make("ruby", {}, match[1], make("rp", {}, "("), make("rt", {}, match[2]), make("rp", {}, ")")));
    at = match.index + match[0].length;
  }
  piece.append(whole.slice(at));
  return piece;
}

export const plain = (text) => String(text ?? "").replace(READING, "$1");
export const htmlLanguage = (code) => (code === "en" ? "en" : "ja");
export const filled = (text, values) => text.replace(/\{([a-z]+)\}/g, (whole, name) => (name in values ? values[name] : whole));
const dial = (number) => "tel:" + number.replace(/[^0-9+#*]/g, "").replace(/#/g, "%23");

export class Drawer {
  // say(language, key) -> phrase; onChoice(choice, button); onHelpful(message, helpful, group)
  constructor({ say, onChoice, onHelpful }) {
    this.say = say;
    this.onChoice = onChoice;
    this.onHelpful = onHelpful;
  }

  mine(text, language) {
    return this.#bubble("chat-mine", language, "you", make("p", { className: "chat-text" }, text));
  }

  theirs(message) {
    const parts = (this[`draw_${message.type}`] ?? this.draw_text).call(this, message);
    const bubble = this.#bubble(`chat-theirs chat-is-${message.type}`, message.language, "bot", ...parts);
    bubble.dataset.id = message.id;
    return bubble;
  }

  draw_text(message) {
    return [this.#text(message.text)];
  }

  draw_notice(message) {
    return [this.#text(message.text)];
  }

  draw_choices(message) {
    return [this.#text(message.prompt), this.#buttons(message)];
  }

  draw_step(message) {
    const count = filled(this.say(message.language, "step_of"), { number: message.number, of: message.of });
    return [make("p", { className: "chat-count" }, ruby(count)), this.#text(message.text), this.#buttons(message)];
  }

  draw_crisis(message) {
    return [this.#text(message.text), this.contacts(message.contacts, message.language)];
  }

  draw_question(message) {
    const parts = [];
    if (message.of) {
      const count = filled(this.say(message.language, "question_of"), { number: message.number, of: message.of });
      const line = make("p", { className: "chat-count" }, ruby(count));
      if (message.optional) line.append(" ", make("span", { className: "chat-optional" }, ruby(this.say(message.language, "optional"))));
      parts.push(line);
    }
    return [...parts, this.#text(message.text), this.#buttons(message)];
  }

  draw_referral(message) {
    const word = (key) => ruby(this.say(message.language, key));
    const pin = message.pin ? document.createTextNode(message.pin) : make("span", { className: "chat-gone" }, word("pin_gone"));
    return [
      this.#text(message.text),
      make("dl", { className: "chat-code" },
        make("div", {}, make("dt", {}, word("code")), make("dd", {}, message.code)),
        make("div", {}, make("dt", {}, word("pin")), make("dd", {}, pin))),
      make("p", {}, this.#link(message.status_url, word("status_page"), "chat-open")),
    ];
  }

  draw_answer(message) {
    const code = message.language;
    const word = (key) => ruby(this.say(code, key));
    const parts = [];
    const heading = (key) => parts.push(make("h3", {}, word(key)));
    const list = (key, items, tag = "ul") => {
      if (!items?.length) return;
      heading(key);
      parts.push(make(tag, {}, ...items.map((item) => make("li", {}, ruby(item)))));
    };
    const part = (key, text) => {
      if (!text) return;
      heading(key);
      parts.push(make("p", {}, ruby(text)));
    };
    if (message.urgency === "emergency") parts.push(make("p", { className: "chat-urgent" }, word("urgent")));
    parts.push(make("h2", {}, ruby(message.title)), this.#text(message.text));
    list("steps", message.steps?.map((step) => step.text), "ol");
    part("why", message.why);
    part("enough", message.enough);
    part("worth", message.worth);
    part("leave", message.leave);
    if (message.devices?.length) {
      heading("devices");
      parts.push(make("ul", {}, ...message.devices.map((one) => make("li", {}, make("b", {}, ruby(one.device)), " ", ruby(one.text)))));
    }
    list("keep", message.keep);
    list("avoid", message.avoid);
    list("next", message.next);
    if (message.contacts?.length) {
      heading("contacts");
      parts.push(this.contacts(message.contacts, code));
    }
    if (message.sources?.length) {
      heading("sources");
      parts.push(make("ul", { className: "chat-sources" }, ...message.sources.map((source) => make("li", {}, this.#link(source.url, ruby(source.title))))));
    }
    if (message.reviewed_on) {
      parts.push(make("p", { className: "small" }, ruby(filled(this.say(code, "reviewed"), { day: day(message.reviewed_on, code) }))));
    }
    parts.push(this.#helpful(message));
    return parts;
  }

  contacts(items, code) {
    const word = (key) => ruby(this.say(code, key));
    return make("ul", { className: "chat-contacts", role: "list" }, ...items.map((contact) => make("li", {},
      make("p", { className: "chat-contact-name" }, ruby(contact.name)),
      contact.hours ? make("p", { className: "small" }, word("hours"), ": ", ruby(contact.hours)) : null,
      contact.note ? make("p", { className: "small" }, ruby(contact.note)) : null,
      contact.number ? make("a", { className: "chat-call", href: dial(contact.number) },
        make("span", { className: "chat-call-word" }, word("call")), " ", make("b", {}, contact.number)) : null,
      contact.url ? this.#link(contact.url, word("open_page"), "chat-open") : null)));
  }

  #bubble(className, language, who, ...parts) {
    return make("div", { className: `chat-message ${className}`, lang: htmlLanguage(language), tabindex: "-1" },
      make("span", { className: "visually-hidden" }, `${plain(this.say(language, who))}: `), ...parts);
  }

  #text(text) {
    return make("p", { className: "chat-text" }, ruby(text));
  }

  #link(url, content, className = "") {
    if (!SAFE_LINK.test(url)) return make("span", {}, content);
    return make("a", { className, href: url, target: "_blank", rel: "noopener noreferrer" }, content);
  }

  #buttons(message) {
    if (!message.choices?.length) return null;
    return make("div", { className: "chat-choices" }, ...message.choices.map((choice) => {
      const button = make("button", { type: "button", className: "chat-choice" }, ruby(choice.label));
      button.addEventListener("click", () => this.onChoice(choice, button));
      return button;
    }));
  }

  #helpful(message) {
    const word = (key) => ruby(this.say(message.language, key));
    const group = make("div", { className: "chat-helpful", role: "group", "aria-label": plain(this.say(message.language, "helpful")) },
      make("span", {}, word("helpful")));
    for (const [key, helpful] of [["helpful_yes", true], ["helpful_no", false]]) {
      const button = make("button", { type: "button", className: "chat-small", "aria-pressed": "false" }, word(key));
      button.addEventListener("click", () => this.onHelpful(message, helpful, group, button));
      group.append(button);
    }
    return group;
  }
}

function day(iso, code) {
  const [year, month, number] = iso.split("-").map(Number);
  if (code === "en") return new Date(Date.UTC(year, month - 1, number)).toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  return code === "ja-simple" ? `${year}{年|ねん}${month}{月|がつ}${number}{日|にち}` : `${year}年${month}月${number}日`;
}
