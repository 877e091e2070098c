"""What the database itself holds: no overlapping visits, an audit trail that only grows, rows seen by their town."""

# ruff: noqa: S608 (the statements are put together from the constants of this file)
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

OWN = ("organisations", "invitations", "sessions", "drafts", "questions", "feedback", "conversations", "turns")
SHARED = ("referrals", "call_backs", "offers", "visits", "reports", "concerns")
SERVING = ("accounts", "supporters")
OWNED = ("faqs", "alerts")
TRAIL = ("audit", "outbox")
SCOPE = "anshin_scope()"


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        _postgresql_visits()
        _postgresql_audit()
        _postgresql_rows()
    else:
        _sqlite_visits()
        _sqlite_audit()


def _sqlite_visits() -> None:
    for event in ("INSERT", "UPDATE OF supporter_id, state, busy_from_at, busy_until_at"):
        name = event.split()[0].lower()
        op.execute(
            f"""
            CREATE TRIGGER visits_no_overlap_{name} BEFORE {event} ON visits
            WHEN NEW.state IN ('proposed', 'set', 'on_site')
            BEGIN
                SELECT RAISE(ABORT, 'visits_no_overlap') WHERE EXISTS (
                    SELECT 1 FROM visits AS other
                    WHERE other.supporter_id = NEW.supporter_id AND other.id <> NEW.id
                      AND other.state IN ('proposed', 'set', 'on_site')
                      AND other.busy_from_at < NEW.busy_until_at AND NEW.busy_from_at < other.busy_until_at
                );
            END
            """
        )
    op.execute(
        """
        CREATE TRIGGER visits_no_empty_time BEFORE INSERT ON visits WHEN NEW.busy_until_at <= NEW.busy_from_at
        BEGIN SELECT RAISE(ABORT, 'visits_no_empty_time'); END
        """
    )


def _sqlite_audit() -> None:
    op.execute(
        """
        CREATE TRIGGER audit_only_grows_delete BEFORE DELETE ON audit
        BEGIN SELECT RAISE(ABORT, 'audit_only_grows'); END
        """
    )
    op.execute(
        """
        CREATE TRIGGER audit_only_grows_update BEFORE UPDATE ON audit
        WHEN OLD.sequence IS NOT NULL OR NEW.number IS NOT OLD.number OR NEW.id IS NOT OLD.id OR NEW.at IS NOT OLD.at
          OR NEW.municipality IS NOT OLD.municipality OR NEW.actor_role IS NOT OLD.actor_role
          OR NEW.actor_id IS NOT OLD.actor_id OR NEW.verb IS NOT OLD.verb OR NEW.noun IS NOT OLD.noun
          OR NEW.noun_id IS NOT OLD.noun_id OR NEW.facts IS NOT OLD.facts
        BEGIN SELECT RAISE(ABORT, 'audit_only_grows'); END
        """
    )


def _postgresql_visits() -> None:
    op.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")
    op.execute("ALTER TABLE visits ADD CONSTRAINT visits_no_empty_time CHECK (busy_from_at < busy_until_at)")
    op.execute(
        """
        ALTER TABLE visits ADD CONSTRAINT visits_no_overlap
        EXCLUDE USING gist (supporter_id WITH =, tstzrange(busy_from_at, busy_until_at) WITH &&)
        WHERE (state IN ('proposed', 'set', 'on_site'))
        """
    )


def _postgresql_audit() -> None:
    op.execute(
        """
        CREATE FUNCTION audit_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP = 'UPDATE' AND OLD.sequence IS NULL
               AND (to_jsonb(NEW) - '{sequence,previous_hash,hash}'::text[])
                 = (to_jsonb(OLD) - '{sequence,previous_hash,hash}'::text[]) THEN
                RETURN NEW;
            END IF;
            RAISE EXCEPTION 'audit_only_grows' USING ERRCODE = 'restrict_violation';
        END $$
        """
    )
    op.execute(
        "CREATE TRIGGER audit_only_grows BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_only_grows()"
    )
    op.execute("CREATE TRIGGER audit_never_emptied BEFORE TRUNCATE ON audit EXECUTE FUNCTION audit_only_grows()")


def _postgresql_rows() -> None:
    # Transaction-local and unset by default: NULL compares to nothing, so a forgotten scope sees nothing.
    op.execute(
        """
        CREATE FUNCTION anshin_scope() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
        RETURN nullif(current_setting('anshin.municipality', true), '')
        """
    )
    gave = f"EXISTS (SELECT 1 FROM grants g WHERE g.municipality = %s AND g.to_municipality = {SCOPE})"
    got = f"EXISTS (SELECT 1 FROM grants g WHERE g.to_municipality = %s AND g.municipality = {SCOPE})"
    own = f"{SCOPE} IN ('*', municipality)"
    talk = f"EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id AND {SCOPE} IN ('*', c.municipality))"
    for table in OWN:
        _rows(table, own, own)
    for table in SHARED:
        shared = f"{own} OR {gave % (table + '.municipality')}"
        _rows(table, shared, shared)
    for table in SERVING:
        _rows(table, f"{own} OR {got % (table + '.municipality')}", own)
    for table in OWNED:
        _rows(
            table,
            f"{SCOPE} = '*' OR {SCOPE} = owner OR ({SCOPE} IS NOT NULL AND owner IS NULL)",
            f"{SCOPE} = '*' OR {SCOPE} = owner",
        )
    for table in TRAIL:
        _rows(table, own, f"{own} OR {gave % (table + '.municipality')}")
    _rows("choices", talk, talk)
    _rows("grants", f"{own} OR {SCOPE} = to_municipality", own)
    _rows(
        "municipalities",
        f"{SCOPE} IN ('*', code) OR {gave % 'municipalities.code'} OR {got % 'municipalities.code'}",
        f"{SCOPE} IN ('*', code)",
    )
    _rows("national_content", f"{SCOPE} IS NOT NULL", f"{SCOPE} = '*'")


def _rows(table: str, readable: str, writable: str) -> None:
    op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
    op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
    op.execute(f"CREATE POLICY {table}_read ON {table} FOR SELECT USING ({readable})")
    op.execute(f"CREATE POLICY {table}_add ON {table} FOR INSERT WITH CHECK ({writable})")
    op.execute(f"CREATE POLICY {table}_change ON {table} FOR UPDATE USING ({writable}) WITH CHECK ({writable})")
    op.execute(f"CREATE POLICY {table}_delete ON {table} FOR DELETE USING ({writable})")
