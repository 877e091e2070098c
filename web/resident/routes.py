"""Where the resident's pages stand."""

from __future__ import annotations

from aiohttp import web

from web.desk.routes import add_form, add_page
from web.resident import front, opening, status_page


def setup(app: web.Application) -> None:
    """Put the resident's pages on the map."""
    everybody, resident = opening.in_own_language, opening.with_session
    add_page(app, "/", front.show_front, opener=everybody)
    add_page(app, "/r", opening.show_form, opener=everybody)
    add_form(app, "/r", opening.open_session, opener=everybody)
    add_form(app, "/r/leave", opening.leave, opener=resident)
    add_page(app, "/r/status", status_page.show_status, opener=resident)
    add_form(app, "/r/visits/{visit_id}/agree", status_page.agree, opener=resident)
    add_form(app, "/r/solved", status_page.confirm_solved, opener=resident)
    add_form(app, "/r/not-solved", status_page.say_not_solved, opener=resident)
    add_page(app, "/r/cancel", status_page.show_cancel, opener=resident)
    add_form(app, "/r/cancel", status_page.cancel, opener=resident)
    add_page(app, "/r/erase", status_page.show_erase, opener=resident)
    add_form(app, "/r/erase", status_page.erase, opener=resident)
    add_page(app, "/r/door", status_page.show_door, opener=resident)
    add_form(app, "/r/door", status_page.check_door, opener=resident)
