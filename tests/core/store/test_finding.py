"""Filters, counts, order and search, against the plain way to the same answers."""

from collections import Counter
from contextlib import nullcontext
from dataclasses import replace

import numpy as np
import pytest
from article import EVENTS, PUBLISHED
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from projects import AT, DAM, DISPUTE, ENGINE, MEETING, TREATY, TROOPS, VILLAGERS, WATER, key_of, made, new_article

from timeline_app.core.layout.calendar import day_number
from timeline_app.core.layout.columns import events_to_columns, is_dated
from timeline_app.core.layout.data import Flag
from timeline_app.core.layout.extents import extent_of
from timeline_app.core.layout.lanes import LaneMode, assign_lanes, lane_named
from timeline_app.core.store.joined import Joined, join, splice
from timeline_app.core.store.lanes import lay_in_lanes
from timeline_app.core.store.names import Names
from timeline_app.core.store.packed import EVENT, LINK, Link, certainty_of
from timeline_app.core.store.project import create_project
from timeline_app.core.store.values import Certainty, Field, Verdict
from timeline_app.core.store.wanted import UNDECIDED, Facet, Filter, Order, match_expression
from timeline_app.core.values import EventTime, Interval, Participant, TimeKind


@pytest.fixture(scope="module")
def rich(tmp_path_factory):
    project = made(tmp_path_factory.mktemp("finding") / "x.timeline", articles=3)
    project.curation.confirm([MEETING], AT)
    project.curation.dismiss([VILLAGERS, key_of(1, "a2")], AT)
    project.curation.add_tag([MEETING, DAM], "water", AT)
    project.articles.remove(["a3"], AT)
    yield project
    project.close()


def values(curated):
    """What an event is chosen by, the plain way."""
    event = curated.event
    parties = (*event.actors, *event.targets)
    return {
        Facet.ACTOR: {who.name for who in parties},
        Facet.TYPE: {event.type or ""},
        Facet.STATUS: {event.status.value},
        Facet.ARTICLE: {curated.article},
        Facet.SOURCE: {event.reported_by.name if event.reported_by else ""},
        Facet.PLACE: {event.place.name if event.place else ""},
        Facet.CERTAINTY: {certainty_of(event.when).name.lower()},
        Facet.VERDICT: {curated.verdict.value if curated.verdict else UNDECIDED},
        Facet.TAG: set(curated.tags),
    }


def passes(curated, wanted, without=None):
    own = values(curated)
    if any(not own[f] & set(v) for f, v in wanted.chosen.items() if v and f is not without):
        return False
    hidden = curated.verdict is Verdict.DISMISSED and not wanted.dismissed
    if hidden and without is not Facet.VERDICT and Verdict.DISMISSED.value not in wanted.chosen.get(Facet.VERDICT, ()):
        return False
    if wanted.first is None and wanted.last is None:
        return True
    if not is_dated(curated.event):
        return False
    published = day_number(EVENTS[0].when.interval.earliest) + 2.0
    start, end, _ = extent_of(curated.event.when, published)
    return (wanted.first is None or end > wanted.first) and (wanted.last is None or start < wanted.last + 1)


FACETS = sorted(values(type("C", (), {"event": EVENTS[0], "article": "a1", "verdict": None, "tags": ()})))
CHOICES = {
    Facet.ACTOR: ["Nora Vik", "Belmar", "nobody"],
    Facet.TYPE: ["CONSULT", "AGREE", ""],
    Facet.STATUS: ["happened", "expected"],
    Facet.ARTICLE: ["a1", "a2", "a3"],
    Facet.SOURCE: ["", "Nora Vik"],
    Facet.PLACE: ["Lindau", ""],
    Facet.CERTAINTY: ["day", "none", "range"],
    Facet.VERDICT: ["confirmed", "dismissed", UNDECIDED],
    Facet.TAG: ["water"],
}
days = st.none() | st.integers(day_number(EVENTS[2].when.interval.earliest), day_number(EVENTS[0].when.interval.latest))
filters = st.builds(
    Filter,
    chosen=st.dictionaries(
        st.sampled_from(FACETS),
        st.none(),
        max_size=3,
    ).flatmap(lambda d: st.fixed_dictionaries({f: st.frozensets(st.sampled_from(CHOICES[f]), max_size=2) for f in d})),
    first=days,
    last=days,
    dismissed=st.booleans(),
)


@given(filters)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(Filter(chosen={Facet.VERDICT: frozenset({"dismissed"})}))
@example(Filter(chosen={Facet.ACTOR: frozenset({"nobody"})}))
def test_filters_and_counts_are_those_of_looking_at_every_event(rich, wanted):
    every = rich.events(Filter(dismissed=True))
    through = [c for c in every if passes(c, wanted)]
    assert {c.key for c in rich.events(wanted)} == {c.key for c in through}
    facets = rich.facets(wanted)
    assert facets.total == len(through)
    for facet in FACETS:
        among = [c for c in every if passes(c, wanted, facet)]
        assert dict(facets.counts[facet]) == Counter(v for c in among for v in values(c)[facet])
    assert sum(count for _, count in facets.years) == sum(is_dated(c.event) for c in through)


def test_counts_come_most_first(rich):
    counts = [n for _, n in rich.facets(Filter()).counts[Facet.TYPE]]
    assert counts == sorted(counts, reverse=True)


def test_years_count_events_by_their_beginning(rich):
    assert rich.facets(Filter()).years == ((2019, 2), (2024, 11))


def test_text_and_facets_together(rich):
    assert {c.key for c in rich.events(Filter("vik", {Facet.ARTICLE: frozenset({"a1"})}))} == {MEETING, TREATY, WATER}


# ---- order and pages


def in_order(project, order, **more):
    page = project.rows(Filter(chosen={Facet.ARTICLE: frozenset({"a1"})}, dismissed=True), order, 0, 100, **more)
    return [project.event(key) for key in project.keys(page.ids)]


def test_in_order_of_time_the_undated_come_last(rich):
    starts = [c.event.when.interval.earliest for c in in_order(rich, Order.TIME)]
    assert starts == [*sorted(s for s in starts if s), None]


def test_in_order_of_the_article(rich):
    assert [c.key for c in in_order(rich, Order.ARTICLE)] == [key_of(n) for n in range(1, 9)]


def test_in_order_of_titles_whatever_their_case(rich):
    titles = [c.event.title for c in in_order(rich, Order.TITLE)]
    assert titles == sorted(titles, key=str.lower)


@pytest.mark.parametrize(
    ("order", "key"),
    [
        (Order.IMPORTANCE, lambda e: -e.importance),
        (Order.STATUS, lambda e: ["happened", "planned", "expected", "possible", "negated"].index(e.status)),
        (Order.TYPE, lambda e: (not e.type, e.type)),
        (Order.PLACE, lambda e: (not e.place, e.place.name if e.place else "")),
        (Order.SOURCE, lambda e: (not e.reported_by, e.reported_by.name if e.reported_by else "")),
    ],
)
def test_in_other_orders_equals_stay_in_order_of_time(rich, order, key):
    time = [c.event for c in in_order(rich, Order.TIME)]
    assert [c.event for c in in_order(rich, order)] == sorted(time, key=key)


def test_descending_is_the_other_way_round(rich):
    assert in_order(rich, Order.TITLE, descending=True) == in_order(rich, Order.TITLE)[::-1]


def test_pages_put_together_are_the_whole(rich):
    whole = rich.rows(Filter(), Order.TIME, 0, 100)
    parts = [rich.rows(Filter(), Order.TIME, at, 3) for at in range(0, whole.total + 3, 3)]
    assert tuple(i for page in parts for i in page.ids) == whole.ids
    assert {page.total for page in parts} == {whole.total} == {len(whole.ids)}


def test_the_order_of_titles_follows_a_change_of_title(path):
    project = made(path)
    project.rows(Filter(), Order.TITLE, 0, 1)
    project.curation.set_field([DISPUTE], Field.TITLE, "Aaa", AT)
    assert project.titles(project.rows(Filter(), Order.TITLE, 0, 1).ids) == ["Aaa"]
    project.close()


# ---- search


def test_every_word_typed_begins_a_word_of_the_event_in_any_order_without_case_and_accents(rich):
    assert set(rich.find("TREA sel")) == {TREATY, key_of(2, "a2"), DISPUTE, key_of(3, "a2")}
    assert set(rich.find("tréaty")) == set(rich.find("treaty"))
    assert rich.find("reaty") == ()


def test_hits_in_titles_and_names_come_before_those_in_sentences(rich):
    titles = rich.titles(list(rich.ids(rich.find("dam")).values()))
    assert "dam" in titles[0]
    assert set(rich.find("flooding")) == {DAM, key_of(4, "a2")}
    found = rich.find("vik")
    named = [
        "Vik" in " ".join([c.event.title, *(p.name for p in (*c.event.actors, *c.event.targets))])
        for c in map(rich.event, found)
    ]
    assert named == sorted(named, reverse=True)
    assert not all(named)


def test_no_more_hits_than_asked_for(rich):
    assert len(rich.find("a", 3)) == 3


def test_words_of_removed_articles_find_nothing(rich):
    assert {key.partition(":")[0] for key in rich.find("treaty", 100)} == {"a1", "a2"}


@given(st.text())
@example('" OR 1 *')
@example("NEAR(a b)")
@example("a\U0001e900b\u1c90")
@example("e\u0301tat \0 _")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_typed_is_searched_for_and_never_an_error(rich, typed):
    found = rich.find(typed)
    assert rich.facets(Filter(typed)).total >= len(set(found) & {c.key for c in rich.events(Filter())})


@pytest.mark.parametrize("nothing", ["", "  ", "–…!", '"'])
def test_nothing_typed_finds_nothing_and_filters_nothing(rich, nothing):
    assert match_expression(nothing) is None
    assert rich.find(nothing) == ()
    assert rich.facets(Filter(nothing)).total == rich.facets(Filter()).total


def test_a_changed_title_is_found_by_its_new_words_only(path):
    project = made(path)
    project.curation.set_field([TROOPS], Field.TITLE, "Zeppelin lands", AT)
    assert project.find("zepp") == (TROOPS,)
    project.undo()
    assert project.find("zepp") == ()
    project.close()


# ---- columns


def test_columns_have_what_the_timeline_draws(rich):
    columns = rich.columns()
    [row] = columns.rows_of([rich.ids([TREATY])[TREATY]])
    start, end, flags = extent_of(EVENTS[1].when)
    items = columns.items(np.array([row]), [3])
    assert (items.start[0], items.end[0], items.flags[0], items.lane[0], items.row[0]) == (start, end, flags, 3, row)


def test_columns_of_an_empty_project_are_empty(path):
    project = create_project(path)
    assert len(project.columns()) == 0
    assert project.rows(Filter(), Order.TITLE, 0, 10).total == 0
    assert project.facets(Filter()).total == 0
    assert project.events() == ()
    project.close()


def test_lanes_are_for_countries_and_names_and_not_for_who_is_only_described(path):
    project = made(path)
    who = (
        Participant("Ada", "Ada", 0, 3, country="DEU"),
        Participant("Bo", "Bo", 0, 2),
        Participant("gunmen", "", 0, 0),
    )
    project.curation.set_field([DAM], Field.ACTORS, who, AT)
    columns = project.columns()
    [row] = columns.rows_of([project.ids([DAM])[DAM]])
    rows, names = columns.links(Link.LANE)
    assert project.names().words(names[rows == row].tolist()) == ["DEU", "name:Bo"]
    project.close()


@pytest.mark.parametrize("mode", LaneMode)
def test_lanes_from_columns_are_those_from_events(path, mode):
    project = made(path, articles=2)
    who = (
        Participant("Ada", "Ada", 0, 3, country="DEU"),
        Participant("Bo", "Bo", 0, 2),
        Participant("gunmen", "", 0, 0),
    )
    project.curation.set_field([DAM, key_of(2, "a2")], Field.ACTORS, who, AT)
    project.curation.set_field([TREATY], Field.TARGETS, (Participant("Cem", "Cem", 0, 3, country="FRA"),), AT)
    events = [c.event for c in project.events() if is_dated(c.event)]
    columns = project.columns()
    laid = lay_in_lanes(columns, project.names(), mode, np.flatnonzero(columns.dated))
    expected = assign_lanes(events, mode)
    assert laid.keys == tuple(lane.key for lane in expected.lanes)
    assert [lane_named(k, mode, beneath=laid.beneath.get(k, "")) for k in laid.keys] == list(expected.lanes)
    items = events_to_columns(events, expected.placements, day_number(PUBLISHED) + 1.0)
    ids = project.ids([e.id for e in events])
    rows = columns.rows_of([ids[e.id] for e in events])
    order = np.lexsort((items.lane, rows[items.row]))
    mine = np.lexsort((laid.columns.lane, laid.columns.row))
    for field in ("start", "end", "lane", "shape", "category", "importance"):
        assert np.array_equal(getattr(laid.columns, field)[mine], getattr(items, field)[order]), field
    assert np.array_equal(laid.columns.row[mine], rows[items.row][order])
    ours = laid.columns.flags[mine] & ~np.uint16(Flag.EDITED)
    assert np.array_equal(ours, items.flags[order])
    project.close()


def test_an_event_stands_in_the_lanes_of_all_articles_that_tell_of_it(path):
    project = made(path, articles=3)
    project.merge()
    columns = project.columns()
    laid = lay_in_lanes(columns, project.names(), LaneMode.SOURCE, np.flatnonzero(columns.dated & columns.shown))
    meeting = columns.rows_of([project.ids([MEETING])[MEETING]])
    items = laid.columns.row == meeting
    assert [laid.keys[lane] for lane in laid.columns.lane[items]] == ["a1", "a2", "a3"]
    assert (laid.columns.flags[items] & Flag.COPY).astype(bool).tolist() == [False, True, True]
    project.close()


def test_lanes_beyond_what_the_timeline_holds_are_one(rich, monkeypatch):
    monkeypatch.setattr("timeline_app.core.store.lanes.MAX_LANES", 2)
    columns = rich.columns()
    laid = lay_in_lanes(columns, rich.names(), LaneMode.ACTOR, np.flatnonzero(columns.dated))
    assert len(laid.keys) == 2
    assert laid.keys[-1] == ""
    assert set(laid.columns.lane.tolist()) == {0, 1}


def test_no_events_have_no_lanes(rich):
    laid = lay_in_lanes(rich.columns(), rich.names(), LaneMode.COUNTRY, np.zeros(0, np.int64))
    assert (laid.keys, len(laid.columns.start)) == ((), 0)


@pytest.mark.parametrize(
    ("when", "certainty"),
    [
        (EVENTS[0].when, Certainty.DAY),
        (EVENTS[3].when, Certainty.RANGE),
        (EVENTS[5].when, Certainty.VAGUE),
        (EVENTS[7].when, Certainty.NONE),
        (replace(EVENTS[0].when, fuzzy=True), Certainty.VAGUE),
        (EventTime(Interval(None, None), TimeKind.DAY), Certainty.NONE),
    ],
)
def test_certainty_of_a_date(when, certainty):
    assert certainty_of(when) is certainty


def test_names_sort_without_case_and_nothing_last():
    names = Names({1: "beta", 2: "Alpha"})
    assert names.ranks(np.array([0, 1, 2])).tolist() == [2, 1, 0]
    assert names.number("gamma") is None


NUMBERS = st.integers(0, 12)
ARTICLES = st.dictionaries(NUMBERS, st.lists(st.tuples(st.integers(0, 9), st.lists(st.integers(1, 5))), max_size=3))
"""By number the events of an article: the place of each, and the tags of each."""


def joined(articles) -> Joined:
    events, tags = [], []
    for number in sorted(articles):
        made = np.zeros(len(articles[number]), EVENT)
        made["place"] = [place for place, _ in articles[number]]
        events.append((number, made.tobytes()))
        linked = [(at, name) for at, (_, names) in enumerate(articles[number]) for name in names]
        tags.append((number, np.array(linked, LINK).tobytes()))
    return join(events, lambda link: tags if link is Link.TAG else [], nullcontext())


def arrays(found: Joined):
    fields = {name: field.tolist() for name, field in found.fields.items()}
    return found.numbers.tolist(), found.counts.tolist(), fields, [part.tolist() for part in found.links[Link.TAG]]


@given(ARTICLES, ARTICLES, st.sets(NUMBERS))
def test_arrays_spliced_are_those_joined_anew(old, new, changed):
    new = {n: a for n, a in new.items() if n in changed}
    spliced = splice(joined(old), sorted(changed), joined(new))
    assert arrays(spliced) == arrays(joined({**{n: a for n, a in old.items() if n not in changed}, **new}))


def test_arrays_without_change_stay_themselves():
    old = joined({1: [(7, [1])], 2: [(8, [2, 3])]})
    spliced = splice(old, [2], joined({2: [(9, [2, 3])]}))
    assert spliced.fields["place"].tolist() == [7, 9]
    assert spliced.fields["start"] is old.fields["start"]
    assert spliced.links[Link.TAG] is old.links[Link.TAG]


def test_links_that_nobody_asked_for_are_of_the_state_before_a_change(path):
    project = made(path, articles=2)
    before = project.columns()
    project.articles.remove(["a1"], AT)
    assert len(project.columns().links(Link.PARTY)[0]) == len(before.links(Link.PARTY)[0]) // 2
    project.close()


def test_many_changes_at_once_are_loaded_whole(path, monkeypatch):
    monkeypatch.setattr("timeline_app.core.store.columns.MOST_SPLICED", 1)
    project = made(path, articles=2)
    assert len(project.columns()) == 16
    project.articles.add([new_article(n) for n in (3, 4, 5)], AT)
    project.articles.remove(["a1"], AT)
    assert len(project.columns()) == 8
    assert project.articles.unread(ENGINE) == ("a3", "a4", "a5")
    project.close()


def test_what_did_not_happen_is_left_out_unless_asked_for_or_chosen(project):
    everything = project.rows(Filter(), Order.TIME, 0, 50).total
    quiet = Filter(negated=False)
    assert project.rows(quiet, Order.TIME, 0, 50).total < everything
    counts = dict(project.facets(quiet).counts[Facet.STATUS])
    assert counts["negated"] == everything - project.rows(quiet, Order.TIME, 0, 50).total
    chosen = Filter(chosen={Facet.STATUS: frozenset({"negated"})}, negated=False)
    assert project.rows(chosen, Order.TIME, 0, 50).total == counts["negated"]


def test_a_filter_saved_before_there_was_a_choice_shows_what_did_not_happen():
    assert Filter.from_dict({"text": "", "chosen": {}, "first": None, "last": None, "dismissed": False}).negated


@pytest.mark.parametrize("order", list(Order))
def test_a_sequence_has_each_event_once_and_turns_round(project, order):
    ids = project.sequence(Filter(), order)
    assert sorted(ids) == sorted(project.columns().shown_ids)
    assert list(project.sequence(Filter(), order, descending=True)) == list(ids[::-1])


def test_a_search_keeps_to_the_filter(project):
    found = project.find("hark")
    assert len(found) > 1
    first = Filter(chosen={Facet.CATEGORY: frozenset({"talks"})})
    assert set(project.find("hark", wanted=first)) < set(found)
