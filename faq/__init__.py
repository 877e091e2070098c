"""The answers: what an entry is, how it is read, checked, found and chosen.

Lives here: entries, content files, the plain-language check, search, the decision between answers.
Never here: the database, the web, Rasa, a resident's personal data.
May call: ``text`` and libraries for files (PyYAML, openpyxl) and arrays (numpy).
"""
