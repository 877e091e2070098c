"""Every page that can be reached by links: it answers, is whole, and says where one is."""

import itertools
import re
from html.parser import HTMLParser

import pytest

from supporters.core.reports import ConcernKind, ReportOutcome
from supporters.services import faqs, questions, reports, visits
from tests.web.desk.world import ANSHIN

VOID = {"meta", "link", "input", "br", "hr", "img"}


class Outline(HTMLParser):
    """Checks nesting and ids, and gathers headings, labels and fields."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.headings: list[str] = []
        self.fields: list[dict[str, str | None]] = []
        self.labels: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag not in VOID and tag != "path":
            self.open.append(tag)
        if "id" in found:
            self.ids.append(str(found["id"]))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(tag)
        if tag in {"input", "select", "textarea"} and found.get("type") != "hidden":
            self.fields.append(found)
        if tag == "label":
            self.labels.append(str(found.get("for")))
        if "style" in found or any(name.startswith("on") for name in found):
            self.wrong.append(f"inline code in <{tag}>")

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID or tag == "path":
            return
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> closes nothing")


def check(path: str, text: str) -> None:
    outline = Outline()
    outline.feed(text)
    assert not outline.wrong, (path, outline.wrong)
    assert not outline.open, (path, outline.open)
    doubles = {id for id in outline.ids if outline.ids.count(id) > 1}
    assert not doubles, (path, doubles)
    assert outline.headings.count("h1") == 1, (path, outline.headings)
    levels = [int(heading[1]) for heading in outline.headings]
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels)), (path, levels)
    for field in outline.fields:
        assert field.get("id") in outline.labels or field.get("aria-label"), (path, field)
    assert "<html lang=" in text
    assert re.search(r"<title>[^<|]+ \| ", text), path


async def crawl(person, start: str) -> dict[str, str]:
    waiting, seen = [start], {}
    while waiting:
        path = waiting.pop()
        if path in seen or len(seen) > 150:
            continue
        seen[path] = await person.get(path)
        assert person.status == 200, (path, person.status, person.text[:300])
        if not path.endswith(".ics"):
            check(path, person.text)
        for link in re.findall(r'href="(/(?:console|portal|account|r)[^"#]*)"', person.text):
            waiting.append(link.replace("&amp;", "&"))
    return seen


@pytest.fixture
async def busy(world):
    """A town in the middle of its work: requests in every hand, a question, entries, a report, a concern."""
    await world.ask(name="まだの人")
    done, visit_id = await world.planned(hours=0.5)
    first, clerk = world.people["first"], world.people["clerk"]
    ports = world.app.ports
    await visits.check_in(ports, visit_id, acting_user=first, now=world.now)
    await visits.check_out(ports, visit_id, acting_user=first, now=world.later(minutes=40))
    await reports.write_report(
        ports,
        visit_id,
        outcome=ReportOutcome.PARTLY,
        summary="画面を閉じた",
        minutes=40,
        took_nothing=True,
        follow_up_needed=True,
        acting_user=first,
        now=world.now,
    )
    await reports.raise_concern(
        ports, done.referral.id, kind=ConcernKind.ONGOING_FRAUD, text="電話が続く", acting_user=first, now=world.now
    )
    await world.planned(hours=3)
    await world.planned(hours=8, agreed=False)
    await world.released(name="打診中の人")
    question = await questions.file_unanswered(
        ports,
        conversation_id="c1",
        message_id="m1",
        municipality=ANSHIN,
        language="ja",
        audience=None,
        text="図書館のパソコンで印刷できますか",
        nearest_topics=("public_wifi",),
        now=world.now,
    )
    entry = await faqs.create_entry(
        ports,
        topic=None,
        language="ja",
        audience="all",
        office="生活安全課",
        content={
            "title": "図書館の印刷",
            "text": "図書館で印刷できます。",
            "steps": [{"text": "受付に行きます。", "detail": "1階です。"}],
            "wordings": ["印刷したい"],
            "contacts": ["c188"],
        },
        acting_user=clerk,
        now=world.now,
    )
    return {"question": question.id, "entry": entry.id, "referral": done.referral.id}


@pytest.mark.parametrize(
    ("who", "start", "least"),
    [
        ("admin", "/console", 35),
        ("clerk", "/console", 30),
        ("first", "/portal", 10),
        ("second", "/portal", 4),
    ],
)
async def test_every_link_leads_to_a_whole_page(visitor, busy, who, start, least):
    person = await visitor().sign_in(who)
    seen = await crawl(person, start)
    assert len(seen) >= least, sorted(seen)


@pytest.mark.parametrize("language", ["ja", "ja-simple", "en"])
async def test_the_residents_page_is_whole_in_every_language(visitor, world, language):
    sent, _ = await world.planned(hours=3)
    person = visitor()
    await person.get(f"/r?lang={language}")
    person = await person.open_status(sent.code, sent.pin)
    for path in ("/r/status", "/r/cancel", "/r/door"):
        text = await person.get(path)
        assert person.status == 200, path
        check(path, text)
        assert "{" not in re.sub(r"<[^>]*>", "", text), path


async def test_no_code_is_left_without_a_word(visitor, busy):
    """Labels fall back to the code itself; a page must never show one."""
    person = await visitor().sign_in("admin")
    for text in (await crawl(person, "/console")).values():
        words = re.sub(r"<(script|pre|code)[^>]*>.*?</\1>|<[^>]*>", " ", text, flags=re.S)
        found = set(re.findall(r"\b[a-z]+_[a-z_]+\b|\b(?:referral|visit|offer|entry|account|letter)\.[a-z_]+", words))
        assert not found - {"lost_phone"}, found
