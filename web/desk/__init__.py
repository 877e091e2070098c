"""What the server-rendered pages share: rendering, forms, CSRF, one-time form ids, dates, labels, safe redirects.

Lives here: the machinery under `web/accounts`, `web/portal`, `web/console` and `web/resident`.
Never here: a page of its own, a rule about people or cases, SQL.
May call: `faq.phrases`, `supporters.core` (types and errors); never another sub-room of `web`.
"""
