"""Decisions over readings, without any file."""

from dataclasses import replace

from article import EVENTS, EXPRESSIONS
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.store.curation import alternative_time, article_of, curate, keyed, undated
from timeline_app.core.store.values import Added, Choice, Decision, Field, Origin, Verdict
from timeline_app.core.values import EventTime, Interval, Status, TimeKind

READ = keyed("a1", EVENTS)
KEYS = list(READ)
BY_ID = {e.id: e for e in EXPRESSIONS}
MEETING, DAM = KEYS[0], KEYS[3]


def one(curated, key):
    [found] = [c for c in curated if c.key == key]
    return found


def test_without_decisions_the_events_are_those_read_in_order_of_the_text():
    curated = curate(READ, {})
    assert [c.event for c in curated] == list(READ.values())
    assert all(c.origin is Origin.READ and not c.theirs and c.verdict is None for c in curated)


def test_a_key_is_the_article_and_the_place_of_the_predicate():
    predicate = EVENTS[0].predicate
    assert f"a1:{predicate.start}-{predicate.end}" == MEETING
    assert article_of(MEETING) == "a1"
    assert article_of(":u1") == ""


def test_two_events_of_one_predicate_have_different_keys():
    assert list(keyed("a1", [EVENTS[0], replace(EVENTS[0], id="again")])) == [MEETING, f"{MEETING}.2"]


def test_fields_of_the_user_replace_what_was_read_and_are_marked():
    decision = Decision({Field.TITLE: "Mine", Field.STATUS: Status.NEGATED, Field.PLACE: None})
    curated = one(curate(READ, {MEETING: decision}), MEETING)
    assert (curated.event.title, curated.event.status, curated.event.place) == ("Mine", Status.NEGATED, None)
    assert curated.theirs == {Field.TITLE, Field.STATUS, Field.PLACE}
    assert curated.event.when == READ[MEETING].when


def test_verdict_note_and_tags_are_visible_and_change_nothing_else():
    curated = one(curate(READ, {DAM: Decision(verdict=Verdict.CONFIRMED, note="seen", tags=("water",))}), DAM)
    assert (curated.verdict, curated.note, curated.tags) == (Verdict.CONFIRMED, "seen", ("water",))
    assert curated.event == READ[DAM]
    assert not curated.theirs


def chosen():
    alternative = EXPRESSIONS[2].alternatives[0]
    return alternative, Decision(choice=Choice(alternative.reason, alternative_time(READ[DAM].when, alternative)))


def test_a_chosen_alternative_gives_the_date_and_says_so():
    alternative, decision = chosen()
    curated = one(curate(READ, {DAM: decision}, expressions=BY_ID), DAM)
    assert curated.event.when.interval == alternative.interval
    assert curated.event.when.steps[-1] == f"You chose another reading: {alternative.label}"
    assert curated.theirs == {Field.WHEN}


def test_a_chosen_alternative_moves_with_a_later_reading():
    alternative, decision = chosen()
    later = replace(
        alternative,
        interval=Interval(*(d.replace(month=6) for d in (alternative.interval.earliest, alternative.interval.latest))),
    )
    moved = BY_ID | {"t3": replace(BY_ID["t3"], alternatives=(later,))}
    assert one(curate(READ, {DAM: decision}, expressions=moved), DAM).event.when.interval == later.interval


def test_a_chosen_alternative_stays_where_a_later_reading_has_none():
    alternative, decision = chosen()
    without = BY_ID | {"t3": replace(BY_ID["t3"], alternatives=())}
    assert one(curate(READ, {DAM: decision}, expressions=without), DAM).event.when.interval == alternative.interval


def test_one_day_becomes_a_stretch_of_days_with_a_longer_alternative_and_back():
    alternative = EXPRESSIONS[2].alternatives[0]
    day = READ[MEETING].when
    longer = alternative_time(day, alternative)
    assert longer.kind is TimeKind.WITHIN
    assert alternative_time(longer, replace(alternative, interval=day.interval)).kind is TimeKind.DAY


def test_an_event_gone_from_the_reading_stays_as_last_known_with_the_users_fields():
    read = {k: e for k, e in READ.items() if k != DAM}
    curated = curate(read, {DAM: Decision({Field.TITLE: "Mine"})}, kept={DAM: READ[DAM]})
    kept = one(curated, DAM)
    assert (kept.origin, kept.event.title) == (Origin.KEPT, "Mine")
    assert len(curated) == len(READ)


def test_what_the_present_reading_has_is_not_kept_twice():
    assert one(curate(READ, {}, kept={DAM: replace(READ[DAM], title="old")}), DAM).event.title == READ[DAM].title


def test_an_added_event_takes_decisions_like_any_other():
    added = Added("a1:u1", "a1", replace(EVENTS[0], id="a1:u1", title="Added"))
    curated = one(curate(READ, {"a1:u1": Decision(verdict=Verdict.DISMISSED)}, [added]), "a1:u1")
    assert (curated.origin, curated.verdict, curated.event.title) == (Origin.ADDED, Verdict.DISMISSED, "Added")


def test_an_event_left_undated_says_why_and_keeps_its_words():
    event = undated(READ[DAM], "because")
    assert event.when.kind is TimeKind.UNDATED
    assert event.when.interval.is_unknown
    assert (event.when.words, event.when.steps[-1]) == (READ[DAM].when.words, "because")


fields = st.dictionaries(
    st.sampled_from(Field),
    st.none(),
).map(lambda d: {f: VALUES[f] for f in d})
VALUES = {
    Field.TITLE: "Mine",
    Field.WHEN: EventTime(Interval(None, None), TimeKind.UNDATED),
    Field.ACTORS: (),
    Field.TARGETS: EVENTS[0].actors,
    Field.TYPE: None,
    Field.MODE: "visit",
    Field.STATUS: Status.PLANNED,
    Field.PLACE: EVENTS[0].place,
}
decisions = st.dictionaries(
    st.sampled_from(KEYS),
    st.builds(Decision, fields, verdict=st.sampled_from([None, *Verdict]), tags=st.just(("x",))),
)


@given(decisions, st.sets(st.sampled_from(KEYS)))
def test_whatever_was_decided_holds_after_any_rereading(decided, lost):
    left = {k: e for k, e in READ.items() if k not in lost}
    kept = {k: READ[k] for k in lost if k in decided}
    after = {c.key: c for c in curate(left, decided, kept=kept, expressions=BY_ID)}
    assert set(after) == set(left) | set(decided)
    for key, decision in decided.items():
        curated = after[key]
        assert all(getattr(curated.event, f.value) == v for f, v in decision.fields.items())
        assert (curated.verdict, curated.theirs) == (decision.verdict, set(decision.fields))
