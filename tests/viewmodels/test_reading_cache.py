import json
from dataclasses import replace
from datetime import date

import pytest
from article import TEXT, extraction

from timeline_app.core.values import Clue
from timeline_app.viewmodels import reading_cache
from timeline_app.viewmodels.reading_cache import ReadingCache
from timeline_app.viewmodels.reading_process import Job

JOB = Job("a1", TEXT)


@pytest.fixture
def cache(tmp_path):
    return ReadingCache(tmp_path / "readings", "engine 1")


def test_a_reading_is_kept(cache):
    cache.put(JOB, extraction())
    assert cache.get(JOB) == extraction()


def test_a_reading_is_the_same_for_every_article_of_the_same_text(cache):
    cache.put(JOB, extraction())
    assert cache.get(replace(JOB, id="a2")) == extraction()


def test_another_text_date_clue_order_or_engine_is_another_reading(cache, tmp_path):
    cache.put(JOB, extraction())
    assert cache.get(replace(JOB, text=TEXT + " ")) is None
    assert cache.get(replace(JOB, published=date(2024, 5, 14))) is None
    assert cache.get(replace(JOB, clues=(Clue("published", "2024-05-14", "meta"),))) is None
    assert cache.get(replace(JOB, day_first=True)) is None
    assert ReadingCache(tmp_path / "readings", "engine 2").get(JOB) is None


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"schema": 99}', '{"schema": 1}'])
def test_a_broken_file_is_no_reading(cache, tmp_path, content):
    cache.put(JOB, extraction())
    (file,) = (tmp_path / "readings").iterdir()
    file.write_text(content)
    assert cache.get(JOB) is None


def test_a_reading_of_another_text_under_the_same_name_is_refused(cache, tmp_path):
    cache.put(JOB, extraction())
    (file,) = (tmp_path / "readings").iterdir()
    data = json.loads(file.read_text())
    data["article"]["text"] = "something else"
    file.write_text(json.dumps(data))
    assert cache.get(JOB) is None


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path):
    (tmp_path / "readings").write_text("a file in the way")
    cache = ReadingCache(tmp_path / "readings", "engine")
    cache.put(JOB, extraction())
    assert cache.get(JOB) is None


def test_the_oldest_readings_go_first(cache, tmp_path, monkeypatch):
    monkeypatch.setattr(reading_cache, "KEPT", 2)
    for number in range(4):
        cache.put(replace(JOB, text=str(number)), extraction())
    assert len(list((tmp_path / "readings").iterdir())) == 2


def test_the_fingerprint_is_the_same_from_call_to_call():
    reading_cache.engine_fingerprint.cache_clear()
    first = reading_cache.engine_fingerprint()
    reading_cache.engine_fingerprint.cache_clear()
    assert reading_cache.engine_fingerprint() == first
