"""The town's people and cases: municipalities, accounts, supporters, referrals, visits, entries, questions.

Lives here: `core` (decides), `services` (does, one function = one use case), `store` (remembers), `notify` (tells),
`settings`, `bootstrap` and the command line. Never here: HTTP, Rasa, turns of the talk, letters and words.
May call: `faq` and `text`. Inside: `bootstrap` → `store`, `notify` → `services` → `core`.
"""
