import logging
from pathlib import Path

import pytest

from timeline_app.logs import last_lines, shortened, start_log, stop_log


@pytest.fixture(autouse=True)
def closed():
    yield
    stop_log()


def test_what_happens_is_written_and_read_back(tmp_path):
    log = start_log(tmp_path / "logs")
    logging.getLogger("timeline_app.viewmodels.session").info("Opened one")
    logging.getLogger("timeline_app.viewmodels.session").error("Lost one")
    assert "INFO timeline_app.viewmodels.session: Opened one" in last_lines(log)
    assert last_lines(log, 1).endswith("Lost one")


def test_a_log_grows_no_further_than_its_limit(tmp_path):
    log = start_log(tmp_path)
    for _ in range(30):
        logging.getLogger("timeline_app").info("x" * 100_000)
    files = list(tmp_path.iterdir())
    assert 1 < len(files) <= 4
    assert all(f.stat().st_size < 500_000 for f in files)
    assert log in files


def test_a_folder_that_cannot_be_written_costs_only_the_log(tmp_path):
    (tmp_path / "file").write_text("")
    log = start_log(tmp_path / "file" / "logs")
    logging.getLogger("timeline_app").info("unheard")
    assert last_lines(log) == ""


def test_starting_twice_writes_each_line_once(tmp_path):
    start_log(tmp_path)
    log = start_log(tmp_path)
    logging.getLogger("timeline_app").info("once")
    assert last_lines(log).count("once") == 1


def test_reports_hold_neither_the_users_name_nor_long_quotations():
    line = shortened(f"{Path.home()}/paper.txt {'word ' * 500}")
    assert line.startswith("~/paper.txt")
    assert len(line) < 320
