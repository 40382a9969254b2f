from dataclasses import replace

from article import EVENTS, PUBLICATION, TEXT, extraction, key, span

from timeline_app.viewmodels.documents import Document
from timeline_app.viewmodels.marks import MarkKind, events_at, reading_at, selected_marks, standing_marks, unused_at

DOCUMENT = Document.of("a1", "file.txt", TEXT, extraction())


def marked(kind):
    return [TEXT[m.start : m.end] for m in standing_marks(DOCUMENT) if m.kind is kind]


def ids(words):
    names = {key(e.id): e.id for e in EVENTS}
    return [names[e.id] for e in events_at(DOCUMENT, span(words)[0])]


def test_an_unread_article_has_no_marks():
    assert standing_marks(Document.of("a1", "file.txt", TEXT)) == []


def test_sentences_expressions_stamp_and_clutter_are_marked():
    assert "ADVERTISEMENT" in marked(MarkKind.CLUTTER)
    assert marked(MarkKind.STAMP) == [PUBLICATION.text]
    assert marked(MarkKind.EXPRESSION) == ["Monday", "2019", "last week", "Friday", "the coming days", "April"]
    assert "Villagers have complained for years." in marked(MarkKind.SENTENCE)


def test_stronger_marks_come_later():
    kinds = [m.kind for m in standing_marks(DOCUMENT)]
    assert kinds == sorted(kinds)


def test_the_selected_sentence_its_mention_and_its_expression_are_marked():
    event = next(e for e in DOCUMENT.events if e.id == key("e4"))
    texts = {m.kind: TEXT[m.start : m.end] for m in selected_marks(DOCUMENT, event)}
    assert texts[MarkKind.SELECTED_SENTENCE].startswith("Belmar opened")
    assert texts[MarkKind.SELECTED_MENTION] == "We saw the water rise"
    assert texts[MarkKind.SELECTED_EXPRESSION] == "last week"


def test_a_sentence_stands_for_all_its_events_and_mentions():
    assert ids("The two signed") == ["e2", "e3"]
    assert ids("We saw") == ["e4", "e5"]


def test_an_expression_stands_for_the_events_it_dates():
    assert ids("2019") == ["e3"]
    assert ids("last week") == ["e4"]


def test_the_whole_sentence_that_mentions_an_event_stands_for_it():
    assert ids("said Vik") == ["e4", "e5"]


def test_an_expression_in_another_sentence_stands_for_the_event_it_dates():
    read = extraction()
    elsewhere = replace(read.events[7], when=replace(read.events[7].when, expression="t4"))
    document = Document.of("a1", "file.txt", TEXT, replace(read, events=(elsewhere,)))
    assert [e.id for e in events_at(document, span("Friday")[0])] == [key("e8")]


def test_clutter_stands_for_nothing():
    assert ids("ADVERTISEMENT") == []


def test_an_expression_tells_how_it_was_read():
    assert reading_at(DOCUMENT, span("last week")[0]).splitlines() == [
        "“last week”: Mon 6 May – Sun 12 May 2024",
        "The text says “last week”",
        "Counted from publication, Tue 14 May 2024",
    ]
    assert reading_at(DOCUMENT, span("ADVERTISEMENT")[0]) is None


def test_an_expression_that_dates_no_event_says_so():
    events = tuple(e for e in DOCUMENT.extraction.events if e.when.expression != "t6")
    document = Document.of("a1", "file.txt", TEXT, replace(DOCUMENT.extraction, events=events))
    at = span("April")[0]
    assert unused_at(document, at).endswith("No event hangs on it")
    assert reading_at(document, at).endswith("No event hangs on it.")
    assert unused_at(DOCUMENT, at) is None
