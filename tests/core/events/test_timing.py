from datetime import date

import pytest

from timeline_app.core.values import Interval, TimeKind

SUNDAY, MONDAY = date(2024, 11, 3), date(2024, 11, 4)


def day(d):
    return Interval(d, d)


def test_a_date_belongs_to_the_verb_of_its_clause(one):
    event = one("Rescuers reached the village on Sunday.", "reached")
    assert event.when.interval == day(SUNDAY)
    assert event.when.kind is TimeKind.DAY
    assert event.when.words == "Sunday"
    assert event.when.steps[-1] == "The verb “reached” carries “on Sunday”"


def test_coordinated_verbs_share_a_date(one):
    text = "The envoy met the king on Sunday and expressed concern over the arrests."
    assert one(text, "expressed").when.interval == day(SUNDAY)


def test_a_participle_goes_with_its_main_verb(one):
    text = "A bomb exploded in the market on Sunday, killing nine people."
    assert one(text, "killing").when.interval == day(SUNDAY)


def test_a_noun_keeps_the_date_that_modifies_it(one):
    text = "The minister resigned after a string of arrests in October."
    assert one(text, "arrests").when.interval == Interval(date(2024, 10, 1), date(2024, 10, 31))
    assert one(text, "resigned").when.kind is TimeKind.UNDATED


def test_the_occasion_of_a_saying_dates_the_saying_and_itself(read):
    text = "Foreign minister Ana Ruiz said at talks in Lima on Friday that her country would stay."
    dated = {e.predicate.text: e.when.interval for e in read(text)}
    assert dated["said"] == day(date(2024, 11, 1))
    assert dated["talks"] == day(date(2024, 11, 1))


def test_an_intention_is_open_from_a_dated_saying_on(one):
    event = one("Foreign minister Ana Ruiz said on Friday that Peru would back the treaty.", "back")
    assert event.when.kind is TimeKind.OPEN
    assert event.when.interval == Interval(date(2024, 11, 1), None)


def test_no_event_borrows_a_date_from_its_neighbour_or_from_publication(one):
    text = "Rescuers reached the village on Sunday. The army has provided tents to the survivors."
    event = one(text, "provided")
    assert event.when.kind is TimeKind.UNDATED
    assert event.when.expression is None
    assert event.when.interval == Interval(None, MONDAY)


@pytest.mark.parametrize("text", ["Troops stormed the palace.", "A quake destroyed the bridge."])
def test_an_undated_past_event_is_bounded_by_the_day_of_the_writer(read, text):
    (event,) = read(text)
    assert event.when.kind is TimeKind.UNDATED
    assert event.when.interval == Interval(None, MONDAY)


def test_without_a_publication_date_nothing_is_placed(read):
    (event,) = read("Troops stormed the palace on Friday.", None)
    assert event.when.kind is TimeKind.UNDATED
    assert event.when.interval.is_unknown


def test_a_duration_after_a_date_tells_the_end(one):
    event = one("Drivers will walk out for three days starting on Thursday.", "walk")
    assert event.when.interval == Interval(date(2024, 11, 7), date(2024, 11, 9))
    assert event.when.kind is TimeKind.SPAN


def test_a_date_between_an_eventive_subject_and_its_verb_is_the_subjects(one):
    text = '"My visit today of the dam is a sign of hope," minister Ana Ruiz said in a statement on Sunday.'
    assert one(text, "visit").when.interval == day(SUNDAY)


def test_confirmed_as_planned_the_date_is_the_events_own(one):
    assert one("The march began as announced on Sunday.", "began").when.interval.earliest == SUNDAY


def test_each_step_of_the_reading_is_told(one):
    steps = one("Rescuers reached the village on Sunday.", "reached").when.steps
    assert len(steps) >= 3
    assert "Sunday" in steps[0]
