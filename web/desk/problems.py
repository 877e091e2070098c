"""Every way a use case can say no, as a page: which status, and words that say what to do."""

from __future__ import annotations

from aiohttp import web

from supporters.core import errors
from web.desk.desk import Desk
from web.desk.forms import SECRET_FIELDS

STATUSES: dict[type[errors.AnshinError], int] = {
    errors.NotFound: 404,
    errors.MunicipalityUnknown: 404,
    errors.ConversationUnknown: 404,
    errors.NotAllowed: 403,
    errors.SignInFailed: 401,
    errors.SignInLocked: 429,
    errors.SessionExpired: 401,
    errors.InvitationInvalid: 410,
    errors.PinWrong: 401,
    errors.PinLocked: 423,
    errors.StaleVersion: 409,
    errors.TransitionNotAllowed: 409,
    errors.OfferTaken: 409,
    errors.OfferClosed: 409,
    errors.VisitOverlaps: 409,
    errors.AlreadyExists: 409,
    errors.MessageReused: 409,
    errors.DraftExpired: 410,
    errors.DraftClosed: 410,
    errors.FieldInvalid: 422,
    errors.MunicipalityCodeInvalid: 422,
    errors.PasswordTooWeak: 422,
    errors.EntryNotPublishable: 422,
    errors.ReportIncomplete: 422,
    errors.TopicNotForVisits: 422,
    errors.SupporterNotEligible: 403,
    errors.DeliveryFailed: 503,
}


def status_of(error: errors.AnshinError) -> int:
    """The HTTP status of an error; a kind nobody listed is a conflict of ours with the world, 409."""
    for kind in type(error).__mro__:
        if kind in STATUSES:
            return STATUSES[kind]
    return 409


def error_text(desk: Desk, error: errors.AnshinError) -> str:
    """What the error says in Japanese, its reason included where there is one."""
    text = desk.label("error", error.code)
    if isinstance(error, errors.SupporterNotEligible):
        return f"{text}{desk.label('not_eligible', error.reason)}。"
    if isinstance(error, errors.FieldInvalid):
        words = desk.room.words
        code = f"{error.field}.{error.reason}"
        return words.label("field_error", code if words.has_label("field_error", code) else error.reason)
    return text


def problem_page(desk: Desk, error: errors.AnshinError) -> web.Response:
    """A page that says what happened and what to do; what was typed is shown so that nothing is lost."""
    return page(desk, status_of(error), desk.label("error_title", error.code), error_text(desk, error))


def page(desk: Desk, status: int, title: str, text: str) -> web.Response:
    """A problem page with what the visitor had typed."""
    if desk.request.path == "/r" or desk.request.path.startswith("/r/"):
        return desk.show("resident/problem.html", status=status, text=desk.say("resident.expired"))
    typed = []
    if desk.posted is not None:
        typed = [
            value
            for name, value in desk.posted.values.items()
            if value and name not in SECRET_FIELDS and len(value) >= 10
        ]
    return desk.show("problem.html", status=status, title=title, text=text, typed=typed, status_code=status)
