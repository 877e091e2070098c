"""What can be done: one function = one use case = one transaction (and its audit row and letters).

Lives here: the functions below, `ports.py` (what they need from outside). Never here: SQL, HTTP, templates, slots, words.
May call: `core`, `faq`, `text` and ports. Every function is `async`, takes `ports: Ports` first, and by name
`now` (aware UTC) and, when it writes or shows what is not public, `acting_user: ActingUser`.

municipalities  create_municipality find_municipality get_municipality list_municipalities change_settings
                replace_districts access_municipality give_grant end_grant list_grants
accounts        create_account invite accept_invitation begin_enrolment reset_sign_in deactivate_account list_accounts
                change_role release_lock find_account_by_email access_account
own_account     change_password end_every_session
own_data        erase_own_details
sessions        sign_in find_session sign_out
organisations   create_organisation list_organisations deactivate_organisation access_organisation
supporters      register_supporter change_supporter renew_certificate set_availability list_supporters
                access_supporter open_supporter_contact
drafts          open_draft find_draft find_sent find_watched asked_last just_stopped answers_waiting current_question
                answer go_back skip correct pause resume stop submit
referrals       list_referrals access_referral get_referral open_details record_call_back confirm_referral release_referral
                reject_referral cancel_referral hold_referral resume_referral fail_referral reopen_referral
                mark_entered_in_error correct_details release_pin reissue_pin find_by_phone erase_details referral_history
offers          list_offers access_offer accept_offer decline_offer give_back list_accepted
                list_past_offers
visits          propose_visit agree_visit cancel_visit check_in check_out list_visits list_visits_of
                access_visit door_code
reports         write_report list_reports raise_concern list_concerns close_concern
status          open_status_session find_status_session view_status agree_visit_time confirm_solved say_not_solved
                cancel_request resident_door_code close_status_session
faqs            create_entry change_entry publish_entry withdraw_entry silence_national list_entries access_entry
                get_entry entry_warnings live_entries answer_of
questions       file_unanswered list_questions access_question get_question link_entry close_question
feedback        give_feedback count_feedback
alerts          raise_alert withdraw_alert live_alerts list_alerts
conversations   start_conversation find_conversation choose_language choose_audience begin_turn finish_turn abandon_turn
                list_turns remember_choices find_choice forget_conversation
outbox          deliver_due list_letters try_again
audit           list_audit chain_audit verify_chain
upkeep          (worker) expire_drafts expire_offers escalate_ageing complete_unconfirmed purge run_all

Shared inside: `journal` (audit rows, letters, ids), `sealing`, `areas`, `answers`, `sending`, `releasing`, `races`, `draft_steps`,
`draft_taking`.
"""
