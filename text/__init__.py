"""Letters and words: plain functions over Japanese and English text.

Lives here: normalising, tokenising, telling the language, spotting a crisis, removing secrets.
Never here: answers, people, the database, the network, Rasa. Runs on Python 3.10 and later.
May call: the standard library and SudachiPy.
"""
