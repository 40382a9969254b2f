from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timelines import event, when, who

from timeline_app.core.layout.calendar import day_number
from timeline_app.core.layout.content import LABEL_CHARACTERS, MANY, ColumnLabels, Content, content_of, plain
from timeline_app.core.layout.data import Columns, TimelineData
from timeline_app.core.layout.lanes import LaneMode
from timeline_app.core.values import Status, TimeKind

PUBLISHED = [(date(2024, 11, 4), "Article published")]
UNDATED = when(None, None, TimeKind.UNDATED)


def test_undated_events_stand_aside_and_borrow_no_date():
    content = content_of([event("a"), event("b", UNDATED)], PUBLISHED, LaneMode.ACTOR)
    assert content.undated == (1,)
    assert 1 not in content.data.row.tolist()


def test_what_did_not_happen_shows_only_when_asked_for():
    events = [event("a"), event("b", status=Status.NEGATED)]
    assert content_of(events, (), LaneMode.ONE).negated == (1,)
    assert 1 not in content_of(events, (), LaneMode.ONE).data.row.tolist()
    shown = content_of(events, (), LaneMode.ONE, show_negated=True)
    assert sorted(shown.data.row.tolist()) == [0, 1]
    assert (shown.negated, shown.shows_negated) == ((), True)


def test_publications_have_the_last_lane():
    content = content_of([event("a", actors=[who("Jo", "KOR")])], PUBLISHED, LaneMode.ACTOR)
    assert [lane.name for lane in content.lanes] == ["South Korea", "Sources"]
    assert content.lanes[-1].beneath == "1 article"
    assert content.labels.title(1) == "Article published"
    assert content.labels.event_id(1) is None
    assert content.event_count == 1
    assert content.published == (day_number(date(2024, 11, 4)),)


def test_one_lane_is_one_lane():
    assert len(content_of([event("a")], PUBLISHED, LaneMode.ONE).lanes) == 1


def test_ids_lead_to_rows_and_back():
    labels = content_of([event("a"), event("b")], (), LaneMode.ONE).labels
    assert [labels.row_of(labels.event_id(row)) for row in (0, 1)] == [0, 1]
    assert labels.row_of("no such") is None


def test_columns_make_their_labels_on_demand():
    labels = ColumnLabels(lambda row: f"Item {row}")
    assert labels.title(7) == "Item 7"
    assert labels.row_of(labels.event_id(7)) == 7
    assert labels.row_of("x") is None


@pytest.mark.parametrize(("n", "crowded"), [(MANY, False), (MANY + 1, True)])
def test_large_timelines_are_crowded(n, crowded):
    data = TimelineData(Columns.from_arrays(range(n), range(n), [0] * n), 1)
    assert Content(data, (), ColumnLabels(str)).crowded is crowded


def test_nothing_makes_empty_content():
    content = content_of([], [], LaneMode.ACTOR)
    assert (content.data.size, content.lanes, content.published) == (0, (), ())


@given(st.text(max_size=400))
def test_labels_are_one_line_without_controls(text):
    line = plain(text)
    assert len(line) <= LABEL_CHARACTERS
    assert line.isprintable()


def test_labels_keep_words_apart_and_markup_as_it_is():
    assert plain("one\n two\u202e\tthree") == "one two three"
    assert plain("<b>bold</b>") == "<b>bold</b>"


def test_the_programs_own_words_can_be_put_into_another_language():
    talks = event("a", type="CONSULT")
    content = content_of([talks], PUBLISHED, LaneMode.TYPE, say=str.upper)
    assert [lane.name for lane in content.lanes] == ["TALKS", "SOURCES"]
    assert content.lanes[-1].beneath == "1 ARTICLE"
    assert content.labels.pill(0) == ("TALKS",)
    others = content_of([event("b")], (), LaneMode.ACTOR, say=str.upper)
    assert [lane.name for lane in others.lanes] == ["OTHER"]


def test_names_from_articles_are_not_translated():
    content = content_of([event("a", actors=[who("Jo Reed")])], (), LaneMode.ACTOR, say=str.upper)
    assert [lane.name for lane in content.lanes] == ["Jo Reed"]
