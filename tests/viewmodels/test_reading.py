"""The reading process, played by small programs that answer, crash or hang."""

import sys
from datetime import date

import pytest
from article import TEXT, extraction

from timeline_app.viewmodels.reading import Job, ReadingService

ANSWER = """
import json, sys
sys.path[:0] = {path!r}
import article
read = article.extraction().to_dict()
for line in sys.stdin:
    job = json.loads(line)
    print(json.dumps({{"id": job["id"], "extraction": read}}), flush=True)
"""
ECHO_DATE = """
import json, sys
for line in sys.stdin:
    job = json.loads(line)
    print(json.dumps({"id": job["id"], "error": f"got {job['published']} {job['text']}"}), flush=True)
"""
CRASH = "import sys; sys.stdin.readline(); sys.exit('the parser fell over')"
HANG = "import sys, time; sys.stdin.readline(); time.sleep(60)"
CRASH_ONCE = """
import json, os, sys
for line in sys.stdin:
    job = json.loads(line)
    if job["text"] == "bad":
        os._exit(1)
    print(json.dumps({"id": job["id"], "error": "survived"}), flush=True)
"""


@pytest.fixture
def service(qtbot):
    made = []

    def make(program):
        made.append(
            ReadingService((sys.executable, "-c", program.format(path=sys.path) if "{path" in program else program))
        )
        return made[-1]

    yield make
    for one in made:
        one.stop()


def test_a_reading_comes_back_as_values(service, qtbot):
    reader = service(ANSWER)
    with qtbot.waitSignal(reader.finished) as got:
        reader.read(Job("a1", TEXT))
    assert got.args == ["a1", extraction()]
    assert not reader.is_busy


def test_text_and_date_reach_the_process_unharmed(service, qtbot):
    reader = service(ECHO_DATE)
    with qtbot.waitSignal(reader.failed) as got:
        reader.read(Job("a1", "über 🌊\nline two", date(2024, 5, 14)))
    assert "got 2024-05-14 über 🌊\nline two" in got.args[1]


def test_a_crash_is_told_with_its_reason(service, qtbot):
    reader = service(CRASH)
    with qtbot.waitSignal(reader.failed) as got:
        reader.read(Job("a1", TEXT))
    assert got.args[0] == "a1"
    assert "ended unexpectedly" in got.args[1]
    assert "the parser fell over" in got.args[1]


def test_a_program_that_cannot_start_is_told(qtbot):
    reader = ReadingService(("/no/such/program",))
    with qtbot.waitSignal(reader.failed) as got:
        reader.read(Job("a1", TEXT))
    assert "ended unexpectedly" in got.args[1]


def test_after_a_crash_the_next_article_is_read_in_a_new_process(service, qtbot):
    reader = service(CRASH_ONCE)
    heard = []
    reader.failed.connect(lambda key, words: heard.append((key, "survived" in words)))
    reader.read(Job("a1", "bad"))
    reader.read(Job("a2", "good"))
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == [("a1", False), ("a2", True)]


def test_a_reading_can_be_cancelled_while_it_runs(service, qtbot):
    reader = service(HANG)
    reader.read(Job("a1", TEXT))
    with qtbot.waitSignal(reader.cancelled) as got:
        reader.cancel("a1")
    assert got.args == ["a1"]
    assert not reader.is_busy


def test_a_waiting_reading_can_be_cancelled_and_the_others_go_on(service, qtbot):
    reader = service(ECHO_DATE)
    heard = []
    reader.failed.connect(lambda key, _: heard.append(key))
    for key in ("a1", "a2", "a3"):
        reader.read(Job(key, TEXT))
    reader.cancel("a2")
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == ["a1", "a3"]


def test_cancelling_what_is_not_read_says_nothing(service, qtbot):
    reader = service(HANG)
    with qtbot.assertNotEmitted(reader.cancelled):
        reader.cancel("a1")


def test_reading_anew_replaces_the_older_reading(service, qtbot):
    reader = service(ECHO_DATE)
    heard = []
    reader.failed.connect(lambda _, words: heard.append(words))
    reader.read(Job("a1", "old"))
    reader.read(Job("a1", "new"))
    qtbot.waitUntil(lambda: bool(heard))
    qtbot.wait(50)
    assert len(heard) == 1
    assert "new" in heard[0]


def test_what_the_reading_process_complains_about_is_logged(service, qtbot, caplog):
    reader = service(CRASH)
    with qtbot.waitSignal(reader.failed), caplog.at_level("WARNING", "timeline_app"):
        reader.read(Job("a1", TEXT))
    assert "the parser fell over" in caplog.text
