"""What a project holds and how commands change it."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta

import pytest
from article import EVENTS, EXPRESSIONS, PUBLICATION, TEXT
from projects import (
    AT,
    CLOSING,
    DAM,
    DISPUTE,
    ENGINE,
    MEETING,
    TREATY,
    VILLAGERS,
    WATER,
    key_of,
    made,
    new_article,
    reading,
    state,
)

from timeline_app.core.layout.context import Era, Mark
from timeline_app.core.layout.data import Flag
from timeline_app.core.store.project import create_project, open_project
from timeline_app.core.store.values import Field, NewArticle, Origin, Verdict
from timeline_app.core.store.wanted import Filter
from timeline_app.core.values import Clue, Status, TimeKind

LATER = replace(PUBLICATION, date=date(2024, 6, 14))


def reopened(project):
    project.close()
    return open_project(project.path)


# ---- articles


def test_imported_articles_have_their_text_clues_and_origin(path):
    project = create_project(path)
    clues = (Clue("published", "2024-05-14", "JSON-LD datePublished"),)
    change = project.articles.add([replace(new_article(), clues=clues)], AT)
    assert change.articles == {"a1"}
    kept = project.articles.get("a1")
    assert (kept.name, kept.origin, kept.added) == ("article 1.txt", "/news/1.txt", AT.isoformat())
    assert (project.articles.text("a1"), project.articles.clues("a1")) == (TEXT, clues)
    project.close()


def test_the_same_article_is_imported_once(project):
    change = project.articles.add([new_article(), new_article()], AT)
    assert not change.articles
    assert len(project.articles.all()) == 1
    assert project.articles.known("fingerprint 1").key == "a1"


def test_a_removed_article_takes_its_events_along_and_comes_back_with_them(project):
    before = state(project)
    project.articles.remove(["a1"], AT)
    assert not project.articles.all()
    assert len(project.columns()) == 0
    assert project.find("treaty") == ()
    project.articles.restore(["a1"], AT)
    assert state(project) == before


def test_importing_a_removed_article_brings_it_back(project):
    project.articles.remove(["a1"], AT)
    assert project.articles.add([new_article()], AT).articles == {"a1"}
    assert len(project.articles.all(removed=True)) == 1
    assert len(project.columns()) == len(EVENTS)


def test_keys_of_articles_are_never_used_again(project):
    project.articles.add([new_article(2)], AT)
    project.undo()
    assert project.articles.add([new_article(3)], AT).articles == {"a3"}


def test_removed_and_undone_imports_leave_the_text_once_in_the_file(project):
    for _ in range(3):
        project.articles.add([new_article(2)], AT)
        project.undo()
    assert project._book.database.rows("SELECT count(*) FROM source") == [(2,)]


def test_the_users_words_about_an_article_are_kept_beside_those_read(project):
    project.articles.set_words("a1", AT, title="Mine", byline="N. N.")
    assert project.articles.get("a1").title == "Mine"
    assert project.articles.extraction("a1").article.title != "Mine"
    with pytest.raises(TypeError, match="text"):
        project.articles.set_words("a1", AT, text="no")


def test_broken_characters_in_texts_and_names_do_no_harm(path):
    project = create_project(path)
    project.articles.add([NewArticle("bad\udcff.txt", "one \ud800 two", "f")], AT)
    assert project.articles.text("a1") == "one \ud800 two"
    project.articles.remove(["a1"], AT)
    assert str(project.undo_label) == "Remove bad\udcff.txt"
    project.close()


# ---- readings


def test_unread_articles_are_named_those_without_any_reading_first(project):
    project.articles.add([new_article(2)], AT)
    assert project.articles.unread(ENGINE) == ("a2",)
    assert project.articles.unread("engine 2") == ("a2", "a1")


def test_a_reading_of_another_text_is_refused(project):
    with pytest.raises(ValueError, match="another text"):
        project.articles.put_reading("a1", reading(2), ENGINE)


def test_a_reading_for_an_article_that_went_meanwhile_is_passed_over(project):
    project.articles.add([new_article(2)], AT)
    project.undo()
    project.articles.put_readings([("a2", reading(2))], ENGINE)
    assert len(project.columns()) == len(EVENTS)


def test_a_new_reading_takes_the_place_of_the_one_before(project):
    project.articles.put_reading("a1", reading(without=(1,)), "engine 2")
    assert MEETING not in project.keys(project.columns().shown_ids.tolist())
    assert str(project.undo_label) == "Import article 1.txt"
    assert project._book.database.rows("SELECT count(*) FROM reading") == [(1,)]


def test_what_the_user_decided_stays_when_a_later_reading_loses_the_event(project):
    project.curation.set_field([DAM], Field.TITLE, "Mine", AT)
    project.articles.put_reading("a1", reading(without=(4, 5)), "engine 2")
    kept = project.event(DAM)
    assert (kept.origin, kept.event.title, kept.event.when) == (Origin.KEPT, "Mine", EVENTS[3].when)
    with pytest.raises(KeyError):
        project.event(WATER)


def test_a_kept_event_is_found_again_in_a_third_reading(project):
    project.curation.confirm([DAM], AT)
    project.articles.put_reading("a1", reading(without=(4,)), "engine 2")
    project.articles.put_reading("a1", reading(), "engine 3")
    assert (project.event(DAM).origin, project.event(DAM).verdict) == (Origin.READ, Verdict.CONFIRMED)


def test_a_kept_event_of_another_publication_date_does_not_keep_a_date_counted_from_it(project):
    project.curation.confirm([DAM], AT)
    project.articles.set_published("a1", LATER.date, AT, reading(without=(4,), published=LATER), ENGINE)
    assert project.event(DAM).origin is Origin.KEPT
    assert project.event(DAM).event.when.kind is TimeKind.UNDATED


def test_a_kept_event_keeps_the_date_that_the_user_gave(project):
    project.curation.set_field([DAM], Field.WHEN, EVENTS[0].when, AT)
    project.articles.set_published("a1", LATER.date, AT, reading(without=(4,), published=LATER), ENGINE)
    assert project.event(DAM).event.when == EVENTS[0].when


def moved():
    """A reading with another publication date, in which the meeting is a month later."""
    when = replace(
        EVENTS[0].when, interval=replace(EVENTS[0].when.interval, earliest=date(2024, 6, 13), latest=date(2024, 6, 13))
    )
    whole = reading(published=LATER)
    return replace(whole, events=(replace(whole.events[0], when=when), *whole.events[1:]))


def test_another_publication_date_moves_dates_and_undo_moves_them_back(project):
    project.articles.set_published("a1", LATER.date, AT, moved(), ENGINE)
    assert project.event(MEETING).event.when.interval.earliest == date(2024, 6, 13)
    assert project.articles.get("a1").published == LATER.date
    project.undo()
    assert project.event(MEETING).event.when == EVENTS[0].when
    project.redo()
    assert project.event(MEETING).event.when.interval.earliest == date(2024, 6, 13)


def test_without_a_reading_for_the_new_date_the_article_is_unread_rather_than_wrongly_dated(project):
    project.articles.set_published("a1", LATER.date, AT)
    assert project.articles.unread(ENGINE) == ("a1",)
    assert len(project.columns()) == 0
    project.articles.put_reading("a1", moved(), ENGINE)
    assert project.event(MEETING).event.when.interval.earliest == date(2024, 6, 13)


def test_a_date_set_earlier_needs_no_new_reading(project):
    project.articles.set_published("a1", LATER.date, AT, moved(), ENGINE)
    project.articles.set_published("a1", None, AT)
    assert project.articles.unread(ENGINE) == ()
    assert project.event(MEETING).event.when == EVENTS[0].when


def test_another_order_of_day_and_month_has_all_articles_read_anew(project):
    project.context.set_settings(AT, day_first=True)
    assert project.articles.unread(ENGINE) == ("a1",)
    project.undo()
    assert project.articles.unread(ENGINE) == ()
    assert len(project.columns()) == len(EVENTS)


# ---- decisions about events


def test_commands_say_what_they_changed_and_what_to_call_it(project):
    change = project.curation.confirm([MEETING, DAM], AT)
    assert (str(change.label), change.articles, change.events) == ("Confirm 2 events", {"a1"}, {MEETING, DAM})
    assert change.kinds == {"decision"}
    assert str(project.undo_label) == "Confirm 2 events"


def test_commands_can_be_named_in_the_users_language(project):
    project.curation.confirm([MEETING, DAM], AT)
    german = {"Confirm {count} events": "{count} Ereignisse bestätigen"}
    assert project.undo_label.words(lambda sentence: german[sentence]) == "2 Ereignisse bestätigen"


def test_braces_in_titles_do_no_harm(project):
    project.curation.set_field([MEETING], Field.TITLE, "{count} {0} %s", AT)
    project.curation.confirm([MEETING], AT)
    assert str(project.undo_label) == "Confirm “{count} {0} %s”"


def test_a_project_closes_itself_at_the_end_of_its_block(path):
    with made(path) as project:
        project.curation.confirm([MEETING], AT)
    with open_project(path) as again:
        assert again.read_only is None


def test_what_is_so_already_is_no_command(project):
    project.curation.confirm([MEETING], AT)
    project.undo()
    assert not project.curation.restore([MEETING], AT).events
    assert str(project.redo_label) == "Confirm “Vik meets Reyl in Lindau”"


def test_a_field_can_be_set_and_taken_back(project):
    project.curation.set_field([MEETING], Field.STATUS, Status.NEGATED, AT)
    assert project.event(MEETING).theirs == {Field.STATUS}
    project.curation.clear_field([MEETING], Field.STATUS, AT)
    assert project.event(MEETING).event == replace(EVENTS[0], id=MEETING)


def test_a_date_set_by_hand_replaces_a_chosen_alternative_and_the_other_way_round(project):
    alternative = EXPRESSIONS[2].alternatives[0]
    project.curation.choose(DAM, alternative, AT)
    assert project.event(DAM).event.when.interval == alternative.interval
    project.curation.set_field([DAM], Field.WHEN, EVENTS[0].when, AT)
    assert project.event(DAM).event.when == EVENTS[0].when
    project.curation.choose(DAM, alternative, AT)
    assert project.event(DAM).event.when.interval == alternative.interval
    project.curation.clear_field([DAM], Field.WHEN, AT)
    assert project.event(DAM).event.when == EVENTS[3].when


def test_dismissed_events_leave_the_filtered_view_and_restored_ones_return(project):
    project.curation.dismiss([MEETING], AT)
    assert MEETING not in {c.key for c in project.events(Filter())}
    assert project.event(MEETING).verdict is Verdict.DISMISSED
    project.curation.restore([MEETING], AT)
    assert MEETING in {c.key for c in project.events(Filter())}


def test_notes_and_tags(project):
    project.curation.set_note(MEETING, "call the ministry", AT)
    project.curation.add_tag([MEETING, DAM], "water", AT)
    project.curation.add_tag([MEETING], "water", AT)
    assert (project.event(MEETING).note, project.event(MEETING).tags) == ("call the ministry", ("water",))
    project.curation.remove_tag([MEETING], "water", AT)
    assert project.event(MEETING).tags == ()
    assert project.event(DAM).tags == ("water",)


def test_reset_leaves_nothing_of_the_users(project):
    project.curation.set_note(MEETING, "x", AT)
    project.curation.confirm([MEETING], AT)
    project.curation.reset([MEETING], AT)
    assert project.event(MEETING).event == replace(EVENTS[0], id=MEETING)
    assert project._book.history.all("decision") == {}


def test_commands_about_unknown_events_are_refused(project):
    for command in (
        lambda: project.curation.confirm(["a1:1-2"], AT),
        lambda: project.curation.merge([MEETING, "a1:1-2"], AT),
        lambda: project.curation.choose("a9:1-2", EXPRESSIONS[2].alternatives[0], AT),
        lambda: project.curation.delete_added(MEETING, AT),
    ):
        with pytest.raises(KeyError):
            command()
    assert str(project.undo_label) == "Import article 1.txt"


def test_an_added_event_stands_among_those_read_and_can_be_changed_and_deleted(project):
    change = project.curation.add_event(replace(EVENTS[2], title="Flood damages fields"), AT, "a1")
    [key] = change.events
    assert (project.event(key).origin, project.find("damages")) == (Origin.ADDED, (key,))
    project.curation.set_field([key], Field.TITLE, "Flood ruins fields", AT)
    assert project.find("ruins") == (key,)
    project.curation.delete_added(key, AT)
    assert project.find("ruins") == ()
    project.undo()
    assert project.event(key).event.title == "Flood ruins fields"


def test_an_added_event_may_stand_in_no_article(project):
    [key] = project.curation.add_event(EVENTS[0], AT).events
    assert project.event(key).article == ""
    assert key in project.keys(project.columns().shown_ids.tolist())


# ---- merging and splitting


def shown(project):
    return set(project.keys(project.columns().shown_ids.tolist()))


def test_merged_events_are_one_with_all_tellings(path):
    project = made(path, articles=2)
    other = key_of(1, "a2")
    project.curation.merge([MEETING, other], AT)
    assert other not in shown(project)
    assert [t.event for t in project.event(MEETING).event.tellings] == [MEETING, other]
    assert [t.article for t in project.event(MEETING).event.tellings] == ["a1", "a2"]
    columns = project.columns()
    [row] = columns.rows_of([project.ids([MEETING])[MEETING]])
    assert columns["flags"][row] & Flag.MERGED
    project.close()


def test_merging_takes_along_what_was_merged_before(project):
    project.curation.merge([MEETING, TREATY], AT)
    project.curation.merge([DAM, MEETING], AT)
    assert project.curation.decisions.together == {frozenset({MEETING, TREATY, DAM})}
    assert shown(project) & {MEETING, TREATY, DAM} == {DAM}


def test_split_events_stand_alone_and_are_never_merged_again(project):
    project.curation.merge([MEETING, TREATY, DAM], AT)
    project.curation.split([TREATY], AT)
    assert shown(project) & {MEETING, TREATY, DAM} == {MEETING, TREATY}
    assert project.curation.decisions.apart == {frozenset({TREATY, MEETING}), frozenset({TREATY, DAM})}
    project.undo()
    assert shown(project) & {MEETING, TREATY, DAM} == {MEETING}


def test_splitting_off_the_lead_leaves_the_others_together(project):
    project.curation.merge([MEETING, TREATY, DAM], AT)
    project.curation.split([MEETING], AT)
    assert project.curation.decisions.together == {frozenset({TREATY, DAM})}
    assert shown(project) & {MEETING, TREATY, DAM} == {MEETING, TREATY}


def test_merging_what_was_split_undoes_the_split(project):
    project.curation.merge([MEETING, TREATY], AT)
    project.curation.split([TREATY], AT)
    project.curation.merge([TREATY, MEETING], AT)
    assert project.curation.decisions.apart == frozenset()
    assert shown(project) & {MEETING, TREATY} == {TREATY}


def test_one_event_alone_is_no_merge(project):
    with pytest.raises(ValueError, match="two events"):
        project.curation.merge([MEETING, MEETING], AT)


def test_a_merged_event_stays_when_a_later_reading_loses_it(project):
    project.curation.merge([MEETING, DAM], AT)
    project.articles.put_reading("a1", reading(without=(4,)), "engine 2")
    assert [t.event for t in project.event(MEETING).event.tellings] == [MEETING, DAM]


# ---- beside the events


def test_eras_and_marks(project):
    project.context.add_era("Talks", 19850, 19900, AT)
    project.context.add_mark("Deadline", 19870, AT)
    [era], [mark] = project.context.drawn.eras, project.context.drawn.marks
    assert (era, mark) == (Era(era.key, "Talks", 19850, 19900), Mark(mark.key, "Deadline", 19870))
    project.context.change(replace(era, name="Long talks"), AT)
    assert str(project.undo_label) == "Change the era “Long talks”"
    project.context.remove(mark, AT)
    assert ([e.name for e in project.context.drawn.eras], project.context.drawn.marks) == (["Long talks"], ())
    with pytest.raises(KeyError):
        project.context.remove(mark, AT)


def test_filters_settings_and_view_survive_reopening(project):
    wanted = Filter("dam", first=19850)
    project.context.save_filter("Water", wanted, AT)
    project.context.set_settings(AT, notes="Ask Vik")
    project.context.keep_view({"range": [1.5, 2]})
    project = reopened(project)
    assert project.context.filters == {"Water": wanted}
    assert project.context.settings.notes == "Ask Vik"
    assert project.context.view == {"range": [1.5, 2]}
    project.context.remove_filter("Water", AT)
    assert project.context.filters == {}
    project.close()


def test_the_view_is_kept_without_a_command(project):
    project.undo()
    project.context.keep_view({"zoom": 3})
    assert str(project.redo_label) == "Import article 1.txt"


# ---- history


def test_a_new_command_ends_what_could_be_redone(project):
    project.curation.confirm([MEETING], AT)
    project.undo()
    project.curation.dismiss([DAM], AT)
    assert project.redo() is None
    assert project.redo_label is None


def test_nothing_done_is_nothing_to_undo(path):
    project = create_project(path)
    assert (project.undo(), project.undo_label) == (None, None)
    project.close()


def test_commands_are_listed_with_their_times_newest_first(project):
    project.curation.confirm([DAM], AT + timedelta(days=1))
    assert [(str(label), at) for _, label, at in project.done()] == [
        ("Confirm “Belmar opens the Hark dam”", (AT + timedelta(days=1)).isoformat()),
        ("Import article 1.txt", AT.isoformat()),
    ]


def test_undo_reaches_back_beyond_the_opening_of_the_file(project):
    project.curation.set_field([MEETING], Field.TITLE, "Mine", AT)
    project = reopened(project)
    project.undo()
    assert project.event(MEETING).event.title == EVENTS[0].title
    project = reopened(project)
    project.redo()
    assert project.event(MEETING).event.title == "Mine"
    project.close()


def test_revert_to_the_state_at_opening_can_be_undone(project):
    project.curation.confirm([MEETING], AT)
    project = reopened(project)
    opened = state(project)
    project.undo()
    project.curation.dismiss([VILLAGERS], AT)
    project.context.add_mark("Now", 1, AT)
    changed = state(project)
    project.revert_to_opening(AT)
    assert state(project) == opened
    project.undo()
    assert state(project) == changed
    project.close()


def test_events_that_no_longer_are_cannot_be_found_by_their_words(project):
    project.articles.put_reading("a1", reading(without=(6, 3)), "engine 2")
    assert CLOSING not in project.find("engineers")
    assert DISPUTE not in project.find("dispute")
    project._book.database.connection.execute("INSERT INTO words (words) VALUES ('integrity-check')")


def test_several_threads_use_one_project_in_turn(path):
    project = made(path, articles=2)
    keys = project.keys(project.columns().shown_ids.tolist())

    def read(_):
        columns = project.columns()
        project.facets(Filter("dam"))
        return len(columns), len(project.articles.events("a1")), len(project.find("dam"))

    def write(number):
        if number % 2:
            project.articles.put_reading("a1", reading(), f"engine {number}")
        else:
            project.curation.add_tag([keys[number % len(keys)]], f"tag {number}", AT)

    with ThreadPoolExecutor(4) as pool:
        written = pool.map(write, range(30))
        answers = set(pool.map(read, range(60)))
        list(written)
    assert answers == {(16, 8, 4)}
    assert len(project.done()) == 16
    project.close()
