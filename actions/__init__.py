"""What the engine asks of us: one file per skill, thin and flat.

Lives here: reading a turn, calling a service or the content, and saying the reply.
Never here: decisions about answers (``faq.decide``) or cases (``supporters.core``), SQL, words for people (``data/phrases/talk.yml``).
May call: ``supporters`` (bootstrap, services, core), ``faq``, ``text``. Nobody but this room imports ``rasa_sdk``.
"""
