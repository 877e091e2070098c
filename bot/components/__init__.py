"""What Rasa puts in its pipeline. A model remembers these module paths: moving a file makes old models unreadable.

Lives here: the tokenizer and the intent ranking as Rasa components, thin.
Never here: the arithmetic (``bot/features.py``, ``bot/softmax.py``) and the letters (``text``).
"""
