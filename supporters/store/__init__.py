"""Remembers: tables, the unit of work and one module of SQL per noun.

Lives here: SQLAlchemy Core statements, migrations, encryption at rest, hashing of passwords, second factors.
Never here: a decision about a case, a commit nobody asked for, words for people.
May call: `supporters.services.ports` (to fulfil them), `supporters.core`, `faq.entries`.
"""
