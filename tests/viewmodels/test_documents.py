from dataclasses import replace

import pytest
from article import TEXT, extraction

from timeline_app.viewmodels.documents import Library, ReadingState


@pytest.fixture
def library():
    return Library()


def read(library, document):
    library.update(replace(document, state=ReadingState.READY, extraction=extraction()))


def test_the_last_article_opened_is_shown(library):
    library.add("one", "text one")
    second = library.add("two", "text two")
    assert library.current is second


def test_the_same_text_is_not_opened_twice(library):
    first = library.add("one", TEXT)
    library.add("two", "other")
    assert library.add("again", TEXT) is first
    assert len(library.documents) == 2
    assert library.current is first


def test_events_of_different_articles_never_share_an_id(library):
    for text in ("one", "two"):
        read(library, library.add(text, text))
    ids = [e.id for e in library.events]
    assert len(ids) == len(set(ids)) == 16
    for event_id in ids:
        document, event = library.find(event_id)
        assert event.id == event_id
        assert event in document.events


def test_changes_made_together_are_announced_once(library, qtbot):
    heard = []
    library.changed.connect(lambda: heard.append(len(library.events)))
    library.current_changed.connect(lambda: heard.append(library.current.key))
    with library.together():
        for text in ("one", "two"):
            read(library, library.add(text, text))
    assert heard == [16, "a2"]


def test_closing_an_article_takes_its_events_away(library):
    document = library.add("one", TEXT)
    other = library.add("two", "other")
    read(library, document)
    library.close(document.key)
    assert library.events == ()
    assert library.find(f"{document.key}:e1") is None
    assert library.current is other


def test_closing_the_last_article_leaves_none(library):
    library.close(library.add("one", TEXT).key)
    assert library.current is None


def test_a_reading_that_comes_after_closing_is_dropped(library):
    document = library.add("one", TEXT)
    library.close(document.key)
    read(library, document)
    assert library.documents == ()


def test_the_headline_names_the_article_once_it_is_read(library):
    document = library.add("file.txt", TEXT)
    assert document.title == "file.txt"
    read(library, document)
    assert library.current.title.startswith("Ministers agree")
