"""Meaning + where it is counted from -> reading. Pure calendar logic; knows neither text nor language.

Conventions where sane readers differ are those of docs/accuracy.md: Monday-to-Sunday weeks, months cut at days 10 and
20, years at April and August, "the coming days" seven days. What cannot be resolved honestly says why instead.
"""

from timeline_app.core.dates.resolvers import cyclic, parts, shifted, stated, stretches
from timeline_app.core.dates.situation import Now, Situation, resolve

__all__ = ["Now", "Situation", "cyclic", "parts", "resolve", "shifted", "stated", "stretches"]
