"""The engine: Rasa 3.6 in its own environment on loopback. It knows talk, not people.

Lives here: Rasa components, the private channel, the turn, the tracker store, training and swapping of the model.
Never here: answers, residents' personal data, the municipality's rights, anything that meets the network outside loopback.
May call: ``text``. Runs on Python 3.10. Its neighbours reach it by HTTP only (``bot/channel.py``).
"""
