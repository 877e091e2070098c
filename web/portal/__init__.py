"""The portal: what a supporter sees and does, from the offer to the report.

Lives here: pages for supporters. Never here: what a supporter may see (services decide), SQL.
May call: `web.desk`, `web.accounts.guard`, `supporters.services`, `supporters.notify.calendar`. `routes.setup(app)`
puts it on the map.
"""
