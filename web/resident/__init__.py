"""The resident's own page, /r: code and PIN in, status in plain words, the last word out; Japanese, easy Japanese, English.

Lives here: what a resident sees of their request. Never here: contact data, what may be done (services decide), SQL.
May call: `web.desk`, `supporters.services.status`, `supporters.services.municipalities`. `routes.setup(app)` puts it
on the map.
"""
