"""Which events of several articles are one, followed change by change in the project's own tables."""

import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from threading import Thread

import pytest
from article import EVENTS, EXPRESSIONS
from hypothesis import given, settings
from hypothesis import strategies as st
from projects import AT, ENGINE, MEETING, TREATY, columns_hold, key_of, made, new_article, reading
from tellings import DAY, events

from timeline_app.core.dates.publication import given_publication
from timeline_app.core.events.across import merge_articles
from timeline_app.core.layout.data import Flag
from timeline_app.core.store import merging
from timeline_app.core.store.errors import DamagedProjectError
from timeline_app.core.store.merging import told
from timeline_app.core.store.project import create_project, open_project
from timeline_app.core.store.values import Field, NewArticle
from timeline_app.core.store.wanted import Filter
from timeline_app.core.values import Article, Extraction

OTHER = key_of(1, "a2")
TEXTS = [f"{'x' * 90} {n}" for n in range(4)]


def shown(project):
    return set(project.keys(project.columns().shown_ids.tolist()))


def tellings(project, key):
    return {t.event for t in project.event(key).event.tellings}


@pytest.fixture
def two(path):
    """A project with two copies of an article, merged."""
    project = made(path, articles=2)
    assert project.merge()
    yield project
    project.close()


def test_what_articles_tell_alike_stands_once(two):
    assert shown(two) == {key_of(n) for n in range(1, 9)}
    assert tellings(two, MEETING) == {MEETING, OTHER}


def test_nothing_is_compared_again_that_did_not_change(two):
    assert two.unmerged == 0
    two.curation.set_note(MEETING, "seen", AT)
    assert two.unmerged == 1
    assert not two.merge()
    assert two.unmerged == 0


def test_the_merging_is_there_when_the_project_is_opened_again(two):
    two.close()
    project = open_project(two.path)
    assert (project.unmerged, tellings(project, MEETING)) == (0, {MEETING, OTHER})
    project.close()


def test_an_event_is_found_by_the_words_of_every_telling(two):
    two.curation.set_field([OTHER], Field.TITLE, "Delegations confer", AT)
    two.merge()
    assert shown(two) & {MEETING, OTHER} == {MEETING}
    assert two.find("delegations") == (MEETING,)
    assert [c.key for c in two.events(Filter(text="delegations"))] == [MEETING]
    assert two.find(EVENTS[0].title).count(MEETING) == 1


def test_articles_that_contradict_each_other_are_told_of_side_by_side(two):
    earlier = replace(EVENTS[0].when, interval=EXPRESSIONS[3].interval, words="on Friday")
    two.curation.set_field([OTHER], Field.WHEN, earlier, AT)
    two.curation.merge([MEETING, OTHER], AT)
    two.merge()
    assert two.event(MEETING).event.conflicts[0].about == "date"
    columns = two.columns()
    [row] = columns.rows_of([two.ids([MEETING])[MEETING]])
    assert columns["flags"][row] & Flag.CONTRADICTED
    assert (columns.rivals.item.tolist(), columns.rivals.end.tolist()) == ([row], [columns["end"][row] - 3])


def test_what_the_user_parts_stays_apart(two):
    two.curation.split([OTHER], AT)
    assert OTHER in shown(two)
    two.merge()
    assert OTHER in shown(two)
    assert two.event(MEETING).event.tellings == ()


def test_what_the_user_puts_over_others_leads_all_that_is_one_with_them(two):
    two.curation.merge([TREATY, MEETING], AT)
    for _ in range(2):  # at once, and as found anew
        assert shown(two) & {MEETING, TREATY, OTHER} == {TREATY}
        assert {MEETING, TREATY, OTHER} <= tellings(two, TREATY)
        two.merge()


def test_what_a_removed_article_led_is_seen_again(two):
    two.articles.remove(["a1"], AT)
    assert OTHER in shown(two)
    two.merge()
    two.undo()
    assert two.merge()
    assert OTHER not in shown(two)


def test_what_is_no_longer_imported_tells_of_nothing_from_then_on(path):
    project = made(path)
    project.articles.add([new_article(2)], AT)
    project.articles.put_readings([("a2", reading(2))], ENGINE)
    project.merge()
    assert tellings(project, MEETING) == {MEETING, OTHER}
    project.undo()
    assert tellings(project, MEETING) == set()
    project.redo()
    assert tellings(project, MEETING) == {MEETING, OTHER}
    project.close()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE keyed SET hashes = x'010203'",
        "UPDATE keyed SET hashes = 7",
        "INSERT INTO unmerged (article) VALUES ('x')",
        "INSERT INTO cluster VALUES ('ax:1-2', (SELECT max(cluster) FROM cluster))",
    ],
)
def test_damage_is_told_in_words(two, damage):
    two._book.database.connection.execute(damage)
    two.curation.dismiss([key_of(8)], AT)
    with pytest.raises(DamagedProjectError):
        two.merge()


def test_a_damaged_summary_is_told_in_words(two):
    two._book.database.connection.execute("UPDATE summary SET published = 'some day'")
    with pytest.raises(DamagedProjectError):
        two.articles.summaries()


def test_what_is_dismissed_tells_of_nothing(two):
    two.curation.dismiss([MEETING], AT)
    two.merge()
    assert {MEETING, OTHER} <= shown(two)


def test_stopped_halfway_it_is_done_the_next_time(path):
    project = made(path, articles=2)

    def stop(_done, _all):
        raise InterruptedError

    with pytest.raises(InterruptedError):
        project.merge(stop)
    assert (project.unmerged, OTHER in shown(project)) == (2, True)
    assert project.merge()
    assert OTHER not in shown(project)
    project.close()


def test_a_removed_article_whose_events_were_joined_before_tells_nothing(two):
    two.curation.merge([TREATY, key_of(3)], AT)
    two.articles.remove(["a1"], AT)
    two.merge()
    assert two.lead(OTHER) == OTHER
    assert two._book.led().leads == {}


def test_what_is_parted_while_it_is_compared_is_compared_once_more(path, monkeypatch):
    project = made(path, articles=3)
    project.merge()
    for number in (1, 2, 3):  # their events become others, and remain one
        project.curation.set_field([key_of(2, f"a{number}")], Field.TITLE, "Treaty", AT)
    first, second, third = (key_of(1, f"a{number}") for number in (1, 2, 3))
    assert project.lead(third) == first
    _meanwhile(project, monkeypatch, lambda: project.curation.split([first], AT))
    assert project.merge()
    assert (project.lead(first), project.lead(third)) == (first, second)
    project.close()


def test_what_is_made_anew_while_it_is_compared_is_looked_at_again(two, monkeypatch):
    two.articles.put_readings([("a2", reading(2, without=(1,)))], ENGINE)
    two.merge()
    two.articles.put_readings([("a2", reading(2, without=(2,)))], ENGINE)
    _meanwhile(two, monkeypatch, lambda: two.context.set_settings(AT, day_first=True))
    assert two.unmerged == 2
    two.articles.put_readings([(key, reading(n)) for n, key in enumerate(("a1", "a2"), 1)], ENGINE)
    two.merge()
    assert tellings(two, MEETING) == {MEETING, OTHER}


def _meanwhile(project, monkeypatch, happens):
    """Merge, and have something happen between what is compared and what is kept."""
    chronicle = merging.Chronicle
    regrouped = chronicle.regrouped

    def after(self, ids, decisions):
        found = regrouped(self, ids, decisions)
        happens()
        return found

    with monkeypatch.context() as patched:
        patched.setattr(chronicle, "regrouped", after)
        project.merge()


def test_nobody_finds_the_old_state_after_a_change(two):
    """Asked in another thread, before what was remembered is dropped, it would be kept as the new state."""
    touch, lock, free = two._book.columns.touch, two._book.database.lock, []

    def try_lock():
        free.append(lock.acquire(blocking=False))
        if free[-1]:
            lock.release()

    def watched(articles):
        thread = Thread(target=try_lock)
        thread.start()
        thread.join()
        touch(articles)

    two._book.columns.touch = watched
    two.curation.dismiss([MEETING], AT)
    assert two.merge()
    two.undo()
    two.articles.put_readings([("a2", reading(2, without=(1,)))], ENGINE)
    assert free == [False] * 4


# ---- whatever happens, the tables say what a merge of everything at once does


def _read(project, number, shift, its):
    named = tuple(replace(e, id=f"e{i}") for i, e in enumerate(its))
    published = given_publication(DAY + timedelta(shift)) if shift else None
    reading = Extraction(Article(TEXTS[number], (), published), (), (), named)
    project.articles.put_readings([(f"a{number + 1}", reading)], ENGINE)


def _do(project, step, data):
    kind, number = step
    article = f"a{number + 1}"
    if kind == "read":
        _read(project, number, data.draw(st.integers(-2, 2)), data.draw(st.lists(events(), max_size=4)))
    elif kind == "remove" and not project.articles.get(article).removed:
        project.articles.remove([article], AT)
    elif kind == "undo" and len(project.done()) > 1:  # the first is the import
        project.undo()
    else:
        _curate(project, kind, data)


def _curate(project, kind, data):
    keys = sorted(c.key for a in project.articles.all() for c in project.articles.events(a.key))
    if len(keys) < 2:
        return
    chosen = data.draw(st.lists(st.sampled_from(keys), min_size=2, max_size=2, unique=True))
    if kind == "dismiss":
        project.curation.dismiss(chosen[:1], AT)
    elif kind == "split":
        project.curation.split(chosen[:1], AT)
    elif kind == "join":
        project.curation.merge(chosen, AT)


def _groups(leads):
    found = {}
    for event, lead in leads.items():
        found.setdefault(lead, {lead}).add(event)
    return {frozenset(group) for group in found.values()}


def _kept_groups(project):
    leads = project._book.led().leads
    keys = dict(zip([*leads, *leads.values()], project.keys([*leads, *leads.values()]), strict=True))
    return _groups({keys[event]: keys[lead] for event, lead in leads.items()})


KINDS = st.sampled_from(["read", "read", "read", "remove", "undo", "dismiss", "split", "join"])
STEPS = st.lists(st.tuples(KINDS, st.integers(0, len(TEXTS) - 1)), max_size=8)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(-2, 2), st.lists(events(), max_size=4)), min_size=4, max_size=4), STEPS, st.data()
)
def test_change_by_change_it_is_as_all_at_once(readings, steps, data):
    with tempfile.TemporaryDirectory() as folder, create_project(Path(folder) / "work.timeline") as project:
        project.articles.add([NewArticle(f"{n}.txt", text, f"f{n}") for n, text in enumerate(TEXTS)], AT)
        for number, (shift, its) in enumerate(readings):
            _read(project, number, shift, its)
        for step in steps:
            project.merge()
            assert columns_hold(project)
            _do(project, step, data)
            assert columns_hold(project)
        project.merge()
        here = [it for a in project.articles.all() if (it := told(project._book, a.key))]
        assert _kept_groups(project) == _groups(merge_articles(here, project.curation.decisions).leads)
