"""Titles of events: who does what to whom, in the headline present."""
