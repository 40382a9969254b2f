import json
from datetime import date

import pytest
from article import TEXT, extraction

from timeline_app.viewmodels import reading_cache
from timeline_app.viewmodels.reading_cache import ReadingCache


@pytest.fixture
def cache(tmp_path):
    return ReadingCache(tmp_path / "readings", "engine 1")


def test_a_reading_is_kept(cache):
    cache.put(TEXT, None, extraction())
    assert cache.get(TEXT) == extraction()


def test_another_text_date_or_engine_is_another_reading(cache, tmp_path):
    cache.put(TEXT, None, extraction())
    assert cache.get(TEXT + " ") is None
    assert cache.get(TEXT, date(2024, 5, 14)) is None
    assert ReadingCache(tmp_path / "readings", "engine 2").get(TEXT) is None


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"schema": 99}', '{"schema": 1}'])
def test_a_broken_file_is_no_reading(cache, tmp_path, content):
    cache.put(TEXT, None, extraction())
    (file,) = (tmp_path / "readings").iterdir()
    file.write_text(content)
    assert cache.get(TEXT) is None


def test_a_reading_of_another_text_under_the_same_name_is_refused(cache, tmp_path):
    cache.put(TEXT, None, extraction())
    (file,) = (tmp_path / "readings").iterdir()
    data = json.loads(file.read_text())
    data["article"]["text"] = "something else"
    file.write_text(json.dumps(data))
    assert cache.get(TEXT) is None


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path):
    (tmp_path / "readings").write_text("a file in the way")
    cache = ReadingCache(tmp_path / "readings", "engine")
    cache.put(TEXT, None, extraction())
    assert cache.get(TEXT) is None


def test_the_oldest_readings_go_first(cache, tmp_path, monkeypatch):
    monkeypatch.setattr(reading_cache, "KEPT", 2)
    for number in range(4):
        cache.put(str(number), None, extraction())
    assert len(list((tmp_path / "readings").iterdir())) == 2


def test_the_fingerprint_is_the_same_from_call_to_call():
    reading_cache.engine_fingerprint.cache_clear()
    first = reading_cache.engine_fingerprint()
    reading_cache.engine_fingerprint.cache_clear()
    assert reading_cache.engine_fingerprint() == first
