from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

import timeline_app
from timeline_app.core.events.across import Decisions, Merged, Told, merge_articles

MONDAY = date(2024, 11, 4)


def _told(key: str, text: str, published: date | None = MONDAY) -> Told:
    """An article as the engine reads it, with ids no other article has."""
    read = timeline_app.extract(text, published=published)
    return Told(key, read.article.published, tuple(replace(e, id=f"{key}:{e.id}") for e in read.events))


@pytest.fixture(scope="session")
def told() -> Callable[..., Told]:
    return _told


@pytest.fixture(scope="session")
def merge() -> Callable[..., Merged]:
    """The events of texts published on Monday 4 November 2024, or each on its own day as (text, day)."""

    def merged(*texts: str | tuple[str, date], decisions: Decisions | None = None) -> Merged:
        articles = [
            _told(chr(ord("A") + n), *(text if isinstance(text, tuple) else (text,))) for n, text in enumerate(texts)
        ]
        return merge_articles(articles, decisions or Decisions())

    return merged
