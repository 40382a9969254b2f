"""The command export: every format from articles, folders and projects, to files and standard output."""

import csv
import io
import json
from datetime import datetime

import icalendar
import pytest
from projects import AT, MEETING, TREATY, made

from timeline_app.__main__ import main
from timeline_app.cli.parser import FORMAT_NAMES
from timeline_app.core.store.values import Field
from timeline_app.core.store.wanted import Facet, Filter
from timeline_app.exports.formats import FORMATS

ARTICLE = "River talks open in Geneva\nReuters Published 4 November 2024\n\nEnvoys of Norway and Sweden met in Geneva on Friday.\n"
OTHER = "River talks begin\nAFP Published 4 November 2024\n\nEnvoys of Norway and Sweden met in Geneva on Friday.\n"


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "river.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def project(tmp_path):
    path = tmp_path / "work.timeline"
    project = made(path)
    project.curation.set_field([MEETING], Field.TITLE, "A better title", AT)
    project.curation.dismiss([TREATY], AT)
    project.context.save_filter("talks only", Filter(chosen={Facet.CATEGORY: frozenset({"talks"})}), AT)
    project.close()
    return path


def rows(path):
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))


def test_the_command_knows_the_formats_there_are():
    assert tuple(f.name for f in FORMATS) == FORMAT_NAMES


@pytest.mark.parametrize("name", FORMAT_NAMES)
def test_the_ending_names_the_format(article, tmp_path, capsys, name):
    out = tmp_path / f"out.{name}"
    assert main(["export", str(article), "-o", str(out)]) == 0
    assert "Geneva" in out.read_text(encoding="utf-8")
    assert f"saved {out}" in capsys.readouterr().err


def test_a_format_may_be_named_and_written_to_standard_output(article, capsysbinary):
    assert main(["export", str(article), "-o", "-", "--format", "jsonl"]) == 0
    lines = [json.loads(line) for line in capsysbinary.readouterr().out.decode().splitlines()]
    assert any(line["when"]["earliest"] == "2024-11-01" for line in lines)


def test_the_calendar_bears_the_moment_of_writing(article, tmp_path):
    out = tmp_path / "out.ics"
    main(["export", str(article), "-o", str(out)])
    [entry, *_] = icalendar.Calendar.from_ical(out.read_bytes()).walk("VEVENT")
    assert isinstance(entry.decoded("dtstamp"), datetime)
    assert str(entry["dtstart"].dt) == "2024-11-01"


def test_the_report_has_a_picture_of_the_timeline(article, tmp_path):
    out = tmp_path / "out.html"
    main(["export", str(article), "-o", str(out)])
    assert 'src="data:image/png;base64,' in out.read_text(encoding="utf-8")


def test_the_date_given_counts(article, tmp_path):
    out = tmp_path / "out.csv"
    main(["export", str(article), "-o", str(out), "--published", "2030-01-02"])
    assert any(row["start"].startswith("2029-12-28") for row in rows(out))


def test_what_two_articles_tell_stands_once_with_both_as_sources(article, tmp_path):
    (tmp_path / "other.txt").write_text(OTHER, encoding="utf-8")
    out = tmp_path / "out.csv"
    assert main(["export", str(article), str(tmp_path / "other.txt"), "-o", str(out)]) == 0
    [meeting] = [row for row in rows(out) if "Friday" in row["words"]]
    assert meeting["sources"] == "2"


def test_a_project_is_exported_as_the_user_has_it(project, tmp_path, capsys):
    out = tmp_path / "out.csv"
    assert main(["export", str(project), "-o", str(out)]) == 0
    assert "A better title" in [row["title"] for row in rows(out)]
    assert TREATY not in [row["id"] for row in rows(out)]
    assert "1 dismissed event left out" in capsys.readouterr().err


def test_what_was_dismissed_is_handed_on_where_it_is_asked_for(project, tmp_path):
    out = tmp_path / "out.csv"
    main(["export", str(project), "-o", str(out), "--dismissed"])
    assert [row["verdict"] for row in rows(out) if row["id"] == TREATY] == ["dismissed"]


def test_a_saved_filter_chooses(project, tmp_path, capsys):
    out = tmp_path / "out.csv"
    assert main(["export", str(project), "-o", str(out), "--filter", "talks only"]) == 0
    assert [row["id"] for row in rows(out)] == [MEETING]
    assert "not chosen left out" in capsys.readouterr().err


def test_a_project_and_an_article_go_together(project, article, tmp_path):
    out = tmp_path / "out.csv"
    assert main(["export", str(project), str(article), "-o", str(out), "--filter", "talks only"]) == 0
    assert [row["title"] for row in rows(out)] == ["A better title"]
    assert main(["export", str(project), str(article), "-o", str(out)]) == 0
    assert {row["article name"] for row in rows(out)} == {"article 1.txt", "river.txt"}


def test_the_project_is_left_as_it_was(project, tmp_path):
    before = project.read_bytes()
    main(["export", str(project), "-o", str(tmp_path / "out.json")])
    assert project.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["-o", "out.xyz"], 2, "does not tell the format"),
        (["-o", "-"], 2, "--format"),
        (["-o", "/nowhere/at/all/out.csv"], 1, "could not be written"),
        (["-o", "out.csv", "--filter", "none such"], 1, "saved in it"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(article, tmp_path, monkeypatch, capsys, arguments, code, words):
    monkeypatch.chdir(tmp_path)
    assert main(["export", str(article), *arguments]) == code
    assert words in capsys.readouterr().err
    assert {p.name for p in tmp_path.iterdir()} == {"river.txt"}


def test_a_source_that_cannot_be_read_does_not_stop_the_rest(article, tmp_path, capsys):
    empty, broken = tmp_path / "empty.txt", tmp_path / "broken.timeline"
    empty.touch()
    broken.write_text("no project")
    out = tmp_path / "out.csv"
    assert main(["export", str(empty), str(broken), str(article), "-o", str(out)]) == 1
    assert rows(out)
    err = capsys.readouterr().err
    assert "No text was found" in err
    assert "broken.timeline" in err


def test_several_annotated_texts_do_not_go_through_standard_output(article, tmp_path, capsys):
    (tmp_path / "other.txt").write_text(OTHER, encoding="utf-8")
    sources = [str(article), str(tmp_path / "other.txt")]
    assert main(["export", *sources, "-o", "-", "--format", "tml"]) == 1
    assert "name a file" in capsys.readouterr().err
    assert main(["export", *sources, "-o", str(tmp_path / "out.tml")]) == 0
    assert (tmp_path / "out-1.tml").exists()
    assert (tmp_path / "out-2.tml").exists()
