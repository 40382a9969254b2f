from datetime import date, datetime, time

import pytest

import timeline_app
from timeline_app.core.pipeline import MOST_EXPRESSIONS, extract
from timeline_app.core.values import PublicationStatus, Status, TimeKind

MONDAY = date(2024, 11, 4)

PAGE = """\
River talks open in Geneva

Published 4 November 2024 | Updated 6 November 2024

Envoys of both countries met in Geneva on Friday. "We will be back tomorrow," one of them told reporters on Sunday.

UPDATE: This story was changed on Wednesday to add a name.
"""


def by_words(extraction):
    return {e.text: e.interval.earliest for e in extraction.expressions}


def test_a_page_is_read_from_its_stamp_to_its_events():
    found = timeline_app.extract(PAGE)
    assert found.article.published.date == MONDAY
    assert by_words(found)["Friday"] == date(2024, 11, 1)
    met = next(e for e in found.events if e.predicate.lemma == "meet")
    assert (met.when.interval.earliest, met.when.kind, met.status) == (date(2024, 11, 1), TimeKind.DAY, Status.HAPPENED)
    assert found.article.text[met.sentence.start : met.sentence.end].endswith("on Friday.")


def test_quoted_words_count_from_the_day_they_were_said():
    assert by_words(timeline_app.extract(PAGE))["tomorrow"] == MONDAY


def test_an_update_notice_counts_from_the_day_of_the_update():
    assert by_words(timeline_app.extract(PAGE))["Wednesday"] == date(2024, 11, 6)


def test_ids_of_expressions_are_unique_and_referred_to():
    found = timeline_app.extract(PAGE)
    ids = [e.id for e in found.expressions]
    assert len(ids) == len(set(ids))
    assert {e.when.expression for e in found.events if e.when.expression} <= set(ids)
    assert {e.anchor.ref for e in found.expressions if e.anchor.ref} <= set(ids)


def test_a_date_given_is_the_anchor_and_the_whole_text_is_body():
    found = timeline_app.extract("Envoys met on Friday.", published=datetime(2024, 11, 4, 12, 35))
    published = found.article.published
    assert (published.date, published.time, published.status) == (MONDAY, time(12, 35), PublicationStatus.GIVEN)
    assert by_words(found) == {"Friday": date(2024, 11, 1)}


def test_a_date_corrected_by_the_user_keeps_the_page_and_what_it_says():
    found = extract(PAGE, date(2024, 12, 2), as_page=True)
    assert found.article.title == "River talks open in Geneva"
    assert (found.article.published.date, found.article.published.status) == (
        date(2024, 12, 2),
        PublicationStatus.GIVEN,
    )
    assert found.article.published.text == "4 November 2024"
    assert MONDAY in [a.date for a in found.article.published.alternatives]
    assert by_words(found)["Friday"] == date(2024, 11, 29)


def test_without_a_date_only_what_needs_none_is_resolved_and_the_reason_is_told():
    found = timeline_app.extract("Envoys met on Friday, as they had in May 1998.")
    assert found.article.published is None
    assert by_words(found) == {"Friday": None, "May 1998": date(1998, 5, 1)}
    assert any("No publication date" in notice for notice in found.notices)


@pytest.mark.parametrize("text", ["", " \n\t\n", "...", "\x00", "👍"])
def test_a_text_that_says_nothing_has_no_events(text):
    found = timeline_app.extract(text)
    assert (found.expressions, found.events) == ((), ())


def test_a_page_full_of_dates_is_capped_and_says_so():
    found = timeline_app.extract(
        "They met on 4 November 2024, 5 May 2023.\n\n" + "3 May 2024, " * MOST_EXPRESSIONS, MONDAY
    )
    assert len(found.expressions) == MOST_EXPRESSIONS
    assert "split the text" in found.notices[0]


def test_the_day_in_a_dateline_dates_no_event():
    found = timeline_app.extract("River talks open\n\nGeneva, 4 November 2024 - Envoys met on Friday in the city.\n")
    assert found.article.published.date == MONDAY
    assert [e.when.interval.earliest for e in found.events] == [date(2024, 11, 1)]


def test_half_a_character_is_no_reason_to_fail():
    found = timeline_app.extract("\ud800 Envoys met on Friday.", MONDAY)
    assert by_words(found) == {"Friday": date(2024, 11, 1)}


def test_a_text_that_is_none_is_refused():
    with pytest.raises(TypeError, match="must be a str"):
        timeline_app.extract(b"They met.")


@pytest.mark.parametrize(
    ("stamp", "day"), [("25/10/2023", "2023-10-07"), ("10/25/2023", "2023-07-10"), ("25 October 2023", "2023-XX-XX")]
)
def test_dates_in_figures_take_the_order_that_the_stamp_shows(stamp, day):
    text = f"Port reopens after strike\n\nPublished {stamp}\n\nThe crane fell on 7/10/23 and nobody was hurt.\n"
    (found,) = [e for e in extract(text).expressions if e.text == "7/10/23"]
    assert found.value == day


@pytest.mark.parametrize(
    ("day_first", "published", "told"),
    [
        (None, date(2024, 11, 4), None),
        (True, date(2024, 11, 4), date(2023, 10, 7)),
        (False, date(2024, 4, 11), date(2023, 7, 10)),
    ],
)
def test_a_preferred_order_of_figures_is_used_where_nothing_decides_and_stays_marked(day_first, published, told):
    found = extract("Talks resume\n\n04/11/24\n\nThe ministers met on 7/10/23 in Oslo.\n", day_first=day_first)
    assert found.article.published.date == published
    assert found.article.published.status is PublicationStatus.AMBIGUOUS
    (figures,) = found.expressions
    assert (figures.interval.earliest if figures.interval else None) == told
    assert len(figures.alternatives) == (2 if told is None else 1)


def test_a_preferred_order_of_figures_gives_way_to_evidence():
    text = "Talks resume\n\nMonday 04/11/24\n\nThe ministers met on 7/10/23 in Oslo.\n"
    found = extract(text, day_first=False)
    assert found.article.published.date == MONDAY
    assert found.expressions[0].interval.earliest == date(2023, 10, 7)
