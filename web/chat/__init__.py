"""The chat: chat API v1, the page that speaks it, and the script a town pastes to embed it.

Lives here: the walk of a message up to the engine and back, tokens, the visit form as questions, the plain form for browsers without scripts.
Never here: what to answer (`actions`, `faq`), what a draft asks next (`supporters`), words (`data/phrases/chat.yml`).
May call: `supporters.services`, `faq`, `text`, `web.desk` (words, templates, clock). `routes.setup(app)` puts it on the map.
"""
