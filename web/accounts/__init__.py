"""Accounts at the door: invitation and first codes, sign-in, own password, sign-out, and the guard of other pages.

Lives here: who is looking. Never here: what they may do with a case (services decide), SQL.
May call: `web.desk`, `supporters.services` (accounts, sessions, municipalities). `routes.setup(app)` puts it on the map.
"""
