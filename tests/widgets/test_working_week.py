"""A working week driven through the real widgets, then the process is killed: nothing is lost, and undo is still there."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import week
from PySide6.QtWidgets import QApplication
from seen import all_events

from timeline_app.core.store.values import Verdict
from timeline_app.exports.formats import FORMATS

ARTICLES = 12
SCRIPT = Path(week.__file__)


@pytest.fixture(scope="module")
def killed(tmp_path_factory):
    """What the process said it had done, the last note it acknowledged, and where it worked, after kill -9."""
    root = tmp_path_factory.mktemp("week")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(SCRIPT), str(root), "--articles", str(ARTICLES)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as process:
        state = json.loads(process.stdout.readline())
        for _ in range(3):
            acknowledged = int(process.stdout.readline())
        process.send_signal(signal.SIGKILL)
        acknowledged = max([acknowledged, *map(int, process.stdout.read().split())])
    return state, acknowledged, root


@pytest.fixture
def window(killed, make_window):
    """Another window on the project that the killed process left."""
    _, _, root = killed
    made = make_window()
    made.session.open_files([root / "week.timeline"])
    QApplication.processEvents()
    assert not made.session.workspace.read_only
    return made


def test_nothing_is_lost(killed, window):
    state, acknowledged, _ = killed
    project = window.session.workspace.project
    assert json.loads(json.dumps(week.picture(project))) == state["picture"]
    assert len(state["picture"]["articles"]) == ARTICLES
    assert len(all_events(window)) == state["events"]
    note = window.session.library.curated(state["corrected"][0]).note
    assert int(note.removeprefix("note ")) in {
        acknowledged,
        acknowledged + 1,
    }  # one may have been kept and not yet told


def test_the_corrections_are_what_was_typed(killed, window):
    state, _, _ = killed
    found = [window.session.library.curated(key).event.when for key in state["corrected"]]
    assert [w.steps[0] for w in found] == [f"You wrote “{words}”" for words in week.DATES]
    assert window.session.library.curated(state["dismissed"]).verdict is Verdict.DISMISSED
    assert len(window.session.library.find(state["merged"])[1].tellings) == 2
    assert state["shown"] > 0
    assert set(window.filter.saved) == {"Meetings"}


def test_every_format_was_written(killed):
    """One article a file where a format holds no more; a file for all elsewhere."""
    _, _, root = killed
    written = {p.name for p in (root / "out").iterdir()}
    single = {f"week{form.endings[0]}" for form in FORMATS if not form.one_article}
    assert single <= written
    assert all(name.endswith(".tml") for name in written - single)
    assert len(written - single) > 1


def test_all_of_it_can_still_be_undone_and_done_again(killed, window):
    state, _, _ = killed
    workspace = window.session.workspace
    while workspace.undo_words.startswith("Change the note"):
        window.menus.commands["undo"].trigger()
    assert [words for _, words, _ in workspace.history(1000)] == state["history"]
    steps = len(state["history"])
    for _ in range(steps):
        window.menus.commands["undo"].trigger()
    assert window.session.library.documents == ()
    for _ in range(steps):
        window.menus.commands["redo"].trigger()
    assert json.loads(json.dumps(week.picture(workspace.project))) == state["picture"]
