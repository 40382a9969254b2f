"""What was exported is taken into a project again: another one, an empty one, or the same."""

import csv
import io
from dataclasses import replace
from datetime import date

import pytest
from projects import AT, DAM, ENGINE, MEETING, TREATY, WATER, key_of, made, new_article, reading

from timeline_app.core.store.project import create_project
from timeline_app.core.store.values import Field, Origin, Verdict
from timeline_app.core.values import Publication, PublicationStatus, Status
from timeline_app.exports.csv_file import read_csv, write_csv
from timeline_app.exports.dossier import SourceArticle, dossier_of
from timeline_app.exports.json_file import read_json, write_json
from timeline_app.exports.projects import project_dossier
from timeline_app.exports.taking_in import handed_over


def fingerprint(text):
    return f"of {text}"


@pytest.fixture
def project(tmp_path):
    with made(tmp_path / "one.timeline", 2) as project:
        curation = project.curation
        curation.set_field([MEETING], Field.TITLE, "They met at last", AT)
        curation.dismiss([TREATY], AT)
        curation.confirm([DAM], AT)
        curation.set_note(DAM, "seen on site", AT)
        curation.add_tag([DAM, WATER], "river", AT)
        curation.merge([MEETING, key_of(5, "a2")], AT)
        own = replace(project.event(DAM).event, title="A dam of mine", tellings=(), conflicts=())
        curation.add_event(own, AT, "a1")
        curation.add_event(replace(own, title="Seen by nobody"), AT)
        yield project


@pytest.fixture
def other(tmp_path):
    with create_project(tmp_path / "other.timeline") as project:
        yield project


def take(project, dossier):
    return project.take_in(handed_over(project, dossier, fingerprint), dossier.decisions, AT, ENGINE)


def of(project):
    """What the user sees of the events, whatever their keys."""
    articles = {a.key: a.name for a in project.articles.all()}
    return sorted(
        (
            articles.get(c.article, ""),
            c.event.title,
            c.event.when,
            c.event.status,
            c.origin,
            c.theirs,
            c.verdict,
            c.note,
            c.tags,
        ).__repr__()
        for key in ("", *articles)
        for c in project.articles.events(key)
    )


def table(project, **changes):
    """The project as a table, cells of its first row changed."""
    rows = list(csv.DictReader(io.StringIO(write_csv(project_dossier(project)), newline="")))
    row = next(r for r in rows if r["id"] == MEETING)
    row.update(changes)
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(row))
    writer.writeheader()
    writer.writerows(rows)
    return read_csv(out.getvalue())


def test_json_brings_a_project_into_an_empty_one_whole(project, other):
    change = take(other, read_json(write_json(project_dossier(project))))
    assert of(other) == of(project)
    assert [other.articles.text(a.key) for a in other.articles.all()] == [
        project.articles.text(a.key) for a in project.articles.all()
    ]
    assert other.curation.decisions == project.curation.decisions
    assert change.label.words(str) == "Import 3 articles with their events"


def test_it_is_one_command_and_can_be_undone_and_done_again(project, other):
    take(other, read_json(write_json(project_dossier(project))))
    whole = of(other)
    other.undo()
    assert not other.articles.all()
    assert not of(other)
    other.redo()
    assert of(other) == whole


def test_what_comes_back_into_its_own_project_changes_nothing(project):
    before = of(project)
    for dossier in (read_json(write_json(project_dossier(project))), table(project)):
        handed = handed_over(project, dossier, lambda text: known(project, text))
        assert not any(one.decided or one.added for one in handed)
        project.take_in(handed, dossier.decisions, AT, ENGINE)
        assert of(project) == before


def known(project, text):
    """The fingerprint that the project has for a text."""
    found = (a.fingerprint for a in project.articles.all(removed=True) if project.articles.text(a.key) == text)
    return next(found, "of another text")


def test_a_table_changed_in_a_spreadsheet_changes_the_events_of_its_project(project):
    take(project, table(project, title="They met twice", start="2024-05-02", end="2024-05-02", status="planned"))
    event = project.event(MEETING)
    assert (event.event.title, event.event.status) == ("They met twice", Status.PLANNED)
    assert event.event.when.interval.earliest == date(2024, 5, 2)
    assert event.theirs == {Field.TITLE, Field.WHEN, Field.STATUS}
    assert len(project.articles.all()) == 2
    assert project.undo().label.words(str).startswith("Import")
    assert project.event(MEETING).event.title == "They met at last"


def test_an_emptied_cell_takes_back_what_was_said(project):
    take(project, replace_row(project, DAM, verdict="", note="", tags=""))
    event = project.event(DAM)
    assert (event.verdict, event.note, event.tags) == (None, "", ())


def replace_row(project, key, **changes):
    rows = list(csv.DictReader(io.StringIO(write_csv(project_dossier(project)), newline="")))
    next(r for r in rows if r["id"] == key).update(changes)
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return read_csv(out.getvalue())


def test_a_table_makes_articles_of_sentences_where_they_are_unknown(project, other):
    take(other, table(project))
    assert of(other) == of(project)
    text = other.articles.text(other.articles.all()[0].key)
    sentence = project.event(MEETING).event.sentence
    assert text[sentence.start : sentence.end] == reading().article.text[sentence.start : sentence.end]


def test_an_article_that_was_removed_comes_back_with_what_was_decided(project):
    dossier = read_json(write_json(project_dossier(project)))
    project.articles.remove(["a1"], AT)
    project.take_in(handed_over(project, dossier, lambda text: known(project, text)), dossier.decisions, AT, ENGINE)
    assert [a.key for a in project.articles.all()] == ["a1", "a2"]


def test_a_date_given_by_the_user_stays_theirs(tmp_path, other):
    given = Publication(date(2024, 5, 18), PublicationStatus.GIVEN, "given")
    with create_project(tmp_path / "dated.timeline") as project:
        project.articles.add([new_article()], AT)
        project.articles.set_published("a1", given.date, AT, reading(published=given), ENGINE)
        take(other, read_json(write_json(project_dossier(project))))
    [article] = other.articles.all()
    assert article.published == given.date
    assert other.articles.extraction(article.key).article.published == given


def test_the_events_of_a_page_read_on_the_command_line_come_in_as_read(other):
    dossier = read_json(write_json(dossier_of("Page", (SourceArticle("a1", "page.txt", reading()),))))
    take(other, dossier)
    events = other.articles.events(other.articles.all()[0].key)
    assert {c.origin for c in events} == {Origin.READ}
    assert {c.key.partition(":")[2] for c in events} == {key_of(n).partition(":")[2] for n in range(1, 9)}
    assert not any(c.verdict is Verdict.DISMISSED for c in events)
