"""Makes project files for tests, with the invented article of ``article.py`` read in them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import article

from timeline_app.core.store.project import create_project
from timeline_app.core.store.values import NewArticle

AT = datetime(2026, 1, 1, 12)
ENGINE = "engine 1"


def key_of(number: int, article_key: str = "a1") -> str:
    """The key of the article's event of that number, from 1."""
    predicate = article.EVENTS[number - 1].predicate
    return f"{article_key}:{predicate.start}-{predicate.end}"


MEETING, TREATY, DISPUTE, DAM, WATER, CLOSING, TROOPS, VILLAGERS = (key_of(n) for n in range(1, 9))


def text_of(number: int) -> str:
    """The article's text, and for a number other than 1 another with the same beginning."""
    return article.TEXT if number == 1 else f"{article.TEXT}\n\nCopy {number}"


def reading(number: int = 1, without: tuple[int, ...] = (), published=article.PUBLICATION):
    """A reading of that text, without the events of some numbers."""
    whole = article.extraction(published)
    events = tuple(e for n, e in enumerate(whole.events, 1) if n not in without)
    return replace(whole, article=replace(whole.article, text=text_of(number)), events=events)


def new_article(number: int = 1) -> NewArticle:
    return NewArticle(f"article {number}.txt", text_of(number), f"fingerprint {number}", f"/news/{number}.txt")


def made(path, articles: int = 1, backups=None):
    """A project with so many articles, all read."""
    project = create_project(path, backups)
    numbers = range(1, articles + 1)
    project.articles.add([new_article(n) for n in numbers], AT)
    project.articles.put_readings([(f"a{n}", reading(n)) for n in numbers], ENGINE)
    return project


def state(project) -> dict:
    """All that the user sees of a project, to be compared."""
    columns = project.columns()
    return {
        "articles": project.articles.all(removed=True),
        "events": {key: project.event(key) for key in project.keys(columns.ids.tolist())},
        "drawn": project.context.drawn,
        "filters": project.context.filters,
        "settings": project.context.settings,
        "decisions": project.curation.decisions,
    }
