"""Everything a text must be before residents read it: the plain-language rules, readings, numbers, sources, completeness.

The same checks run over the built-in content (``python -m faq check``) and warn a clerk in the console.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, timedelta
from urllib.parse import urlsplit

from faq.check_readings import check_readings
from faq.check_wording import check_wording, explains, sentences
from faq.entries import LANGUAGES, NATIONAL, Contact, Entry, Fact, Language, Topic
from faq.findings import Finding, Level
from text.normalise import plain

_SPACE = re.compile(r"\s+")
EMERGENCY = frozenset({"110", "118", "119"})
MOST_SENTENCES = 3
MOST_STEPS = 8
LONGEST_REVIEW_DAYS = 400

_NUMBER = re.compile(r"(?<![\d.-])(?:#\d{4}|0\d{1,4}-\d{1,4}-\d{3,4}|(?:0120|0570|0800)[-\d]{7,9})(?![\d-])")
_SHORT_NUMBER = re.compile(
    r"(?<![\d.,])(1\d\d)(?=番|に (?:電話|\{電話)|に電話|へ電話|\{番|を (?:押|お)| ?（|\)|）)|(?:[Cc]all|[Dd]ial) (1\d\d)(?!\d)"
)
_OFFICIAL = re.compile(
    r"(?:\.go\.jp|\.lg\.jp|\.ac\.jp|\.ed\.jp|\.gov|\.gov\.uk|\.police\.uk|\.europa\.eu)$|(?:^|\.)(?:police\.pref\.[a-z]+\.jp|pref\.[a-z]+\.jp|city\.[a-z-]+\.[a-z]+\.jp|city\.[a-z-]+\.jp|metro\.tokyo\.jp"
    r"|antiphishing\.jp|dekyo\.or\.jp|saferinternet\.or\.jp|safe-line\.jp|zenginkyo\.or\.jp|j-credit\.or\.jp|jpcert\.or\.jp|jc3\.or\.jp|nite\.go\.jp|notalone-cas\.go\.jp|since2011\.net|childline\.or\.jp"
    r"|internethotline\.jp|sagicheck\.jp|npa\.go\.jp|cric\.or\.jp|jasrac\.or\.jp|aarc\.or\.jp|jsda\.or\.jp|kokusen\.go\.jp|tca\.or\.jp|jaipa\.or\.jp|docomo\.ne\.jp|au\.com|kddi\.com|softbank\.jp|rakuten\.co\.jp"
    r"|apple\.com|google\.com|microsoft\.com|line\.me|lycorp\.co\.jp|paypay\.ne\.jp|nintendo\.co\.jp|nintendo\.com|playstation\.com|aos\.or\.jp|ema\.or\.jp|moneylife\.or\.jp|j-fsa\.or\.jp|houterasu\.or\.jp|nichibenren\.or\.jp)$"
)


def check_entry(entry: Entry, topic: Topic | None, contacts: Mapping[str, Contact], today: date) -> list[Finding]:
    """Return every remark on one entry, in the order of its fields.

    Args:
        entry: What would be published.
        topic: Its topic, None for a town's own entry without one.
        contacts: Contacts by id, the town's with the national ones.
        today: For review dates.
    """
    found: list[Finding] = []
    explained: set[str] = set()
    for field, text in entry.readable():
        found += check_text(text, entry.language, entry.audience, entry.id, field, explained)
        explained |= explains(text)
        found += _numbers(text, contacts, entry.id, field)
    found += _contacts(entry, contacts)
    found += _shape(entry, topic)
    found += _review(entry, today)
    if topic:
        found += _facts(entry, topic)
    return found


def check_text(
    text: str,
    language: Language,
    audience: str,
    entry: str,
    field: str,
    explained: Collection[str] = frozenset(),
) -> list[Finding]:
    """Return the remarks on one text: wording, and readings in easy Japanese.

    Args:
        text: What is read.
        language: Its language.
        audience: Who reads it.
        entry: Id of its entry, for the remark.
        field: Where it stands, for the remark.
        explained: Katakana words the same answer has explained before.
    """
    found = list(check_wording(text, language, audience, entry, field, explained))
    if language == "ja-simple":
        found += check_readings(text, entry, field)
    elif "{" in text and "|" in text:
        found.append(Finding("error", "reading_form", entry, field, "{漢字|よみ} は、やさしい日本語だけで使います"))
    return found


def check_topics(topics: Iterable[Topic], entries: Iterable[Entry]) -> list[Finding]:
    """Return which topics lack a language or an audience, and which entries have no topic in the list.

    A text for all serves parents and seniors. A student needs one of their own, because the grown-up's talks about
    "your child".
    """
    there: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for entry in entries:
        there[entry.topic or ""].add((entry.language, entry.audience))
    found: list[Finding] = []
    known = set()
    for topic in topics:
        known.add(topic.id)
        for language in LANGUAGES:
            if not any(one == language for one, _ in there[topic.id]):
                found.append(Finding("error", "language_missing", topic.id, language, f"{language} の答えがありません"))
        for audience in topic.audiences:
            serving = {("ja", audience)} if audience == "student" else {("ja", audience), ("ja", "all")}
            if not serving & there[topic.id]:
                found.append(
                    Finding("error", "audience_missing", topic.id, audience, f"{audience} 向けの答え(ja)がありません")
                )
    found += [
        Finding("error", "topic_unknown", topic_id, "topic", "data/topics.yml にない話題です")
        for topic_id in sorted(set(there) - known - {""})
    ]
    return found


def check_contact(contact: Contact) -> list[Finding]:
    """Return the remarks on a contact's words."""
    found: list[Finding] = []
    for field in ("name", "hours", "note"):
        text = getattr(contact, field).get("ja-simple", "")
        remarks = check_readings(text, contact.id, field)
        found += [one for one in remarks if not (field == "name" and one.rule == "spacing")]
    if contact.verified and not contact.shown:
        found.append(
            Finding(
                "error",
                "contact_empty",
                contact.id,
                "number",
                "番号もページも案内もありません。verified を false にしてください",
            )
        )
    return found


def _numbers(text: str, contacts: Mapping[str, Contact], entry: str, field: str) -> Iterator[Finding]:
    known = EMERGENCY | {
        re.sub(r"[^\d#]", "", contact.number) for contact in contacts.values() if contact.number and contact.shown
    }
    bare = plain(text)
    written = [match.group() for match in _NUMBER.finditer(bare)]
    written += [match.group(1) or match.group(2) for match in _SHORT_NUMBER.finditer(bare)]
    for number in written:
        if re.sub(r"[^\d#]", "", number) not in known:
            yield Finding(
                "error", "number_unknown", entry, field, f"「{number}」は確認済みの窓口(data/contacts.yml)にありません"
            )


def _contacts(entry: Entry, contacts: Mapping[str, Contact]) -> Iterator[Finding]:
    for number, identifier in enumerate(entry.contacts):
        contact = contacts.get(identifier)
        if contact is None:
            yield Finding(
                "error", "contact_unknown", entry.id, f"contacts[{number}]", f"「{identifier}」という窓口はありません"
            )
        elif not contact.shown and not contact.municipal:
            yield Finding(
                "warning",
                "contact_hidden",
                entry.id,
                f"contacts[{number}]",
                f"「{identifier}」は未確認なので表示されません",
            )


def _shape(entry: Entry, topic: Topic | None) -> Iterator[Finding]:
    count = len(sentences(plain(entry.text)))
    if count > MOST_SENTENCES:
        yield Finding(
            "error", "answer_length", entry.id, "text", f"{count}文あります。{MOST_SENTENCES}文までにしてください"
        )
    if len(entry.steps) > MOST_STEPS:
        yield Finding(
            "warning",
            "step_count",
            entry.id,
            "steps",
            f"手順が{len(entry.steps)}個あります。{MOST_STEPS}個までにしてください",
        )
    if topic is None:
        return
    if topic.kind == "incident":
        if len(entry.steps) < 2:
            yield Finding("error", "steps_missing", entry.id, "steps", "起きたことへの答えには、順番の手順が要ります")
        if not entry.contacts:
            yield Finding("error", "contacts_missing", entry.id, "contacts", "相談先を1つ以上入れてください")
    else:
        for name in ("why", "enough", "worth", "leave"):
            if not getattr(entry, name):
                yield Finding(
                    "error", "advice_missing", entry.id, name, "助言には why・enough・worth・leave を書いてください"
                )


def _review(entry: Entry, today: date) -> Iterator[Finding]:
    if not entry.sources:
        yield Finding("error", "source_missing", entry.id, "sources", "公的な出典を1つ以上入れてください")
    elif not any(_OFFICIAL.search(urlsplit(source.url).hostname or "") for source in entry.sources):
        yield Finding("error", "source_unofficial", entry.id, "sources", "公的な機関か提供元のページが1つもありません")
    if not entry.office:
        yield Finding("error", "office_missing", entry.id, "office", "担当課を書いてください")
    if entry.reviewed_on is None:
        yield Finding("error", "review_missing", entry.id, "reviewed_on", "確認した日を書いてください")
    elif entry.reviewed_on > today + timedelta(days=1):
        yield Finding("error", "review_future", entry.id, "reviewed_on", "確認した日が未来です")
    if entry.review_by is None:
        yield Finding("error", "review_missing", entry.id, "review_by", "次に確認する日を書いてください")
    elif entry.reviewed_on and not 0 < (entry.review_by - entry.reviewed_on).days <= LONGEST_REVIEW_DAYS:
        yield Finding(
            "error", "review_period", entry.id, "review_by", "次の確認は、確認した日から1年以内にしてください"
        )
    elif entry.review_by < today:
        yield Finding("warning", "review_due", entry.id, "review_by", "確認の期限が過ぎています")


def _facts(entry: Entry, topic: Topic) -> Iterator[Finding]:
    def text_of(but: str = "") -> str:
        whole = plain(" ".join(text for field, text in entry.readable() if not (but and field.startswith(but))))
        return whole if entry.language == "en" else _SPACE.sub("", whole)

    def said(fact: Fact, whole: str) -> re.Match[str] | None:
        return re.search(fact.patterns[entry.language], whole, re.IGNORECASE)

    def concerns(fact: Fact) -> bool:
        return not fact.audiences or entry.audience in fact.audiences

    # A town may know its residents better than we do; what harms them it may not write either.
    missing: Level = "error" if entry.owner == NATIONAL else "warning"
    everything, not_avoided = text_of(), text_of(but="avoid")
    for fact in topic.must_say:
        if concerns(fact) and not said(fact, everything):
            yield Finding(missing, "fact_missing", entry.id, "text", f"大事なこと「{fact.text}」がありません")
    for fact in topic.must_avoid:
        # the list of what not to do may name it
        match = said(fact, not_avoided) if concerns(fact) else None
        if match:
            yield Finding(
                "error", "must_avoid", entry.id, "text", f"「{match.group()}」は書かないでください（{fact.text}）"
            )
