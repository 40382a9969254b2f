"""The same event in several articles becomes one, with what each tells and where they disagree."""

from timeline_app.core.events.across.chronicle import Chronicle, Merged, Regrouped, Told, merge_articles
from timeline_app.core.events.across.decisions import Decisions

__all__ = ["Chronicle", "Decisions", "Merged", "Regrouped", "Told", "merge_articles"]
