import json
from datetime import date, time

import pytest
from hypothesis import given
from strategies import extractions

from timeline_app.core import values as v
from timeline_app.core.schema import extraction_from_dict, extraction_to_dict


@given(extractions)
def test_an_extraction_survives_the_way_to_json_and_back(extraction):
    data = json.loads(json.dumps(extraction_to_dict(extraction)))
    back = extraction_from_dict(data)
    assert extraction_to_dict(back) == data
    assert back.events == extraction.events
    assert back.sentences == extraction.sentences


def test_days_clock_times_and_open_ends_are_written_as_iso():
    when = v.EventTime(v.Interval(date(2024, 11, 4), None, time(12, 35)), v.TimeKind.OPEN)
    event = v.Event("e1", "t", v.Predicate("p", "p", 0, 1), when, v.Status.HAPPENED, v.Sentence(0, 4, 0))
    article = v.Article("text", ())
    data = extraction_to_dict(v.Extraction(article, (), (), (event,)))
    assert data["schema"] == 1
    assert data["events"][0]["when"]["earliest"] == "2024-11-04T12:35"
    assert data["events"][0]["when"]["latest"] is None
    assert data["events"][0]["sentence"]["text"] == "text"


@pytest.mark.parametrize("schema", [None, 0, 2, "1"])
def test_another_schema_is_refused(schema):
    with pytest.raises(ValueError, match="unknown schema"):
        extraction_from_dict({"schema": schema})


def test_an_interval_does_not_end_before_it_starts():
    with pytest.raises(ValueError, match="ends before it starts"):
        v.Interval(date(2024, 11, 4), date(2024, 11, 3))
