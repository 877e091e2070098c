"""The rules of a case, pure: given what is known, say what is allowed and what follows.

Lives here: frozen dataclasses of the town's nouns, the (status, verb) table, who may do what, ageing, check digits,
the error tree. Never here: databases, clocks, randomness, networks, libraries, words shown to people.
May call: the standard library and `faq.entries`.
"""
