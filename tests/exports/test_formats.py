"""Each format says what was read, in its own terms, and what it leaves out."""

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from xml.etree import ElementTree as ET

import article
import icalendar
import pytest

from timeline_app.core.values import Conflict, Interval, Status, Telling, TimeKind
from timeline_app.exports.dossier import Choice, Dossier, Entry, SourceArticle, chosen, dossier_of
from timeline_app.exports.formats import FORMATS, ExportError, Extras, export, format_named, format_of

WRITTEN = Extras(datetime(2024, 5, 20, 8, 0, tzinfo=UTC))
SOURCE = SourceArticle("a1", "river.txt", article.extraction(), "https://example.org/river")


@pytest.fixture
def dossier():
    return dossier_of("River treaty", (SOURCE,))


def written(dossier, name, **extras):
    exported = export(dossier, format_named(name), f"out.{name}", replace(WRITTEN, **extras))
    return next(iter(exported.files.values())).decode("utf-8"), exported.left_out


def changed(dossier, number=0, entry=None, **changes):
    """The dossier with one event changed."""
    entries = list(dossier.entries)
    entries[number] = replace(entries[number], event=replace(entries[number].event, **changes), **(entry or {}))
    return replace(dossier, entries=tuple(entries))


def at(dossier, interval, kind=TimeKind.DAY):
    return changed(dossier, when=replace(dossier.entries[0].event.when, interval=interval, kind=kind))


@pytest.mark.parametrize("form", FORMATS, ids=lambda f: f.name)
def test_every_format_tells_what_it_leaves_out(dossier, form):
    dossier = changed(dossier, 0, {"verdict": "dismissed"})
    exported = export(dossier, form, f"out{form.endings[0]}", WRITTEN)
    undated = [e for e in dossier.entries if e.event.when.kind is TimeKind.UNDATED]
    assert undated
    assert ("1 dismissed event left out" in exported.left_out) == (not form.whole)
    assert any("without a date" in words for words in exported.left_out) == form.dated_only


def test_events_that_did_not_happen_are_left_out_where_that_is_asked_for(dossier):
    negated = sum(e.event.status is Status.NEGATED for e in dossier.entries)
    kept, left_out = chosen(dossier, Choice(negated=False))
    assert len(kept.entries) == len(dossier.entries) - negated
    assert left_out == (f"{negated} event that did not happen left out",)


def test_events_are_in_order_of_time_with_the_undated_last(dossier):
    kept, _ = chosen(dossier, Choice())
    starts = [e.event.when.interval.earliest for e in kept.entries if e.event.when.kind is not TimeKind.UNDATED]
    assert starts == sorted(starts)
    assert kept.entries[-1].event.when.kind is TimeKind.UNDATED


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.csv", "csv"),
        ("A.JSON", "json"),
        ("x.timeline.json", "timeline.json"),
        ("x.ndjson", "jsonl"),
        ("r.htm", "html"),
    ],
)
def test_the_longest_ending_names_the_format(name, form):
    assert format_of(Path(name)).name == form


@pytest.mark.parametrize("name", ["out", "out.xlsx", "csv"])
def test_an_unknown_ending_is_refused_with_those_there_are(name):
    with pytest.raises(ExportError, match=r"\.csv, \.json.*\.html"):
        format_of(Path(name))


def test_nothing_to_export_is_said():
    with pytest.raises(ExportError, match="no article to export"):
        export(Dossier("", (), ()), format_named("csv"), "out.csv", WRITTEN)


# iCalendar


def calendar_events(dossier):
    text, _ = written(dossier, "ics")
    return icalendar.Calendar.from_ical(text).walk("VEVENT")


def test_a_calendar_holds_every_dated_event_with_days_whose_end_is_the_day_after(dossier):
    dossier = at(dossier, Interval(date(2024, 5, 6), date(2024, 5, 12)), TimeKind.SPAN)
    events = calendar_events(dossier)
    dated = [e for e in dossier.entries if e.event.when.kind is not TimeKind.UNDATED]
    assert len(events) == len(dated)
    week = next(
        e for e in events if e.decoded("dtstart") == date(2024, 5, 6) and e.decoded("dtend") == date(2024, 5, 13)
    )
    assert dossier.entries[0].event.title in str(week["summary"])
    assert len({str(e["uid"]) for e in events}) == len(events)


def test_a_clock_time_is_a_floating_moment(dossier):
    day = date(2024, 5, 6)
    events = calendar_events(at(dossier, Interval(day, day, time(9, 30), time(9, 30))))
    assert datetime(2024, 5, 6, 9, 30) in [e.decoded("dtstart") for e in events]


@pytest.mark.parametrize(
    ("interval", "start", "end"),
    [
        (Interval(date(2024, 5, 6), None), date(2024, 5, 6), None),
        (Interval(None, date(2024, 5, 6)), date(2024, 5, 6), date(2024, 5, 7)),
        (Interval(date(9999, 12, 31), date(9999, 12, 31)), date(9999, 12, 31), None),
    ],
)
def test_an_end_that_is_not_stated_is_not_made_up(dossier, interval, start, end):
    alone = at(replace(dossier, entries=dossier.entries[:1]), interval, TimeKind.OPEN)
    (event,) = calendar_events(alone)
    assert event.decoded("dtstart") == start
    assert (event.decoded("dtend") if "dtend" in event else None) == end


def test_the_status_of_a_calendar_entry_is_that_of_the_event(dossier):
    events = calendar_events(changed(dossier, status=Status.EXPECTED))
    assert "TENTATIVE" in {str(e["status"]) for e in events}
    assert "CANCELLED" in {str(e["status"]) for e in events}


# TimelineJS


def test_timelinejs_slides_have_the_fields_its_documentation_asks_for(dossier):
    text, _ = written(dossier, "timeline.json")
    data = json.loads(text)
    assert data["title"]["text"]["headline"] == "River treaty"
    for slide in data["events"]:
        assert set(slide["start_date"]) <= {"year", "month", "day", "hour", "minute"}
        assert slide["text"]["headline"]
    ids = [slide["unique_id"] for slide in data["events"]]
    assert len(set(ids)) == len(ids)


def test_markup_in_a_title_stays_text_in_timelinejs_and_html(dossier):
    dossier = changed(dossier, title='<img src=file:///x onerror="1">')
    slides, _ = written(dossier, "timeline.json")
    page, _ = written(dossier, "html")
    assert "<img" not in slides
    assert "<img" not in page
    assert "&lt;img" in page


# TimeML


def test_timeml_keeps_the_text_and_marks_expressions_and_events(dossier):
    text, _ = written(dossier, "tml")
    root = ET.fromstring(text)
    body = root.find("TEXT")
    assert "".join(body.itertext()) == article.TEXT
    times = {t.get("tid"): t for t in root.iter("TIMEX3")}
    assert times["t0"].get("value") == "2024-05-14"
    assert [t.text for t in body.iter("TIMEX3")] == [e.text for e in SOURCE.extraction.expressions]
    instances = {i.get("eiid") for i in root.iter("MAKEINSTANCE")}
    for link in root.iter("TLINK"):
        assert link.get("relatedToTime") in times
        assert link.get("eventInstanceID") in instances
    assert "NEG" in {i.get("polarity") for i in root.iter("MAKEINSTANCE")}


def test_timeml_drops_what_no_xml_may_hold():
    source = replace(SOURCE, extraction=replace(SOURCE.extraction, article=replace(SOURCE.article, title="a\x0bb")))
    text, _ = written(dossier_of("x", (source,)), "tml")
    assert ET.fromstring(text).findtext("TITLE") == "a b"


def test_timeml_of_several_articles_is_a_file_for_each():
    two = dossier_of("Two", (SOURCE, replace(SOURCE, key="a2")))
    exported = export(two, format_named("tml"), "out.tml", WRITTEN)
    assert list(exported.files) == ["out-1.tml", "out-2.tml"]


# Reports


def test_a_report_quotes_the_sentence_and_tells_how_it_was_dated(dossier):
    text, _ = written(dossier, "md")
    entry = dossier.entries[0]
    sentence = article.TEXT[entry.event.sentence.start : entry.event.sentence.end]
    assert sentence in text
    assert entry.event.when.steps[0].split("“")[0].strip() in text
    assert "Without a date" in text


def test_text_of_a_page_is_no_markup_in_a_markdown_report(dossier):
    text, _ = written(changed(dossier, title="# [x](y) *z* <b> `c`"), "md")
    assert r"\# \[x\](y) \*z\* \<b\> \`c\`" in text


def test_a_report_puts_contradicting_accounts_side_by_side():
    two = dossier_of("Two", (SOURCE, replace(SOURCE, key="a2", name="other.txt")))
    lead = two.entries[0]
    tellings = (Telling("a1", lead.event.id, lead.event.when), Telling("a2", "a2:e1", lead.event.when))
    conflict = Conflict("date", (("a1", "Mon 13 May 2024"), ("a2", "Tue 14 May 2024")))
    two = changed(two, tellings=tellings, conflicts=(conflict,))
    text, _ = written(two, "md")
    assert re.search(r"Sources differ on the date: .*: Mon 13 May 2024; .*: Tue 14 May 2024", text)
    assert f"{lead.event.title} (1, 2)" in text


def test_an_html_report_loads_nothing_and_holds_the_picture(dossier):
    text, _ = written(dossier, "html", picture=b"PNG")
    assert "default-src 'none'" in text
    assert 'src="data:image/png;base64,UE5H"' in text
    assert "<script" not in text


def test_an_address_that_is_no_web_address_is_no_link(dossier):
    odd = Dossier("x", (replace(SOURCE, origin="javascript:alert(1)"),), dossier.entries)
    text, _ = written(odd, "html")
    assert "javascript:alert(1)" in text
    assert 'href="javascript' not in text


def test_what_the_user_made_of_an_event_is_told(dossier):
    entry = {"verdict": "confirmed", "note": "see archive", "tags": ("water",), "edited": ("when",)}
    for name in ("md", "html"):
        text, _ = written(changed(dossier, 0, entry), name)
        assert "✓" in text
        words = " ".join(re.sub("<[^>]*>", "", text).split())
        assert "Note added to this timeline: see archive" in words
        assert "water" in text
        assert "Set by hand: when" in text


def test_an_entry_knows_the_articles_that_tell_of_it(dossier):
    entry = Entry(
        replace(dossier.entries[0].event, tellings=(Telling("gone", "e", dossier.entries[0].event.when),)), "a1"
    )
    assert dossier.told_by(entry) == (SOURCE,)
