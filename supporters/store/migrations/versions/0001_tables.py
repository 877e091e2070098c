"""Every table of the first release."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

JSON = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column(
            "number",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
            comment="Order of adding; gaps are rolled-back rows.",
        ),
        sa.Column("id", sa.Text(), nullable=False, comment="Opaque id."),
        sa.Column("at", MOMENT, nullable=False, comment="When it happened."),
        sa.Column("municipality", sa.Text(), nullable=False, comment="Town whose trail it is; * = the system."),
        sa.Column("actor_role", sa.Text(), nullable=False, comment="Who, as a role."),
        sa.Column("actor_id", sa.Text(), nullable=False, comment="Who, as an id or process name."),
        sa.Column("verb", sa.Text(), nullable=False, comment="What was done, as a code."),
        sa.Column("noun", sa.Text(), nullable=False, comment="To what kind of thing."),
        sa.Column("noun_id", sa.Text(), nullable=False, comment="To which."),
        sa.Column("facts", JSON, nullable=False, comment="Codes, states, versions; never text a person wrote."),
        sa.Column("sequence", sa.Integer(), nullable=True, comment="Place in the chain; NULL until chained."),
        sa.Column("previous_hash", sa.Text(), nullable=True, comment="Hash of the row before."),
        sa.Column("hash", sa.Text(), nullable=True, comment="SHA-256 over the row, its place and the hash before."),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_audit")),
        sa.UniqueConstraint("id", name=op.f("uq_audit_id")),
        sa.UniqueConstraint("sequence", name=op.f("uq_audit_sequence")),
        comment="Who did what to what. Added to only.",
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_audit_municipality_noun_noun_id"), "audit", ["municipality", "noun", "noun_id"], unique=False
    )
    op.create_table(
        "municipalities",
        sa.Column("code", sa.Text(), nullable=False, comment="Six digits with check digit (JIS X 0402)."),
        sa.Column("name", sa.Text(), nullable=False, comment="In Japanese."),
        sa.Column("name_en", sa.Text(), nullable=False, comment="In English; may be empty."),
        sa.Column("office", sa.Text(), nullable=False, comment="The office in charge (担当課)."),
        sa.Column(
            "office_email", sa.Text(), nullable=True, comment="Where letters to the office go; NULL = to its accounts."
        ),
        sa.Column("active", sa.Boolean(), nullable=False, comment="False = closed to residents."),
        sa.Column(
            "districts", JSON, nullable=False, comment="Parts of the town: id, name, kana, name_en, postal_codes."
        ),
        sa.Column("settings", JSON, nullable=False, comment="What the town decides for itself."),
        sa.Column(
            "content_revision", sa.Integer(), nullable=False, comment="Raised in the transaction that publishes."
        ),
        sa.Column("created_at", MOMENT, nullable=False, comment="When the town was set up."),
        sa.Column("version", sa.Integer(), nullable=False, comment="Raised by every write; a stale one is refused."),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_municipalities")),
        comment="Towns that run Anshin.",
    )
    op.create_table(
        "national_content",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False, comment="Always 1."),
        sa.Column(
            "revision", sa.Integer(), nullable=False, comment="Raised in the transaction that publishes for the nation."
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_national_content")),
        comment="One row: the revision of the content every town reads.",
    )
    op.create_table(
        "alerts",
        sa.Column("id", sa.Text(), nullable=False, comment="Opaque id, minted by a service."),
        sa.Column("owner", sa.Text(), nullable=True, comment="Town code; NULL = national."),
        sa.Column("topic", sa.Text(), nullable=True, comment="Topic id; NULL = none."),
        sa.Column("texts", JSON, nullable=False, comment="Language to plain text."),
        sa.Column("source_url", sa.Text(), nullable=False, comment="Official page."),
        sa.Column("starts_at", MOMENT, nullable=False, comment="Shown from."),
        sa.Column("ends_at", MOMENT, nullable=False, comment="Shown until; not included."),
        sa.Column("withdrawn_at", MOMENT, nullable=True, comment="Taken back at."),
        sa.Column("created_by", sa.Text(), nullable=False, comment="Account id."),
        sa.Column("version", sa.Integer(), nullable=False, comment="Raised by every write; a stale one is refused."),
        sa.ForeignKeyConstraint(["owner"], ["municipalities.code"], name=op.f("fk_alerts_owner")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alerts")),
        comment="What is going round now.",
    )
    op.create_index(op.f("ix_alerts_owner"), "alerts", ["owner"], unique=False)
    op.create_table(
        "conversations",
        sa.Column("id", sa.Text(), nullable=False, comment="Minted by the server; in no web address."),
        sa.Column(
            "municipality", sa.Text(), nullable=False, comment="Code of the town whose row this is (six digits)."
        ),
        sa.Column("language", sa.Text(), nullable=True, comment="What the resident chose; NULL = nothing."),
        sa.Column("audience", sa.Text(), nullable=True, comment="What the resident chose; NULL = nothing."),
        sa.Column("started_at", MOMENT, nullable=False, comment="When."),
        sa.Column("expires_at", MOMENT, nullable=False, comment="When it can no longer go on."),
        sa.ForeignKeyConstraint(["municipality"], ["municipalities.code"], name=op.f("fk_conversations_municipality")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conversations")),
        comment="Talks in one town.",
    )
    op.create_index(
        op.f("ix_conversations_municipality_expires_at"), "conversations", ["municipality", "expires_at"], unique=False
    )
    op.create_table(
        "drafts",
        sa.Column("id", sa.Text(), nullable=False, comment="Opaque id, minted by a service."),
        sa.Column("conversation_id", sa.Text(), nullable=False, comment="Where it is written."),
        sa.Column("message_id", sa.Text(), nullable=False, comment="The message that opened it."),
        sa.Column(
            "municipality", sa.Text(), nullable=False, comment="Code of the town whose row this is (six digits)."
        ),
        sa.Column("topic", sa.Text(), nullable=False, comment="Topic id."),
        sa.Column("language", sa.Text(), nullable=False, comment="ja, ja-simple or en."),
        sa.Column("state", sa.Text(), nullable=False, comment="open and paused can go on; the rest is final."),
        sa.Column("waiting_for", sa.Text(), nullable=False, comment="Key of the question now asked."),
        sa.Column(
            "answers_sealed", sa.LargeBinary(), nullable=True, comment="Answers so far, encrypted; NULL once erased."
        ),
        sa.Column(
            "last_message_id", sa.Text(), nullable=True, comment="The last message applied; again changes nothing."
        ),
        sa.Column("referral_id", sa.Text(), nullable=True, comment="What it became."),
        sa.Column("opened_at", MOMENT, nullable=False, comment="When it was opened."),
        sa.Column("expires_at", MOMENT, nullable=False, comment="When its answers are erased."),
        sa.Column("version", sa.Integer(), nullable=False, comment="Raised by every write; a stale one is refused."),
        sa.CheckConstraint(
            "state IN ('open', 'paused', 'sent', 'stopped', 'watched', 'expired')", name=op.f("ck_drafts_state")
        ),
        sa.ForeignKeyConstraint(["municipality"], ["municipalities.code"], name=op.f("fk_drafts_municipality")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drafts")),
        sa.UniqueConstraint("conversation_id", "message_id", name=op.f("uq_drafts_conversation_id_message_id")),
        comment="Requests for a visit that are being written.",
    )
    op.create_index(op.f("ix_drafts_municipality"), "drafts", ["municipality"], unique=False)
    op.create_index(op.f("ix_drafts_state_expires_at"), "drafts", ["state", "expires_at"], unique=False)
    op.create_table(
        "faqs",
        sa.Column(
            "id", sa.Text(), nullable=False, comment="Opaque, or `topic:language:audience` for built-in entries."
        ),
        sa.Column("owner", sa.Text(), nullable=True, comment="Town code; NULL = national."),
        sa.Column("topic", sa.Text(), nullable=True, comment="Topic id; NULL = a town's own subject."),
        sa.Column("language", sa.Text(), nullable=False, comment="ja, ja-simple or en."),
        sa.Column("audience", sa.Text(), nullable=False, comment="all, parent, student or senior."),
        sa.Column("state", sa.Text(), nullable=False, comment="draft, published or withdrawn."),
        sa.Column("office", sa.Text(), nullable=False, comment="Responsible office."),
        sa.Column("content", JSON, nullable=False, comment="One entry in the field names of data/faq."),
        sa.Column("sources", JSON, nullable=False, comment="Official pages: title, url."),
        sa.Column("reviewed_on", sa.Date(), nullable=True, comment="Day of the last review."),
        sa.Column("review_by_on", sa.Date(), nullable=True, comment="Day by which it must be reviewed again."),
        sa.Column(
            "hides_national", sa.Boolean(), nullable=False, comment="Withdrawn, it silences the national entry here."
        ),
        sa.Column(
            "revision",
            sa.Integer(),
            nullable=False,
            comment="Owner's content revision when it last went live; 0 = never.",
        ),
        sa.Column("created_by", sa.Text(), nullable=False, comment="Account id or process."),
        sa.Column("created_at", MOMENT, nullable=False, comment="When it was written."),
        sa.Column("updated_at", MOMENT, nullable=False, comment="When it last changed."),
        sa.Column("version", sa.Integer(), nullable=False, comment="Raised by every write; a stale one is refused."),
        sa.CheckConstraint("state IN ('draft', 'published', 'withdrawn')", name=op.f("ck_faqs_state")),
        sa.ForeignKeyConstraint(["owner"], ["municipalities.code"], name=op.f("fk_faqs_owner")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_faqs")),
        comment="Answers: topic by language and audience.",
    )
    op.create_index(op.f("ix_faqs_owner_revision"), "faqs", ["owner", "revision"], unique=False)
    op.create_table(
        "feedback",
        sa.Column("conversation_id", sa.Text(), nullable=False, comment="Where the answer was given."),
        sa.Column("message_id", sa.Text(), nullable=False, comment="The answer."),
        sa.Column(
            "municipality", sa.Text(), nullable=False, comment="Code of the town whose row this is (six digits)."
        ),
        sa.Column("topic", sa.Text(), nullable=True, comment="Topic id of the answer."),
        sa.Column("entry_id", sa.Text(), nullable=True, comment="Entry of the answer."),
        sa.Column("helpful", sa.Boolean(), nullable=False, comment="The resident's word; the last one counts."),
        sa.Column("given_at", MOMENT, nullable=False, comment="When."),
        sa.ForeignKeyConstraint(["municipality"], ["municipalities.code"], name=op.f("fk_feedback_municipality")),
        sa.PrimaryKeyConstraint("conversation_id", "message_id", name=op.f("pk_feedback")),
        comment="Whether answers helped.",
    )
    op.create_index(op.f("ix_feedback_municipality_given_at"), "feedback", ["municipality", "given_at"], unique=False)
    op.create_table(
        "grants",
        sa.Column("id", sa.Text(), nullable=False, comment="Opaque id, minted by a service."),
        sa.Column("municipality", sa.Text(), nullable=False, comment="The town that gives."),
        sa.Column("to_municipality", sa.Text(), nullable=False, comment="The town whose supporters may be sent."),
        sa.Column("starts_at", MOMENT, nullable=False, comment="From when it holds."),
        sa.Column("ends_at", MOMENT, nullable=True, comment="Until when; NULL = until ended."),
        sa.Column("created_by", sa.Text(), nullable=False, comment="Account id."),
        sa.Column("created_at", MOMENT, nullable=False, comment="When it was given."),
        sa.ForeignKeyConstraint(["municipality"], ["municipalities.code"], name=op.f("fk_grants_municipality")),
        sa.ForeignKeyConstraint(["to_municipality"], ["municipalities.code"], name=op.f("fk_grants_to_municipality")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_grants")),
        sa.UniqueConstraint(
            "municipality",
            "to_municipality",
            "starts_at",
            name=op.f("uq_grants_municipality_to_municipality_starts_at"),
        ),
        comment="The only way across a town's border.",
    )
    op.create_index(op.f("ix_grants_municipality"), "grants", ["municipality"], unique=False)
    op.create_index(op.f("ix_grants_to_municipality"), "grants", ["to_municipality"], unique=False)
    op.create_table(
        "organisations",
        sa.Column("id", sa.Text(), nullable=False, comment="Opaque id, minted by a service."),
        sa.Column(
            "municipality", sa.Text(), nullable=False, comment="Code of the town whose row this is (six digits)."
        ),
        sa.Column("name", sa.Text(), nullable=False, comment="The group's name."),
        sa.Column("active", sa.Boolean(), nullable=False, comment="False = no longer works with the town."),
        sa.Column("created_at", MOMENT, nullable=False, comment="When it was registered."),
        sa.Column("version", sa.Integer(), nullable=False, comment="Raised by every write; a stale one is refused."),
        sa.ForeignKeyConstraint(["municipality"], ["municipalities.code"], name=op.f("fk_organisations_municipality")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisations")),
        comment="Local groups that supporters belong to.",
    )
    op.create_index(op.f("ix_organisations_municipality"), "organisations", ["municipality"], unique=False)
    op.create_table(
        "outbox",
        sa.Column("id", sa.Text(), nullable=False, comment="Opaque id, minted by a service."),
        sa.Column("kind", sa.Text(), nullable=False, comment="What it is about; one template each."),
        sa.Column(
            "municipality", sa.Text(), nullable=False, comment="Code of the town whose row this is (six digits)."
        ),
        sa.Column("account_id", sa.Text(), nullable=True, comment="To whom; NULL = the town's office."),
        sa.Column("referral_id", sa.Text(), nullable=True, comment="About which case; may be purged by now."),
        sa.Column("visit_id", sa.Text(), nullable=True, comment="About which visit."),
        sa.Column("facts", JSON, nullable=False, comment="Codes a template needs; never personal."),
        sa.Column(
            "secret_sealed", sa.LargeBinary(), nullable=True, comment="One-time secret, encrypted; erased on delivery."
        ),
        sa.Column("state", sa.Text(), nullable=False, comment="waiting, sent or dead."),
        sa.Column("attempts", sa.Integer(), nullable=False, comment="Deliveries tried."),
        sa.Column("next_attempt_at", MOMENT, nullable=False, comment="Not before; moved on when claimed."),
        sa.Column("last_error", sa.Text(), nullable=True, comment="A code, never an address."),
        sa.Column("created_at", MOMENT, nullable=False, comment="Of the transaction that wrote it."),
        sa.Column("sent_at", MOMENT, nullable=True, comment="When it was handed over."),
        sa.Column("version", sa.Integer(), nullable=False, comment="Raised by every write; a stale one is refused."),
        sa.CheckConstraint("state IN ('waiting', 'sent', 'dead')", name=op.f("ck_outbox_state")),
        sa.ForeignKeyConstraint(["municipality"], ["municipalities.code"], name=op.f("fk_outbox_municipality")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        comment="Letters waiting for the worker.",
    )
    op.create_index(op.f("ix_outbox_state_next_attempt_at"), "outbox", ["state", "next_attempt_at"], unique=False)
    op.create_table(
        "questions",
        sa.Column("id", sa.Text(), nullable=False, comment="Opaque id, minted by a service."),
        sa.Column(
            "municipality", sa.Text(), nullable=False, comment="Code of the town whose row this is (six digits)."
        ),
        sa.Column("conversation_id", sa.Text(), nullable=False, comment="Where it was asked; may be deleted by now."),
        sa.Column("message_id", sa.Text(), nullable=False, comment="The message; filed once."),
        sa.Column("language", sa.Text(), nullable=False, comment="ja, ja-simple or en."),
        sa.Column("audience", sa.Text(), nullable=True, comment="Chosen audience; NULL = none."),
        sa.Column("text", sa.Text(), nullable=False, comment="Redacted before it came here."),
        sa.Column("nearest_topics", JSON, nullable=False, comment="Topic ids, nearest first."),
        sa.Column("state", sa.Text(), nullable=False, comment="open, answered or closed."),
        sa.Column("entry_id", sa.Text(), nullable=True, comment="The entry written for it."),
        sa.Column("asked_at", MOMENT, nullable=False, comment="When."),
        sa.Column("closed_at", MOMENT, nullable=True, comment="When it was answered or closed."),
        sa.Column("closed_by", sa.Text(), nullable=True, comment="Account id."),
        sa.Column("version", sa.Integer(), nullable=False, comment="Raised by every write; a stale one is refused."),
        sa.CheckConstraint("state IN ('open', 'answered', 'closed')", name=op.f("ck_questions_state")),
        sa.ForeignKeyConstraint(["municipality"], ["municipalities.code"], name=op.f("fk_questions_municipality")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_questions")),
        sa.UniqueConstraint("conversation_id", "message_id", name=op.f("uq_questions_conversation_id_message_id")),
        comment="Unanswered messages, for the office to learn from.",
    )
    op.create_index(op.f("ix_questions_municipality_asked_at"), "questions", ["municipality", "asked_at"], unique=False)
    op.create_table(
        "referrals",
        sa.Column("id", sa.Text(), nullable=False, comment="Opaque id, minted by a service."),
        sa.Column("code", sa.Text(), nullable=False, comment="What the resident types on the status page."),
        sa.Column(
            "municipality", sa.Text(), nullable=False, comment="Code of the town whose row this is (six digits)."
        ),
        sa.Column("topic", sa.Text(), nullable=False, comment="Topic id."),
        sa.Column("language", sa.Text(), nullable=False, comment="Language of the resident: ja, ja-simple or en."),
        sa.Column("status", sa.Text(), nullable=False, comment="HL7 SDOH closed-loop status."),
        sa.Column(
            "district", sa.Text(), nullable=False, comment="All a supporter sees of the place before acceptance."
        ),
        sa.Column("for_someone_else", sa.Boolean(), nullable=False, comment="Asked for another person."),
        sa.Column(
            "resident_consent_known",
            sa.Boolean(),
            nullable=False,
            comment="False = only the office's call releases it.",
        ),
        sa.Column("acceptances_needed", sa.Integer(), nullable=False, comment="1, or 2 for a pair."),
        sa.Column(
            "details_sealed",
            sa.LargeBinary(),
            nullable=True,
            comment="Contact data of the resident, encrypted; NULL once erased.",
        ),
        sa.Column(
            "door_secret_sealed",
            sa.LargeBinary(),
            nullable=True,
            comment="Secret of the rotating door code, encrypted.",
        ),
        sa.Column("pin_hash", sa.Text(), nullable=False, comment="argon2id of the PIN."),
        sa.Column("pin_failures", sa.Integer(), nullable=False, comment="Wrong PINs in a row."),
        sa.Column("pin_locked_at", MOMENT, nullable=True, comment="When the code was locked; NULL = open."),
        sa.Column("conversation_id", sa.Text(), nullable=True, comment="Where it was asked for; NULL = at the office."),
        sa.Column("requested_at", MOMENT, nullable=False, comment="When it was sent."),
        sa.Column("status_since_at", MOMENT, nullable=False, comment="When the present status began."),
        sa.Column("confirmed_at", MOMENT, nullable=True, comment="When the office confirmed it by phone."),
        sa.Column("confirmed_by", sa.Text(), nullable=True, comment="Account id."),
        sa.Column("released_at", MOMENT, nullable=True, comment="When it was released to supporters."),
        sa.Column("accepted_at", MOMENT, nullable=True, comment="When enough supporters had accepted."),
        sa.Column("last_contact_at", MOMENT, nullable=True, comment="When somebody last reached the resident."),
        sa.Column("reported_at", MOMENT, nullable=True, comment="When the last report was written."),
        sa.Column("ended_at", MOMENT, nullable=True, comment="When it ended; NULL = open."),
        sa.Column("completion", sa.Text(), nullable=True, comment="confirmed or unconfirmed."),
        sa.Column("end_reason", sa.Text(), nullable=True, comment="A code chosen by the office."),
        sa.Column("escalated", JSON, nullable=False, comment="Ageing alarms raised in the present status."),
        sa.Column("version", sa.Integer(), nullable=False, comment="Raised by every write; a stale one is refused."),
        sa.CheckConstraint(
            "status IN ('draft', 'requested', 'accepted', 'rejected', 'cancelled', 'in-progress', 'on-hold', 'failed', 'completed', 'entered-in-error')",
            name=op.f("ck_referrals_status"),
        ),
        sa.ForeignKeyConstraint(["municipality"], ["municipalities.code"], name=op.f("fk_referrals_municipality")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referrals")),
        sa.UniqueConstraint("code", name=op.f("uq_referrals_code")),
        comment="Requests for a visit, from sending to their confirmed end.",
    )
    op.create_index(op.f("ix_referrals_conversation_id"), "referrals", ["conversation_id"], unique=False)
    op.create_index(op.f("ix_referrals_municipality_status"), "referrals", ["municipality", "status"], unique=False)
    op.create_table(
        "call_backs",
        sa.Column("id", sa.Text(), nullable=False, comment="Opaque id, minted by a service."),
        sa.Column("referral_id", sa.Text(), nullable=False, comment="The request it is about."),
        sa.Column(
            "municipality", sa.Text(), nullable=False, comment="Code of the town whose row this is (six digits)."
        ),
        sa.Column("outcome", sa.Text(), nullable=False, comment="What happened; never what was said."),
        sa.Column("made_by", sa.Text(), nullable=False, comment="Account id."),
        sa.Column("made_at", MOMENT, nullable=False, comment="When."),
        sa.ForeignKeyConstraint(["municipality"], ["municipalities.code"], name=op.f("fk_call_backs_municipality")),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referrals.id"], name=op.f("fk_call_backs_referral_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call_backs")),
        comment="Calls of the office before anybody is sent.",
    )
    op.create_index(op.f("ix_call_backs_referral_id"), "call_backs", ["referral_id"], unique=False)
    op.create_table(
        "choices",
        sa.Column("id", sa.Text(), nullable=False, comment="The opaque id a client sends back."),
        sa.Column("conversation_id", sa.Text(), nullable=False, comment="The only talk it works in."),
        sa.Column("label", sa.Text(), nullable=False, comment="What stands on the button."),
        sa.Column("command", JSON, nullable=False, comment="What pressing it means."),
        sa.Column("created_at", MOMENT, nullable=False, comment="When it was shown."),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.id"], name=op.f("fk_choices_conversation_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_choices")),
        comment="Buttons shown to residents.",
    )
    op.create_index(op.f("ix_choices_conversation_id"), "choices", ["conversation_id"], unique=False)
    op.create_table(
        "supporters",
        sa.Column("id", sa.Text(), nullable=False, comment="Opaque id, minted by a service."),
        sa.Column(
            "municipality", sa.Text(), nullable=False, comment="Code of the town whose row this is (six digits)."
        ),
        sa.Column("organisation_id", sa.Text(), nullable=True, comment="The group; NULL = none."),
        sa.Column("display_name", sa.Text(), nullable=False, comment="What residents read and the ID card shows."),
        sa.Column(
            "contact_sealed", sa.LargeBinary(), nullable=True, comment="Name and phone, encrypted; for the office."
        ),
        sa.Column("languages", JSON, nullable=False, comment="Languages spoken."),
        sa.Column("districts", JSON, nullable=False, comment="District ids; empty = any."),
        sa.Column("topics", JSON, nullable=False, comment="Topic ids; empty = any."),
        sa.Column("certificate_number", sa.Text(), nullable=True, comment="Number of the supporter's certificate."),
        sa.Column("certificate_valid_until_on", sa.Date(), nullable=True, comment="Last valid day, Japan's calendar."),
        sa.Column("background_checked_on", sa.Date(), nullable=True, comment="Day of the background check."),
        sa.Column("background_valid_until_on", sa.Date(), nullable=True, comment="Last day the check counts."),
        sa.Column("available", sa.Boolean(), nullable=False, comment="Takes offers now."),
        sa.Column("active", sa.Boolean(), nullable=False, comment="False = left."),
        sa.Column("created_at", MOMENT, nullable=False, comment="When they were registered."),
        sa.Column("version", sa.Integer(), nullable=False, comment="Raised by every write; a stale one is refused."),
        sa.ForeignKeyConstraint(["municipality"], ["municipalities.code"], name=op.f("fk_supporters_municipality")),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisations.id"], name=op.f("fk_supporters_organisation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_supporters")),
        comment="Trained, vetted people who visit.",
    )
    op.create_index(op.f("ix_supporters_municipality"), "supporters", ["municipality"], unique=False)
    op.create_table(
        "turns",
        sa.Column("conversation_id", sa.Text(), nullable=False, comment="Talk."),
        sa.Column("message_id", sa.Text(), nullable=False, comment="Chosen by the client; answered once."),
        sa.Column(
            "municipality", sa.Text(), nullable=False, comment="Code of the town whose row this is (six digits)."
        ),
        sa.Column("body_hash", sa.Text(), nullable=False, comment="SHA-256 of the body; another body is refused."),
        sa.Column("text", sa.Text(), nullable=True, comment="Redacted text; NULL for buttons and answers to a draft."),
        sa.Column("state", sa.Text(), nullable=False, comment="in_progress or done; a failed turn is deleted."),
        sa.Column("reply", JSON, nullable=True, comment="The whole reply without secrets; NULL while in progress."),
        sa.Column("begun_at", MOMENT, nullable=False, comment="When it came."),
        sa.Column("done_at", MOMENT, nullable=True, comment="When it was answered."),
        sa.CheckConstraint("state IN ('in_progress', 'done')", name=op.f("ck_turns_state")),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.id"], name=op.f("fk_turns_conversation_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["municipality"], ["municipalities.code"], name=op.f("fk_turns_municipality")),
        sa.PrimaryKeyConstraint("conversation_id", "message_id", name=op.f("pk_turns")),
        comment="One message and the one reply to it.",
    )
    op.create_table(
        "accounts",
        sa.Column("id", sa.Text(), nullable=False, comment="Opaque id, minted by a service."),
        sa.Column(
            "municipality", sa.Text(), nullable=False, comment="Code of the town whose row this is (six digits)."
        ),
        sa.Column("role", sa.Text(), nullable=False, comment="admin, clerk or supporter."),
        sa.Column("display_name", sa.Text(), nullable=False, comment="What colleagues read."),
        sa.Column("email_sealed", sa.LargeBinary(), nullable=False, comment="Mail address, encrypted."),
        sa.Column(
            "email_fingerprint", sa.Text(), nullable=False, comment="Keyed one-way mark of the address, to find it."
        ),
        sa.Column(
            "password_hash", sa.Text(), nullable=True, comment="argon2id; NULL until the invitation is accepted."
        ),
        sa.Column(
            "totp_secret_sealed", sa.LargeBinary(), nullable=True, comment="Secret of the second factor, encrypted."
        ),
        sa.Column(
            "totp_last_step", sa.Integer(), nullable=False, comment="Last used 30-second step; a code works once."
        ),
        sa.Column("supporter_id", sa.Text(), nullable=True, comment="The supporter who signs in with it."),
        sa.Column("failures", sa.Integer(), nullable=False, comment="Failed sign-ins in a row."),
        sa.Column("locked_until_at", MOMENT, nullable=True, comment="No sign-in before."),
        sa.Column("active", sa.Boolean(), nullable=False, comment="False = switched off."),
        sa.Column("created_at", MOMENT, nullable=False, comment="When it was made."),
        sa.Column("version", sa.Integer(), nullable=False, comment="Raised by every write; a stale one is refused."),
        sa.CheckConstraint("role IN ('admin', 'clerk', 'supporter')", name=op.f("ck_accounts_role")),
        sa.ForeignKeyConstraint(["municipality"], ["municipalities.code"], name=op.f("fk_accounts_municipality")),
        sa.ForeignKeyConstraint(["supporter_id"], ["supporters.id"], name=op.f("fk_accounts_supporter_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accounts")),
        sa.UniqueConstraint("email_fingerprint", name=op.f("uq_accounts_email_fingerprint")),
        sa.UniqueConstraint("supporter_id", name=op.f("uq_accounts_supporter_id")),
        comment="People who sign in.",
    )
    op.create_index(op.f("ix_accounts_municipality"), "accounts", ["municipality"], unique=False)
    op.create_table(
        "concerns",
        sa.Column("id", sa.Text(), nullable=False, comment="Opaque id, minted by a service."),
        sa.Column("referral_id", sa.Text(), nullable=False, comment="The case."),
        sa.Column("municipality", sa.Text(), nullable=False, comment="Of the referral."),
        sa.Column("supporter_id", sa.Text(), nullable=False, comment="Who is worried."),
        sa.Column("kind", sa.Text(), nullable=False, comment="Why, as a code."),
        sa.Column("text_sealed", sa.LargeBinary(), nullable=True, comment="In words, encrypted."),
        sa.Column("raised_at", MOMENT, nullable=False, comment="When."),
        sa.Column(
            "closed_at", MOMENT, nullable=True, comment="When the office closed it; NULL = open, nothing is purged."
        ),
        sa.Column("closed_by", sa.Text(), nullable=True, comment="Account id."),
        sa.Column("version", sa.Integer(), nullable=False, comment="Raised by every write; a stale one is refused."),
        sa.ForeignKeyConstraint(["municipality"], ["municipalities.code"], name=op.f("fk_concerns_municipality")),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referrals.id"], name=op.f("fk_concerns_referral_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["supporter_id"], ["supporters.id"], name=op.f("fk_concerns_supporter_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_concerns")),
        comment="Safeguarding concerns.",
    )
    op.create_index(op.f("ix_concerns_municipality"), "concerns", ["municipality"], unique=False)
    op.create_index(op.f("ix_concerns_referral_id"), "concerns", ["referral_id"], unique=False)
    op.create_table(
        "offers",
        sa.Column("id", sa.Text(), nullable=False, comment="Opaque id, minted by a service."),
        sa.Column("referral_id", sa.Text(), nullable=False, comment="What is offered."),
        sa.Column("supporter_id", sa.Text(), nullable=False, comment="Who is asked."),
        sa.Column("municipality", sa.Text(), nullable=False, comment="Of the referral."),
        sa.Column(
            "supporter_municipality", sa.Text(), nullable=False, comment="Of the supporter; another town needs a grant."
        ),
        sa.Column("topic", sa.Text(), nullable=False, comment="Topic id: with the district all that is shown."),
        sa.Column("district", sa.Text(), nullable=False, comment="District id."),
        sa.Column("state", sa.Text(), nullable=False, comment="Only `open` can become `accepted`."),
        sa.Column("created_at", MOMENT, nullable=False, comment="When it was made."),
        sa.Column("expires_at", MOMENT, nullable=False, comment="When it lapses."),
        sa.Column("answered_at", MOMENT, nullable=True, comment="When it was answered."),
        sa.Column("version", sa.Integer(), nullable=False, comment="Raised by every write; a stale one is refused."),
        sa.CheckConstraint(
            "state IN ('open', 'accepted', 'declined', 'taken', 'expired', 'withdrawn', 'given_back')",
            name=op.f("ck_offers_state"),
        ),
        sa.ForeignKeyConstraint(["municipality"], ["municipalities.code"], name=op.f("fk_offers_municipality")),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referrals.id"], name=op.f("fk_offers_referral_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["supporter_id"], ["supporters.id"], name=op.f("fk_offers_supporter_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offers")),
        comment="One supporter is asked whether they can take one referral.",
    )
    op.create_index(op.f("ix_offers_state_expires_at"), "offers", ["state", "expires_at"], unique=False)
    op.create_index(op.f("ix_offers_supporter_id"), "offers", ["supporter_id"], unique=False)
    op.create_index(
        "uq_offers_one_at_a_time",
        "offers",
        ["referral_id", "supporter_id"],
        unique=True,
        sqlite_where=sa.text("state IN ('open', 'accepted')"),
        postgresql_where=sa.text("state IN ('open', 'accepted')"),
    )
    op.create_table(
        "visits",
        sa.Column("id", sa.Text(), nullable=False, comment="Opaque id, minted by a service."),
        sa.Column("referral_id", sa.Text(), nullable=False, comment="What it is for."),
        sa.Column("municipality", sa.Text(), nullable=False, comment="Of the referral."),
        sa.Column("supporter_id", sa.Text(), nullable=False, comment="Who comes."),
        sa.Column("state", sa.Text(), nullable=False, comment="proposed, set and on_site take the supporter's time."),
        sa.Column("starts_at", MOMENT, nullable=False, comment="Agreed start."),
        sa.Column("ends_at", MOMENT, nullable=False, comment="Agreed end."),
        sa.Column("busy_from_at", MOMENT, nullable=False, comment="Start less the travel buffer."),
        sa.Column("busy_until_at", MOMENT, nullable=False, comment="End plus the travel buffer; not included."),
        sa.Column("checked_in_at", MOMENT, nullable=True, comment="When they arrived."),
        sa.Column("checked_out_at", MOMENT, nullable=True, comment="When they left."),
        sa.Column("created_at", MOMENT, nullable=False, comment="When it was planned."),
        sa.Column("version", sa.Integer(), nullable=False, comment="Raised by every write; a stale one is refused."),
        sa.CheckConstraint(
            "state IN ('proposed', 'set', 'on_site', 'left', 'reported', 'cancelled')", name=op.f("ck_visits_state")
        ),
        sa.ForeignKeyConstraint(["municipality"], ["municipalities.code"], name=op.f("fk_visits_municipality")),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referrals.id"], name=op.f("fk_visits_referral_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["supporter_id"], ["supporters.id"], name=op.f("fk_visits_supporter_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visits")),
        comment="Visits agreed, under way and over.",
    )
    op.create_index(op.f("ix_visits_referral_id"), "visits", ["referral_id"], unique=False)
    op.create_index(op.f("ix_visits_supporter_id_starts_at"), "visits", ["supporter_id", "starts_at"], unique=False)
    op.create_table(
        "invitations",
        sa.Column("id", sa.Text(), nullable=False, comment="Opaque id, minted by a service."),
        sa.Column("account_id", sa.Text(), nullable=False, comment="Who is invited."),
        sa.Column(
            "municipality", sa.Text(), nullable=False, comment="Code of the town whose row this is (six digits)."
        ),
        sa.Column("token_hash", sa.Text(), nullable=False, comment="SHA-256 of the one-time token."),
        sa.Column("created_at", MOMENT, nullable=False, comment="When it was sent."),
        sa.Column("expires_at", MOMENT, nullable=False, comment="When it stops working."),
        sa.Column("used_at", MOMENT, nullable=True, comment="When it was used; NULL = not yet."),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_invitations_account_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["municipality"], ["municipalities.code"], name=op.f("fk_invitations_municipality")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitations")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_invitations_token_hash")),
        comment="One-time links with which somebody chooses a password.",
    )
    op.create_index(op.f("ix_invitations_account_id"), "invitations", ["account_id"], unique=False)
    op.create_index(op.f("ix_invitations_municipality"), "invitations", ["municipality"], unique=False)
    op.create_table(
        "reports",
        sa.Column("id", sa.Text(), nullable=False, comment="Opaque id, minted by a service."),
        sa.Column("visit_id", sa.Text(), nullable=False, comment="The visit; one report."),
        sa.Column("referral_id", sa.Text(), nullable=False, comment="The case."),
        sa.Column("municipality", sa.Text(), nullable=False, comment="Of the referral."),
        sa.Column("supporter_id", sa.Text(), nullable=False, comment="Who wrote it."),
        sa.Column("outcome", sa.Text(), nullable=False, comment="How it ended in the supporter's eyes."),
        sa.Column(
            "summary_sealed", sa.LargeBinary(), nullable=True, comment="What was done, encrypted; NULL once erased."
        ),
        sa.Column("minutes", sa.Integer(), nullable=False, comment="Minutes spent."),
        sa.Column("took_nothing", sa.Boolean(), nullable=False, comment="No money, card, PIN or device was taken."),
        sa.Column("follow_up_needed", sa.Boolean(), nullable=False, comment="Another visit would help."),
        sa.Column("created_at", MOMENT, nullable=False, comment="When it was written."),
        sa.ForeignKeyConstraint(["municipality"], ["municipalities.code"], name=op.f("fk_reports_municipality")),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referrals.id"], name=op.f("fk_reports_referral_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["supporter_id"], ["supporters.id"], name=op.f("fk_reports_supporter_id")),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name=op.f("fk_reports_visit_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reports")),
        sa.UniqueConstraint("visit_id", name=op.f("uq_reports_visit_id")),
        comment="One report per visit.",
    )
    op.create_index(op.f("ix_reports_referral_id"), "reports", ["referral_id"], unique=False)
    op.create_table(
        "sessions",
        sa.Column("id", sa.Text(), nullable=False, comment="Opaque id, minted by a service."),
        sa.Column("token_hash", sa.Text(), nullable=False, comment="SHA-256 of the session token."),
        sa.Column(
            "municipality", sa.Text(), nullable=False, comment="Code of the town whose row this is (six digits)."
        ),
        sa.Column("account_id", sa.Text(), nullable=True, comment="Whose browser; or NULL."),
        sa.Column("referral_id", sa.Text(), nullable=True, comment="Whose status page; or NULL."),
        sa.Column("created_at", MOMENT, nullable=False, comment="When it began."),
        sa.Column("last_seen_at", MOMENT, nullable=False, comment="Last request."),
        sa.Column("idle_seconds", sa.Integer(), nullable=False, comment="Seconds without a request until it ends."),
        sa.Column("expires_at", MOMENT, nullable=False, comment="The absolute end."),
        sa.CheckConstraint("(account_id IS NULL) <> (referral_id IS NULL)", name=op.f("ck_sessions_one_holder")),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_sessions_account_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["municipality"], ["municipalities.code"], name=op.f("fk_sessions_municipality")),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referrals.id"], name=op.f("fk_sessions_referral_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sessions")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_sessions_token_hash")),
        comment="Signed-in browsers and opened status pages.",
    )
    op.create_index(op.f("ix_sessions_account_id"), "sessions", ["account_id"], unique=False)
    op.create_index(op.f("ix_sessions_expires_at"), "sessions", ["expires_at"], unique=False)
    op.create_index(op.f("ix_sessions_municipality"), "sessions", ["municipality"], unique=False)
    op.create_index(op.f("ix_sessions_referral_id"), "sessions", ["referral_id"], unique=False)
    op.execute("INSERT INTO national_content (id, revision) VALUES (1, 0)")
