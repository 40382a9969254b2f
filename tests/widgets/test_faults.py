"""Faults: what is open is saved first, the user is told once, and the next start knows of a hard crash."""

import os
import signal
import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer, qWarning
from PySide6.QtWidgets import QDialog, QWidget

from timeline_app.logs import last_lines, start_log, stop_log
from timeline_app.widgets.dialogs.crash import CrashDialog, HardCrashDialog
from timeline_app.widgets.faults import FaultGuard
from timeline_app.widgets.run_marker import RunMarker
from timeline_app.widgets.watch import Watch

pytestmark = pytest.mark.qt_no_exception_capture


class Told(list):
    def __call__(self, text, saved):
        self.append((text, saved))


@pytest.fixture
def told():
    return Told()


@pytest.fixture
def guard(qtbot, told):
    made = FaultGuard(told)
    made.install()
    yield made
    made.remove()


def fail(words="the sky fell"):
    raise RuntimeError(words)


def test_a_fault_in_a_slot_is_told_after_everything_was_saved(guard, told, qtbot):
    order = []
    guard.before_crash += [lambda: order.append("saved"), lambda: order.append(len(told))]
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: bool(told))
    assert order == ["saved", 0]
    text, saved = told[0]
    assert "RuntimeError: the sky fell" in text
    assert saved


def test_work_that_cannot_be_saved_keeps_no_other_from_it_and_is_owned_up(guard, told, qtbot):
    order = []
    guard.before_crash += [lambda: fail("full disk"), lambda: order.append("saved")]
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: bool(told))
    assert order == ["saved"]
    assert told[0][1] is False


def test_a_fault_in_a_thread_is_told_in_the_windows_thread(guard, told, qtbot):
    where = []
    guard.before_crash.append(lambda: where.append(threading.current_thread()))
    QTimer.singleShot(0, lambda: threading.Thread(target=fail).start())
    qtbot.waitUntil(lambda: bool(told))
    assert where == [threading.main_thread()]


def test_a_fault_in_a_finalizer_is_told(guard, told, qtbot):
    class Failing:
        def __del__(self):
            fail("in the end")

    QTimer.singleShot(0, Failing)
    qtbot.waitUntil(lambda: bool(told))
    assert "in the end" in told[0][0]


def test_while_one_fault_is_told_no_other_is(guard, told, qtbot):
    QTimer.singleShot(0, lambda: fail("first"))
    qtbot.waitUntil(lambda: bool(told))
    saved = []
    guard.before_crash.append(lambda: saved.append(1))
    QTimer.singleShot(0, lambda: fail("second"))
    qtbot.waitUntil(lambda: bool(saved))
    assert len(told) == 1
    guard.told()
    QTimer.singleShot(0, lambda: fail("third"))
    qtbot.waitUntil(lambda: len(told) == 2)


def test_a_fault_that_comes_again_and_again_is_told_once(guard, told, qtbot):
    def again():
        fail("as in painting")

    for _ in range(3):
        QTimer.singleShot(0, again)
    qtbot.waitUntil(lambda: bool(told))
    guard.told()
    QTimer.singleShot(0, again)
    qtbot.wait(20)
    assert len(told) == 1


def test_ctrl_c_is_no_fault(guard, told, qtbot):
    guard._hook = lambda kind, value, trace: told.append(kind)
    QTimer.singleShot(0, lambda: sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None))
    qtbot.waitUntil(lambda: bool(told))
    assert told == [KeyboardInterrupt]


def test_what_qt_complains_about_is_logged(guard, tmp_path):
    log = start_log(tmp_path)
    qWarning("an odd pixmap")
    assert "WARNING timeline_app.widgets.faults: Qt: an odd pixmap" in last_lines(log)
    stop_log()


@pytest.fixture
def watched(qtbot, tmp_path):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    with Watch(tmp_path) as watch:
        watch.over(window)
        yield watch, window


def test_the_dialog_says_what_is_safe_and_shows_the_report(watched, qtbot):
    watch, window = watched
    watch.before_crash.append(lambda: None)
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: bool(window.findChildren(CrashDialog)))
    (dialog,) = window.findChildren(QDialog)
    assert "RuntimeError: the sky fell" in dialog.text.toPlainText()
    assert "RuntimeError: the sky fell" in last_lines(watch.log)
    dialog.accept()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QTimer.singleShot(0, lambda: fail("another"))
    qtbot.waitUntil(lambda: bool(window.findChildren(CrashDialog)))


def test_a_run_that_was_closed_leaves_nothing(qtbot, tmp_path):
    marker = RunMarker(tmp_path)
    assert marker.start() is None
    marker.end()
    assert list(tmp_path.iterdir()) == []
    assert RunMarker(tmp_path).start() is None


def test_a_run_under_way_is_no_crash(qtbot, tmp_path):
    with subprocess.Popen(
        [sys.executable, "-c", RUN.format(folder=str(tmp_path), end="print(flush=True); input()")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as other:
        other.stdout.readline()
        marker = RunMarker(tmp_path)
        assert marker.start() is None
        marker.end()
        other.communicate(b"\n")


RUN = """
import os, signal
from pathlib import Path
from timeline_app.widgets.run_marker import RunMarker
marker = RunMarker(Path({folder!r}))
marker.start()
{end}
"""


@pytest.mark.parametrize(("number", "words"), [(signal.SIGKILL, ""), (signal.SIGSEGV, "Segmentation fault")])
def test_the_next_start_knows_of_a_hard_crash_and_says_so_once(qtbot, tmp_path, number, words):
    end = f"os.kill(os.getpid(), {number.value})"
    subprocess.run([sys.executable, "-c", RUN.format(folder=str(tmp_path), end=end)], check=False)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    with Watch(tmp_path) as watch:
        watch.over(window)
        (dialog,) = window.findChildren(HardCrashDialog)
        assert words in dialog.text.toPlainText()
    assert RunMarker(tmp_path).start() is None


def test_a_folder_that_cannot_be_written_costs_only_the_marker(qtbot, tmp_path):
    (tmp_path / "file").write_text("")
    marker = RunMarker(tmp_path / "file" / "logs")
    assert marker.start() is None
    marker.end()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_closes_the_window_as_its_command_would(number):
    code = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from timeline_app.widgets.interrupts import Interrupts
app = QApplication([])
app.setQuitOnLastWindowClosed(False)
Interrupts(app.quit, app)
QTimer.singleShot(0, lambda: print("ready", flush=True))
code = app.exec()
print("closed", code, flush=True)
"""
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout.readline() == "ready\n"
        os.kill(run.pid, number)
        assert run.stdout.readline() == "closed 0\n"
