"""The database's history: one numbered revision per change, each one whole or not at all.

Lives here: Alembic revisions (frozen: they never import tables) and what runs them.
Never here: data of a town; seeding is a use case.
"""
