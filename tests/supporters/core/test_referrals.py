"""The one table: every legal and every illegal pair, and who may do what."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from supporters.core.accounts import Role
from supporters.core.errors import NotAllowed, StaleVersion, TransitionNotAllowed
from supporters.core.referrals import (
    ENDED,
    MAY,
    OPEN,
    TRANSITIONS,
    Completion,
    Referral,
    Status,
    Verb,
    check_may,
    check_version,
    move,
    next_status,
)
from supporters.core.visits import VISIT_TRANSITIONS, VisitState, VisitVerb, next_visit_state

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)

LEGAL = """
draft            submit>requested cancel>cancelled
requested        record_call_back confirm correct release join give_back accept>accepted reject>rejected
requested        cancel>cancelled hold>on-hold fail>failed mark_entered_in_error>entered-in-error
accepted         plan_visit correct check_in>in-progress give_back>requested cancel>cancelled hold>on-hold fail>failed
accepted         mark_entered_in_error>entered-in-error
in-progress      plan_visit correct check_in check_out report confirm_solved>completed complete_unconfirmed>completed
in-progress      say_not_solved>on-hold cancel>cancelled hold>on-hold fail>failed mark_entered_in_error>entered-in-error
on-hold          record_call_back correct give_back check_out report resume>requested carry_on>accepted
on-hold          confirm_solved>completed reject>rejected cancel>cancelled fail>failed
on-hold          mark_entered_in_error>entered-in-error
rejected         check_out report mark_entered_in_error>entered-in-error
cancelled        check_out report mark_entered_in_error>entered-in-error
failed           check_out report reopen>on-hold mark_entered_in_error>entered-in-error
completed        check_out report say_not_solved>on-hold reopen>on-hold mark_entered_in_error>entered-in-error
entered-in-error check_out report
"""
"""Written out a second time, by hand, so that a slip in the table is seen."""


def legal() -> dict[tuple[Status, Verb], Status]:
    pairs = {}
    for line in LEGAL.split("\n"):
        status, *steps = line.split() or [""]
        for step in steps:
            verb, _, target = step.partition(">")
            pairs[Status(status), Verb(verb)] = Status(target or status)
    return pairs


EXPECTED = legal()


def referral(status: Status = Status.REQUESTED) -> Referral:
    return Referral(
        id="r",
        code="ACDEFGHJ",
        municipality="999997",
        topic="support_scam_popup",
        language="ja",
        status=status,
        district="minami",
        requested_at=NOW,
        status_since_at=NOW,
        escalated=("unconfirmed_request",),
        version=3,
    )


@pytest.mark.parametrize(("status", "verb"), list(itertools.product(Status, Verb)))
def test_every_pair_leads_where_the_table_says_or_nowhere(status: Status, verb: Verb) -> None:
    if (status, verb) in EXPECTED:
        assert next_status(status, verb) is EXPECTED[status, verb]
    else:
        with pytest.raises(TransitionNotAllowed) as caught:
            next_status(status, verb)
        assert caught.value.facts == {"status": status, "verb": verb}


def test_the_table_has_no_other_rows() -> None:
    assert dict(TRANSITIONS) == EXPECTED


@pytest.mark.parametrize(("verb", "role"), list(itertools.product(Verb, Role)))
def test_every_verb_knows_its_roles(verb: Verb, role: Role) -> None:
    if role in MAY[verb]:
        check_may(verb, role)
        after = move(referral(next(status for status, each in TRANSITIONS if each is verb)), verb, role=role, now=NOW)
        assert after.status in set(TRANSITIONS.values())
    else:
        with pytest.raises(NotAllowed):
            move(referral(), verb, role=role, now=NOW)


def test_only_the_resident_or_the_system_completes() -> None:
    completing = {verb for (_, verb), target in TRANSITIONS.items() if target is Status.COMPLETED} - {
        Verb.CHECK_OUT,
        Verb.REPORT,
    }
    assert {role for verb in completing for role in MAY[verb]} == {Role.RESIDENT, Role.SYSTEM}


def test_every_status_is_open_or_ended_or_a_draft() -> None:
    assert OPEN | ENDED | {Status.DRAFT} == set(Status)
    assert not OPEN & ENDED


def test_a_new_status_starts_a_new_clock_and_forgets_old_alarms() -> None:
    later = NOW + timedelta(hours=1)
    after = move(referral(), Verb.ACCEPT, role=Role.SUPPORTER, now=later)
    assert (after.status_since_at, after.escalated, after.version) == (later, (), 3)
    same = move(referral(), Verb.CORRECT, role=Role.CLERK, now=later)
    assert (same.status_since_at, same.escalated) == (NOW, ("unconfirmed_request",))


def test_ending_and_coming_back_set_and_clear_the_end() -> None:
    done = move(
        referral(Status.IN_PROGRESS), Verb.CONFIRM_SOLVED, role=Role.RESIDENT, now=NOW, completion=Completion.CONFIRMED
    )
    assert (done.ended_at, done.completion) == (NOW, Completion.CONFIRMED)
    back = move(done, Verb.REOPEN, role=Role.CLERK, now=NOW)
    assert (back.ended_at, back.completion, back.end_reason) == (None, None, None)


def test_a_stale_version_is_refused_and_none_means_nothing_was_shown() -> None:
    check_version(referral(), 3)
    check_version(referral(), None)
    with pytest.raises(StaleVersion):
        check_version(referral(), 2)


def test_contact_data_never_shows_in_a_repr() -> None:
    sealed = replace(referral(), details_sealed=b"SECRET", pin_hash="SECRET", door_secret_sealed=b"SECRET")
    assert "SECRET" not in repr(sealed)


@pytest.mark.parametrize(("state", "verb"), list(itertools.product(VisitState, VisitVerb)))
def test_every_visit_pair_is_in_the_table_or_raises(state: VisitState, verb: VisitVerb) -> None:
    expected = {
        ("proposed", "agree"): "set",
        ("proposed", "cancel"): "cancelled",
        ("set", "check_in"): "on_site",
        ("set", "cancel"): "cancelled",
        ("on_site", "check_out"): "left",
        ("left", "report"): "reported",
    }
    assert len(VISIT_TRANSITIONS) == len(expected)
    if (state.value, verb.value) in expected:
        assert next_visit_state(state, verb).value == expected[state.value, verb.value]
    else:
        with pytest.raises(TransitionNotAllowed):
            next_visit_state(state, verb)
