"""Set-up and supervision: what turns a clone into a running service.

Lives here: installing the two environments and the page assets, starting and watching the processes, benchmarks.
Never here: anything a resident, supporter or clerk meets. May call: the processes by command line only.
``install.py`` runs on any Python >= 3.8 with nothing installed; the rest runs in the app environment.
"""
