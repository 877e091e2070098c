"""Where the portal's pages stand."""

from __future__ import annotations

from aiohttp import web

from web.accounts.guard import SUPPORTERS, only
from web.desk.routes import add_form, add_page
from web.portal import case, home, offer, visit


def setup(app: web.Application) -> None:
    """Put the portal on the map."""
    supporter = only(SUPPORTERS)
    add_page(app, "/portal", home.show_home, opener=supporter)
    add_page(app, "/portal/history", home.show_history, opener=supporter)
    add_page(app, "/portal/rules", home.show_rules, opener=supporter)
    add_form(app, "/portal/availability", home.change_availability, opener=supporter)
    add_page(app, "/portal/offers/{offer_id}", offer.show_offer, opener=supporter)
    add_form(app, "/portal/offers/{offer_id}/accept", offer.accept, opener=supporter)
    add_form(app, "/portal/offers/{offer_id}/decline", offer.decline, opener=supporter)
    add_page(app, "/portal/cases/{referral_id}", case.show_case, opener=supporter)
    add_page(app, "/portal/cases/{referral_id}/print", case.print_case, opener=supporter)
    add_form(app, "/portal/cases/{referral_id}/visit", case.plan_visit, opener=supporter)
    add_page(app, "/portal/cases/{referral_id}/give-back", case.show_give_back, opener=supporter)
    add_form(app, "/portal/cases/{referral_id}/give-back", case.give_back, opener=supporter)
    add_page(app, "/portal/cases/{referral_id}/concern", case.show_concern, opener=supporter)
    add_form(app, "/portal/cases/{referral_id}/concern", case.raise_concern, opener=supporter)
    add_page(app, "/portal/visits/{visit_id}", visit.show_visit, opener=supporter)
    add_page(app, "/portal/visits/{visit_id}/door", visit.show_door_code, opener=supporter)
    add_page(app, "/portal/visits/{visit_id}/calendar.ics", visit.calendar_file, opener=supporter)
    add_form(app, "/portal/visits/{visit_id}/agree", visit.agree, opener=supporter)
    add_form(app, "/portal/visits/{visit_id}/cancel", visit.cancel, opener=supporter)
    add_form(app, "/portal/visits/{visit_id}/check-in", visit.check_in, opener=supporter)
    add_form(app, "/portal/visits/{visit_id}/check-out", visit.check_out, opener=supporter)
    add_page(app, "/portal/visits/{visit_id}/report", visit.show_report, opener=supporter)
    add_form(app, "/portal/visits/{visit_id}/report", visit.write_report, opener=supporter)
