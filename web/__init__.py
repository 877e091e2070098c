"""The one public door: everything that speaks HTTP with residents, supporters and clerks.

Lives here: the application, its middlewares, limits, headers, health and metrics; the chat (`chat/`), sign-in (`accounts/`), the supporters'
portal (`portal/`), the municipality's console (`console/`), the resident's status page (`resident/`).
Never here: SQL, a decision about a case or an answer, Rasa.
May call: `supporters` (bootstrap, services, core), `faq`, `text`; the engine only through `web/chat/engine.py`.
"""
