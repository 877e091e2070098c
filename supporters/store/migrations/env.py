"""Alembic's entry: runs revisions on the connection `supporters.store.migrate` passes in."""

from alembic import context
from sqlalchemy import Connection

from supporters.store.tables import metadata

connection: Connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    transactional_ddl=True,
    render_as_batch=connection.dialect.name == "sqlite",
    on_version_apply=context.config.attributes["on_version_apply"],
    compare_type=False,
)
with context.begin_transaction():
    context.run_migrations()
