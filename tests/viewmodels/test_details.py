from dataclasses import replace
from datetime import date

import pytest
from article import EVENTS as READ
from article import TEXT, extraction, span
from surroundings import Among

from timeline_app.core.values import UNKNOWN, Interval, Status
from timeline_app.viewmodels.details import NEIGHBOURS, _passage, describe
from timeline_app.viewmodels.documents import Document
from timeline_app.viewmodels.surroundings import Nothing

DOCUMENT = Document.of("a1", "file.txt", TEXT, extraction())
EVENTS = {read.id: e for read, e in zip(READ, DOCUMENT.events, strict=True)}


def details(event_id, visible=DOCUMENT.events):
    return describe(DOCUMENT, EVENTS[event_id], Among(visible))


def test_events_are_counted_in_order_of_time():
    assert details("e3").position == "Event 1 of 8"
    assert details("e8").position == "Event 8 of 8"


def test_a_hidden_event_says_so():
    assert details("e1", []).position == "Hidden by the filters"


def test_a_day_is_set_against_publication_and_a_week_says_what_is_open():
    assert (details("e1").when, details("e1").when_note) == ("Mon 13 May 2024", "The day before publication.")
    assert details("e4").when_note == "Some time in week 19; the day isn’t stated."
    assert details("e8").when_note == "The text does not say when."


def test_the_steps_are_those_of_the_reading():
    assert details("e4").steps == EVENTS["e4"].when.steps


def test_other_readings_come_with_their_reasons():
    (other,) = details("e4").alternatives
    assert (other.label, other.note) == (
        "Tue 7 May – Mon 13 May 2024",
        "weeks run from Monday here",
    )


def test_a_reading_that_comes_to_the_same_days_is_no_other_reading():
    week = EVENTS["e4"].when
    same = tuple(replace(a, interval=week.interval) for a in DOCUMENT.expressions["t3"].alternatives)
    read = DOCUMENT.extraction
    expressions = tuple(replace(e, alternatives=same) if e.id == "t3" else e for e in read.expressions)
    document = Document.of("a1", "file.txt", TEXT, replace(read, expressions=expressions))
    assert describe(document, EVENTS["e4"], Nothing()).alternatives == ()


def test_another_sentence_that_tells_of_the_event_is_quoted_whole():
    assert details("e4").mentions == (('"We saw the water rise on Friday," said Vik.', span("We saw")[0]),)


def test_a_convention_is_called_one():
    assert details("e6").approximate
    assert not details("e4").approximate


def test_the_words_that_decide_the_status_are_quoted():
    status = details("e6").status
    assert (status.text, status.note) == ("Expected", "“are expected”")


@pytest.mark.parametrize("event_id", EVENTS)
def test_the_passage_holds_the_sentence_and_its_expression(event_id):
    passage, event = details(event_id).passage, EVENTS[event_id]
    assert passage.text[slice(*passage.sentence)] == TEXT[event.sentence.start : event.sentence.end]
    if event.when.expression:
        assert passage.text[slice(*passage.expression)] == event.when.words


def test_a_passage_that_is_cut_says_so_with_dots():
    cut = [_passage(DOCUMENT, e.sentence, None, context=12) for e in DOCUMENT.events]
    assert any(p.text.startswith("… ") for p in cut)
    assert any(p.text.endswith(" …") for p in cut)
    for passage, event in zip(cut, DOCUMENT.events, strict=True):
        assert passage.text[slice(*passage.sentence)] == TEXT[event.sentence.start : event.sentence.end]


def test_the_place_in_the_text_is_counted_from_one():
    assert details("e1").passage.place == "Paragraph 1, sentence 1"
    assert details("e5").passage.place == "Paragraph 2, sentence 2"


def test_wrapped_lines_are_joined_without_moving_the_marks():
    text = TEXT.replace("flooding fields", "flooding\nfields")
    document = Document.of("a1", "file.txt", text, extraction())
    passage = describe(document, EVENTS["e4"], Nothing()).passage
    assert "flooding fields" in passage.text
    assert passage.text[slice(*passage.expression)] == "last week"


def test_neighbours_share_the_week_and_happened():
    titles = [n.title for n in details("e4").neighbours]
    assert titles == ["Water rises in Arlund"]
    negated = {e.id for e in DOCUMENT.events if e.status is Status.NEGATED}
    assert not negated & {n.event_id for n in details("e4").neighbours}


def test_of_a_crowded_week_the_most_important_are_listed_and_the_rest_counted():
    crowd = [replace(EVENTS["e5"], id=f"a1:x{n}", importance=n / 100) for n in range(30)]
    shown = details("e4", [*crowd, *DOCUMENT.events])
    assert len(shown.neighbours) == NEIGHBOURS
    assert shown.more_neighbours == 31 - NEIGHBOURS
    assert "a1:x29" in {n.event_id for n in shown.neighbours}


def test_undated_events_have_no_neighbours():
    assert details("e8").neighbours == ()


def undated_beside(words, steps, event_id="e8", *, known=False):
    """The document where words of time stand in the sentence of an event that has no date of its own."""
    unread = replace(
        DOCUMENT.extraction.expressions[0],
        id="t9",
        text=words,
        start=span(words)[0],
        end=span(words)[1],
        interval=DOCUMENT.extraction.expressions[0].interval if known else UNKNOWN,
        steps=steps,
    )
    read = replace(DOCUMENT.extraction, expressions=(*DOCUMENT.extraction.expressions, unread))
    return describe(Document.of("a1", "file.txt", TEXT, read), EVENTS[event_id], Nothing())


def test_words_of_time_that_could_not_be_dated_are_the_reason_that_is_given():
    shown = undated_beside("for years", ("The text says “for years”", "It says how long, not when."))
    assert shown.when_note == "“for years”: It says how long, not when."
    assert shown.steps == ("The text says “for years”", "It says how long, not when.")


def test_words_of_time_that_date_something_else_are_named():
    (step,) = undated_beside("for years", ("…",), known=True).steps
    assert step == "“for years” in this sentence is not read as the date of this event"


def test_a_bound_is_told_where_it_is_all_there_is():
    bounded = replace(EVENTS["e8"], when=replace(EVENTS["e8"].when, interval=Interval(None, date(2024, 5, 14))))
    shown = describe(DOCUMENT, bounded, Nothing())
    assert shown.when_note == "The text does not say when, only that it is not after Tue 14 May 2024."
