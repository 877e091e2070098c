"""Measures the running product from outside, by HTTP, as a resident meets it.

Lives here: the evaluation (right answers, crises, secrets) and the benchmark beside stock Rasa.
Never here: anything the product imports. May call: the public chat API and the processes' command lines.
"""
