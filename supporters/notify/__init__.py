"""Tells: mail, its console twin and calendar files.

Lives here: how a message leaves the house, and the words of mails (templates).
Never here: when a message is due (services and the outbox decide), SQL, HTTP.
May call: `supporters.services.ports` (to fulfil them), `supporters.core`.
"""
