"""Export in the window, and what was exported opened again."""

import csv
import gc
import io
from datetime import date
from pathlib import Path

import pytest
from article import TEXT
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QApplication, QFileDialog
from seen import all_events, visible_events

from timeline_app.core.store.values import Field
from timeline_app.exports.formats import FORMATS
from timeline_app.viewmodels.exporting import Scope, with_ending
from timeline_app.widgets.dialogs.export import ExportDialog


def opened(window):
    window.menus.commands["export"].trigger()
    return window.findChildren(ExportDialog)[-1]


def choose(dialog, name):
    dialog.formats.setCurrentRow([f.name for f in FORMATS].index(name))


def written(qtbot, dialog, path):
    with qtbot.waitSignal(dialog._exporter.done, timeout=20_000):
        dialog.write_to(path)
    return dialog.outcome.text()


@pytest.mark.parametrize("form", FORMATS, ids=lambda f: f.name)
def test_every_format_is_written_and_says_what_it_leaves_out(window, qtbot, tmp_path, form):
    dialog = opened(window)
    choose(dialog, form.name)
    said = written(qtbot, dialog, tmp_path / "out")
    assert (tmp_path / f"out{form.endings[0]}").stat().st_size > 100
    assert said.startswith("Saved out")
    assert ("without a date" in said) == form.dated_only
    assert dialog.show_folder.isVisible()


def test_only_the_selected_events_are_written_where_that_is_asked_for(window, qtbot, tmp_path):
    event = all_events(window)[0]
    window.selection.select([event.id])
    dialog = opened(window)
    dialog.scopes.button(list(Scope).index(Scope.SELECTED)).click()
    said = written(qtbot, dialog, tmp_path / "one.csv")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "one.csv").read_text(encoding="utf-8"), newline="")))
    assert [r["title"] for r in rows] == [event.title]
    assert "not chosen" in said


def test_the_filters_choose_what_is_written(window, qtbot, tmp_path):
    window.filters.set_text("treaty")
    dialog = opened(window)
    dialog.scopes.button(list(Scope).index(Scope.SHOWN)).click()
    written(qtbot, dialog, tmp_path / "some.csv")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "some.csv").read_text(encoding="utf-8"), newline="")))
    assert {r["title"] for r in rows} == {e.title for e in visible_events(window)}


def test_a_folder_that_is_not_there_is_said_and_nothing_is_lost(window, qtbot, tmp_path):
    dialog = opened(window)
    with qtbot.waitSignal(dialog._exporter.failed, timeout=20_000):
        dialog.write_to(tmp_path / "none" / "out.csv")
    assert "could not be written" in dialog.outcome.text()
    assert dialog.save.isEnabled()


def test_the_file_dialog_offers_the_name_of_the_project(window, qtbot, tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda _parent, _title, name, kinds: asked.append((name, kinds)) or ("", "")
    )
    dialog = opened(window)
    choose(dialog, "ics")
    dialog.save.click()
    [(name, kinds)] = asked
    assert name.endswith(".ics")
    assert "*.ics" in kinds


def test_a_table_changed_in_a_spreadsheet_comes_back_and_can_be_undone(window, qtbot, tmp_path):
    event = all_events(window)[0]
    dialog = opened(window)
    written(qtbot, dialog, tmp_path / "out.csv")
    dialog.close()
    text = (tmp_path / "out.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    row = next(r for r in rows if r["id"] == event.id)
    row.update(title="Changed in a spreadsheet", start="2024-01-05", end="2024-01-05")
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(row))
    writer.writeheader()
    writer.writerows(rows)
    (tmp_path / "out.csv").write_text(out.getvalue(), encoding="utf-8-sig", newline="")
    with qtbot.waitSignal(window.session.intake.taken, timeout=20_000):
        window.session.open_files([tmp_path / "out.csv"])
    curated = window.session.library.curated(event.id)
    assert curated.event.title == "Changed in a spreadsheet"
    assert curated.event.when.interval.earliest == date(2024, 1, 5)
    assert curated.theirs == {Field.TITLE, Field.WHEN}
    window.session.workspace.undo()
    assert window.session.library.curated(event.id).event == event


def test_everything_comes_back_from_json_into_a_new_project(window, qtbot, tmp_path):
    before = [(e.title, e.when) for e in all_events(window)]
    dialog = opened(window)
    choose(dialog, "json")
    written(qtbot, dialog, tmp_path / "all.json")
    dialog.close()
    window.session.workspace.new()
    assert not all_events(window)
    with qtbot.waitSignal(window.session.intake.taken, timeout=20_000):
        window.session.open_files([tmp_path / "all.json"])
    QApplication.processEvents()
    assert [(e.title, e.when) for e in all_events(window)] == before
    assert window.session.library.documents[0].text == TEXT


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.json", "{}", "is not what timeline-app writes"),
        ("a.json", "[" * 100_000, "is not what timeline-app writes"),
        ("a.csv", "one,two\n1,2\n", "lacks the columns"),
        ("a.csv", b"\xff\xfe\xff", "is not in UTF-8"),
    ],
)
def test_a_foreign_file_is_refused_with_words(window, qtbot, tmp_path, name, content, words):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    before = all_events(window)
    with qtbot.waitSignal(window.session.intake.problem, timeout=20_000) as told:
        window.session.open_files([path])
    assert words in told.args[0]
    assert all_events(window) == before


@pytest.mark.parametrize(
    ("name", "form", "path"),
    [("out", "csv", "out.csv"), ("out.CSV", "csv", "out.CSV"), ("a.b", "timeline.json", "a.b.timeline.json")],
)
def test_a_name_gets_the_ending_of_its_format(name, form, path):
    found = next(f for f in FORMATS if f.name == form)
    assert with_ending(Path(name), found) == Path(path)


@pytest.mark.parametrize("command", ["print", "print-whole"])
def test_the_preview_of_a_print_paints_after_the_command_has_ended(window, qtbot, command):
    window.menus.commands[command].trigger()
    gc.collect()
    (dialog,) = window.findChildren(QPrintPreviewDialog)
    with qtbot.waitSignal(dialog.paintRequested):
        dialog.findChild(QPrintPreviewWidget).updatePreview()
    QApplication.processEvents()
    assert dialog.printer().pageLayout().orientation() is QPageLayout.Orientation.Landscape
    dialog.close()
