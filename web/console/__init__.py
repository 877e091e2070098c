"""The console: what the town's office sees and does, from the first request to the figures.

Lives here: pages for clerks and admins. Never here: what they may do (services decide), SQL, a rule about a case.
May call: `web.desk`, `web.accounts.guard`, `supporters.services`, `faq`. `routes.setup(app)` puts it on the map.
"""
