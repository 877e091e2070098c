"""Where the console's pages stand."""

from __future__ import annotations

from aiohttp import web

from web.accounts.guard import ADMINS, OFFICE, only
from web.console import (
    audit_page,
    board,
    concerns,
    contacts,
    entries,
    figures,
    outbox_page,
    people,
    question_list,
    referral,
    referral_list,
    settings_page,
    supporters_pages,
)
from web.desk.routes import add_form, add_page


def setup(app: web.Application) -> None:
    """Put the console on the map."""
    office, admin = only(OFFICE), only(ADMINS)
    for path, page in {
        "": board.show_board,
        "/referrals": referral_list.show_list,
        "/referrals/find": referral_list.show_find_code,
        "/referrals/{referral_id}": referral.show_referral,
        "/referrals/{referral_id}/correct": referral.show_correction,
        "/concerns": concerns.show_concerns,
        "/questions": question_list.show_list,
        "/questions/{question_id}": question_list.show_question,
        "/entries": entries.show_list,
        "/entries/new": entries.show_new,
        "/entries/{entry_id}": entries.show_entry,
        "/entries/{entry_id}/edit": entries.show_edit,
        "/contacts": contacts.show_list,
        "/supporters": supporters_pages.show_list,
        "/supporters/new": supporters_pages.show_new,
        "/supporters/organisations": supporters_pages.show_organisations,
        "/supporters/{supporter_id}": supporters_pages.show_supporter,
        "/supporters/{supporter_id}/edit": supporters_pages.show_edit,
        "/audit": audit_page.show_audit,
        "/outbox": outbox_page.show_outbox,
        "/figures": figures.show_figures,
        "/embed": figures.show_embed,
    }.items():
        add_page(app, f"/console{path}", page, opener=office)
    for path, act in {
        "/referrals/find": referral_list.find_code,
        "/referrals/{referral_id}/call": referral.record_call,
        "/referrals/{referral_id}/confirm": referral.confirm,
        "/referrals/{referral_id}/release": referral.release,
        "/referrals/{referral_id}/end": referral.end,
        "/referrals/{referral_id}/change": referral.change,
        "/referrals/{referral_id}/take-back": referral.take_back,
        "/referrals/{referral_id}/agree-visit": referral.agree_visit,
        "/referrals/{referral_id}/release-pin": referral.release_pin,
        "/referrals/{referral_id}/reissue-pin": referral.reissue_pin,
        "/referrals/{referral_id}/erase": referral.erase,
        "/referrals/{referral_id}/correct": referral.correct,
        "/concerns/{concern_id}/close": concerns.close_concern,
        "/questions/{question_id}/link": question_list.link,
        "/questions/{question_id}/close": question_list.close,
        "/entries/new": entries.create,
        "/entries/{entry_id}/edit": entries.change,
        "/entries/{entry_id}/publish": entries.publish,
        "/entries/{entry_id}/withdraw": entries.withdraw,
        "/entries/{entry_id}/silence": entries.silence,
        "/supporters/new": supporters_pages.register,
        "/supporters/organisations": supporters_pages.add_organisation,
        "/supporters/organisations/{organisation_id}/drop": supporters_pages.drop_organisation,
        "/supporters/{supporter_id}/edit": supporters_pages.change,
        "/supporters/{supporter_id}/renew": supporters_pages.renew,
        "/supporters/{supporter_id}/available": supporters_pages.set_available,
        "/audit": audit_page.verify,
        "/outbox/{letter_id}/again": outbox_page.try_again,
    }.items():
        add_form(app, f"/console{path}", act, opener=office)
    add_page(app, "/console/contacts/{contact_id}", contacts.show_contact, opener=admin)
    add_form(app, "/console/contacts/{contact_id}", contacts.change_contact, opener=admin)
    add_form(app, "/console/supporters/{supporter_id}/invite", supporters_pages.invite, opener=admin)
    add_page(app, "/console/people", people.show_people, opener=admin)
    add_form(app, "/console/people", people.invite, opener=admin)
    add_form(app, "/console/people/{account_id}", people.change, opener=admin)
    add_page(app, "/console/settings", settings_page.show_settings, opener=admin)
    add_form(app, "/console/settings", settings_page.change_settings, opener=admin)
    add_form(app, "/console/settings/districts", settings_page.change_districts, opener=admin)
