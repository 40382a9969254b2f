from dataclasses import replace

import pytest
from article import TEXT, extraction

from timeline_app.viewmodels.documents import Document, Library, ReadingState
from timeline_app.viewmodels.emptiness import emptiness_of


@pytest.fixture
def library(qtbot):
    return Library()


def put(library, state=ReadingState.READY, read=None):
    library.put(replace(Document.of("a1", "file.txt", TEXT, read), state=state))


def test_without_articles_it_offers_to_open_one(library):
    assert emptiness_of(library, 0, 0, 0).offer
    assert emptiness_of(library, 0, 0, 0, opening=True).heading == "Opening the project…"


@pytest.mark.parametrize(
    ("state", "heading"),
    [
        (ReadingState.READING, "Reading the article…"),
        (ReadingState.FAILED, "The article has not been read"),
        (ReadingState.CANCELLED, "The article has not been read"),
    ],
)
def test_an_unread_article_is_no_calendar(library, state, heading):
    put(library, state)
    assert emptiness_of(library, 0, 0, 0).heading == heading


def test_a_dated_article_needs_no_words(library):
    put(library, read=extraction())
    assert emptiness_of(library, 8, 8, 7) is None


def test_hidden_events_say_how_to_get_them_back(library):
    put(library, read=extraction())
    assert emptiness_of(library, 8, 0, 0).heading == "All events are hidden"


def test_events_without_any_date_are_counted(library):
    put(library, read=extraction(None))
    assert emptiness_of(library, 8, 8, 0).heading == "8 events, none dated"


def test_a_publication_day_alone_is_shown(library):
    put(library, read=replace(extraction(), events=()))
    assert emptiness_of(library, 0, 0, 0) is None


def test_a_text_without_events_says_so(library):
    put(library, read=replace(extraction(None), events=()))
    assert emptiness_of(library, 0, 0, 0).heading == "No events were found"
