"""Every code of the registry has a word on the screen, and readings never let markup through."""

import ast
from enum import StrEnum
from pathlib import Path

import pytest

from supporters.core import accounts, ageing, call_backs, faqs, offers, outbox, questions, referrals, reports, visits
from supporters.core.errors import leaves
from web.desk.problems import STATUSES
from web.desk.room import DATA
from web.desk.words import Words, ruby, without_readings

WORDS = Words.load(DATA)
SERVICES = Path(faqs.__file__).resolve().parents[1] / "services"


@pytest.mark.parametrize(
    ("kind", "codes"),
    [
        ("role", accounts.Role),
        ("status", referrals.Status),
        ("status_colour", referrals.Status),
        ("completion", referrals.Completion),
        ("end_reason", sorted(referrals.END_REASONS)),
        ("alarm", ageing.Alarm),
        ("visit_state", visits.VisitState),
        ("visit_colour", visits.VisitState),
        ("offer_state", offers.OfferState),
        ("report_outcome", reports.ReportOutcome),
        ("concern", reports.ConcernKind),
        ("call_back", call_backs.CallBackOutcome),
        ("entry_state", faqs.EntryState),
        ("entry_colour", faqs.EntryState),
        ("question_state", questions.QuestionState),
        ("question_colour", questions.QuestionState),
        ("letter", outbox.LetterKind),
        ("letter_state", outbox.LetterState),
        ("letter_colour", outbox.LetterState),
        ("error", [leaf.code for leaf in leaves()]),
        ("error_title", [leaf.code for leaf in leaves()]),
    ],
)
def test_every_code_has_a_word(kind: str, codes: type[StrEnum] | list[str]) -> None:
    missing = [str(code) for code in codes if not WORDS.has_label(kind, str(code))]
    assert not missing


def test_every_error_has_a_status_of_its_own() -> None:
    assert set(leaves()) <= set(STATUSES)


def test_every_verb_of_the_audit_trail_has_a_word() -> None:
    verbs = {f"referral.{verb}" for verb in referrals.Verb if verb is not referrals.Verb.SUBMIT}
    for path in SERVICES.glob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") in {"note", "_note"}:
                texts = [arg.value for arg in call.args if isinstance(arg, ast.Constant)]
                if len(texts) == 2:
                    verbs.add(f"{texts[1]}.{texts[0]}")
                elif len(texts) == 1 and path.name == "faqs.py" and texts[0] != "entry":
                    verbs.add(f"entry.{texts[0]}")
    assert len(verbs) > 50
    assert not sorted(verb for verb in verbs if not WORDS.has_label("audit", verb))


def test_every_reason_a_field_is_refused_for_has_a_word() -> None:
    reasons = set()
    for path in [*SERVICES.glob("*.py"), *SERVICES.parent.joinpath("core").glob("*.py")]:
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "FieldInvalid" and len(call.args) == 2:
                field, reason = call.args
                if isinstance(reason, ast.Constant):
                    named = field.value if isinstance(field, ast.Constant) else ""
                    reasons.add((named, str(reason.value)))
    assert len(reasons) > 20
    assert not [
        (field, reason)
        for field, reason in sorted(reasons)
        if not WORDS.has_label("field_error", reason) and not WORDS.has_label("field_error", f"{field}.{reason}")
    ]


def test_a_reading_becomes_ruby_and_everything_else_is_only_text() -> None:
    shown = ruby("{電話|でんわ}<script>alert(1)</script>{<b>|x}")
    assert "<ruby>電話<rp>(</rp><rt>でんわ</rt><rp>)</rp></ruby>" in shown
    assert "<script>" not in shown and "<b>" not in shown
    assert without_readings("{電話|でんわ}する") == "電話する"
