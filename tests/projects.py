"""Makes project files for tests, with the invented article of ``article.py`` read in them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import article
import numpy as np

from timeline_app.core.store.columns import ColumnCache, Loaders
from timeline_app.core.store.leads import Led, leads
from timeline_app.core.store.packed import EVENT, Link
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


MADE = ("article", "dated", "in_time", "shown")
"""What is made of columns and kept as long as it holds."""


def columns_hold(project) -> bool:
    """Whether columns that were followed change by change are those loaded whole, with all that is made of them."""
    columns, names, book = project.columns(), project.names(), project._book
    found = leads(book.database, book.history)
    whole = ColumnCache(Loaders(book._blobs, lambda: Led(found, book._contradicted(found)), book.database.lock)).get()
    return (
        all(np.array_equal(columns[field], whole[field]) for field in EVENT.names)
        and all(np.array_equal(getattr(columns, made), getattr(whole, made)) for made in MADE)
        and all(np.array_equal(columns.links(link), whole.links(link)) for link in Link)
        and all(map(np.array_equal, columns.rivals.drawn, whole.rivals.drawn))
        and all(names.words(columns.links(link)[1].tolist()) for link in Link if len(columns.links(link)[1]))
    )


def state(project) -> dict:
    """All that the user sees of a project, to be compared."""
    columns = project.columns()
    return {
        "articles": project.articles.all(removed=True),
        "events": {key: project.event(key) for key in project.keys(columns.shown_ids.tolist())},
        "drawn": project.context.drawn,
        "filters": project.context.filters,
        "settings": project.context.settings,
        "decisions": project.curation.decisions,
    }
