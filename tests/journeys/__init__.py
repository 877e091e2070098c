"""Whole stories, lived in Debian's Chromium against the whole running service. A screenshot of every screen is kept."""
