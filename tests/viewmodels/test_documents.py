import pytest
from article import TEXT, extraction, key

from timeline_app.viewmodels.documents import Document, Library


@pytest.fixture
def library():
    return Library()


def read(library, document, found=None):
    library.update(Document.of(document.key, document.name, document.text, found or extraction()))


def add(library, name, text):
    document = Document.of(f"a{len(library.documents) + 1}", name, text)
    library.put(document)
    return document


def test_the_first_article_is_shown_until_another_is_asked_for(library):
    first, second = add(library, "one", "text one"), add(library, "two", "text two")
    assert library.current is first
    library.show(second.key)
    assert library.current is second


def test_events_of_different_articles_never_share_an_id(library):
    for text in ("one", "two"):
        read(library, add(library, text, text))
    ids = [e.id for d in library.documents for e in d.events]
    assert len(ids) == len(set(ids)) == 16
    for event_id in ids:
        document, event = library.find(event_id)
        assert event.id == event_id
        assert event in document.events


def test_changes_made_together_are_announced_once(library, qtbot):
    heard = []
    library.changed.connect(lambda: heard.append(len(library.documents)))
    library.current_changed.connect(lambda: heard.append(library.current.key))
    with library.together():
        read(library, add(library, "one", "one"))
        read(library, add(library, "two", "two"))
    assert heard == [2, "a1"]


def test_closing_an_article_takes_its_events_away(library):
    document = add(library, "one", TEXT)
    other = add(library, "two", "other")
    read(library, document)
    library.close(document.key)
    assert library.find(key("e1")) is None
    assert library.current is other


def test_closing_the_last_article_leaves_none(library):
    library.close(add(library, "one", TEXT).key)
    assert library.current is None


def test_a_reading_that_comes_after_closing_is_dropped(library):
    document = add(library, "one", TEXT)
    library.close(document.key)
    read(library, document)
    assert library.documents == ()


def test_the_headline_names_the_article_once_it_is_read(library):
    document = add(library, "file.txt", TEXT)
    assert document.title == "file.txt"
    read(library, document)
    assert library.current.title.startswith("Ministers agree")


def test_an_article_that_comes_back_stands_where_it_stood(library):
    documents = [add(library, name, name) for name in ("one", "two", "three")]
    library.close("a2")
    library.put(documents[1])
    assert [d.name for d in library.documents] == ["one", "two", "three"]
