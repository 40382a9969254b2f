"""Several reports on one page, and the days of a digest: each counts from its own day."""

import pytest

import timeline_app
from timeline_app.core.reports import reports, with_days_above
from timeline_app.core.values import Status, TimeKind

HEAD = "Envoys agree on the river\n\nBy Ada Moreno\nPublished 6 November 2024\n\n"
FIRST = (
    "The ministers met in Lima on Sunday and agreed on a plan for the river. "
    "They will meet again tomorrow in the old city.\n\n"
)
SECOND = "Ana Ruiz was sworn in on Sunday as mayor of the port. She is to fly to Oslo tomorrow, officials said.\n\n"


def days(page, phrase, **options):
    return [str(e.interval.earliest) for e in timeline_app.extract(page, **options).expressions if e.text == phrase]


def dated(page, **options):
    events = timeline_app.extract(page, **options).events
    return {e.title: (e.status, str(e.when.interval.earliest)) for e in events if e.when.kind is not TimeKind.UNDATED}


def written(page):
    """The days of writing of the reports on a page, before and after its days part them."""
    found = timeline_app.extract(page)
    told = reports(found.article, found.sentences)
    parts = with_days_above(found.article, told, found.expressions)
    return [str(r.written.day) for r in told], [(str(r.written.day), r.headed) for r in parts]


STAMPS = ["Published 13 November 2024", "By Jan Novak, 13 November 2024", "Jan Novak\nPublished 13 November 2024"]


@pytest.mark.parametrize("stamp", STAMPS)
def test_a_report_below_a_stamp_of_its_own_counts_from_it(stamp):
    page = f"{HEAD}{FIRST}{stamp}\n\n{SECOND}"
    assert days(page, "Sunday") == ["2024-11-03", "2024-11-10"]
    assert days(page, "tomorrow") == ["2024-11-07", "2024-11-14"]


def test_a_second_report_has_a_headline_above_its_stamp():
    page = f"{HEAD}{FIRST}Mayor sworn in at last\n\n{STAMPS[0]}\n\n{SECOND}"
    assert days(page, "tomorrow") == ["2024-11-07", "2024-11-14"]


def test_a_second_report_has_events_of_its_own_days():
    found = dated(f"{HEAD}{FIRST}{STAMPS[0]}\n\n{SECOND}")
    assert found["Ministers meet in Lima"] == (Status.HAPPENED, "2024-11-03")
    assert found["Ministers to meet in old city"] == (Status.PLANNED, "2024-11-07")
    assert found["Ana Ruiz sworn in as mayor of port"] == (Status.HAPPENED, "2024-11-10")
    assert found["Ana Ruiz to fly to Oslo"] == (Status.PLANNED, "2024-11-14")


def test_what_a_second_report_tells_as_past_has_happened_though_it_is_later_than_the_first():
    told = "Ana Ruiz was sworn in on 11 November as mayor of the port, and the crowd in the old city sang for an hour."
    parted, whole = (
        dated(f"{HEAD}{FIRST}{stamp}{told}\n")["Ana Ruiz sworn in as mayor of port"]
        for stamp in (f"{STAMPS[0]}\n\n", "")
    )
    assert parted == (Status.HAPPENED, "2024-11-11")
    assert whole != parted


def test_every_paragraph_below_a_second_stamp_belongs_to_its_report():
    third = SECOND.replace("Ana Ruiz", "Eva Berg").replace("port", "town")
    assert days(f"{HEAD}{FIRST}{STAMPS[0]}\n\n{SECOND}{third}", "tomorrow") == [
        "2024-11-07",
        "2024-11-14",
        "2024-11-14",
    ]


@pytest.mark.parametrize(("stamp", "day"), [("7 December 2024", "2024-12-08"), ("8 December 2024", "2024-11-07")])
def test_a_stamp_more_than_a_month_from_the_page_is_that_of_something_else(stamp, day):
    page = f"{HEAD}{FIRST}Published {stamp}\n\n{SECOND}"
    assert days(page, "tomorrow") == ["2024-11-07", day]


@pytest.mark.parametrize("back", ["6 October 2024", "5 October 2024"])
def test_a_stamp_may_lie_a_month_before_the_page_as_well(back):
    first = days(f"{HEAD}{FIRST}Published {back}\n\n{SECOND}", "tomorrow")[1]
    assert first == ("2024-10-07" if back.startswith("6") else "2024-11-07")


@pytest.mark.parametrize(
    "stamp",
    [
        "Updated 13 November 2024",
        "By Jan Novak, updated 13 November 2024",
        "By Jan Novak. Retrieved 13 November 2024",
        "(Reuters) Saved 13 November 2024",
        "By Jan Novak",
        "By Jan Novak, 11/10/2024",
        "Published 12 November 2024, 13 November 2024",
        "Published 6 November 2024",
    ],
)
def test_stamps_of_updates_and_visits_and_those_of_no_one_other_day_part_nothing(stamp):
    page = f"{HEAD}{FIRST}{stamp}\n\n{SECOND}"
    assert days(page, "tomorrow") == ["2024-11-07", "2024-11-07"]
    assert len(written(page)[0]) == 1


def test_a_day_told_in_the_paragraph_above_is_no_stamp():
    told = "The port had been shut until 13 November 2024, and nobody was told when it would be opened again.\n\n"
    assert written(f"{HEAD}{FIRST}{told}{SECOND}")[0] == ["2024-11-06"]


def test_a_second_stamp_above_the_text_parts_nothing():
    page = f"{HEAD}Published 5 November 2024\n\n{FIRST}{SECOND}"
    assert written(page)[0] == ["2024-11-06"]


def test_a_stamp_and_no_text_below_it_parts_nothing():
    assert written(f"{HEAD}{FIRST}{SECOND}{STAMPS[0]}\n")[0] == ["2024-11-06"]


DATELINED = f"{HEAD}OSLO, Nov. 6 (RNW) - {FIRST}{{}}{SECOND}"


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("LIMA, Nov. 4 (RNW) - ", "2024-11-05"),
        ("LIMA, Nov. 3 (RNW) - ", "2024-11-07"),
        ("LIMA, Nov. 6 (RNW) - ", "2024-11-07"),
        ("LIMA (RNW) - ", "2024-11-07"),
        ("In Lima on Nov. 4 nobody spoke. ", "2024-11-07"),
    ],
)
def test_a_report_with_a_dateline_of_another_day_close_before_counts_from_it(dateline, day):
    assert days(DATELINED.format(dateline), "tomorrow") == ["2024-11-07", day]
    assert len(written(DATELINED.format(dateline))[0]) == (2 if day == "2024-11-05" else 1)


def test_events_below_a_second_dateline_count_from_it():
    found = dated(DATELINED.format("LIMA, Nov. 4 (RNW) - "))
    assert found["Ana Ruiz to fly to Oslo"] == (Status.PLANNED, "2024-11-05")
    assert found["Ministers to meet in old city"] == (Status.PLANNED, "2024-11-07")


def test_events_of_several_reports_are_numbered_as_one_text():
    for page in (f"{HEAD}{FIRST}{STAMPS[0]}\n\n{SECOND}", DIGEST):
        events = timeline_app.extract(page).events
        assert [e.id for e in events] == [f"e{n}" for n in range(1, len(events) + 1)]
        assert [e.predicate.start for e in events] == sorted(e.predicate.start for e in events)
        assert len(events) > 4


def test_expressions_of_several_reports_have_ids_of_their_own():
    ids = [e.id for e in timeline_app.extract(f"{HEAD}{FIRST}{STAMPS[0]}\n\n{SECOND}").expressions]
    assert len(set(ids)) == len(ids) == 4


MEET = "The ministers meet in Lima and agree on a plan for the river. They will sign it tomorrow, officials say.\n\n"
SIGN = (
    "The ministers sign the plan in the old city. Ana Ruiz is to fly to Oslo tomorrow. Norland calls for new talks.\n\n"
)
DIGEST = f"{HEAD}MONDAY 4 NOVEMBER\n\n{MEET}TUESDAY 5 NOVEMBER\n\n{SIGN}"
LONE = f"{HEAD}TUESDAY 5 NOVEMBER\n\n{SIGN}"


def test_what_is_told_in_the_present_under_a_day_happened_on_it():
    found = dated(DIGEST)
    assert found["Ministers meet in Lima"] == (Status.HAPPENED, "2024-11-04")
    assert found["Ministers sign plan in old city"] == (Status.HAPPENED, "2024-11-05")
    assert found["Norland calls for new talks"] == (Status.HAPPENED, "2024-11-05")


def test_what_is_to_come_under_a_day_is_planned_from_it():
    found = dated(DIGEST)
    assert found["Ministers to sign it"] == (Status.PLANNED, "2024-11-05")
    assert found["Ana Ruiz to fly to Oslo"] == (Status.PLANNED, "2024-11-06")


def test_what_is_told_in_the_present_on_the_day_of_writing_is_planned_where_no_day_heads_it():
    page = f"{HEAD}The ministers sign the plan in the old city of Lima on Wednesday, an official of the port said.\n"
    assert dated(page)["Ministers to sign plan in old city of Lima"] == (Status.PLANNED, "2024-11-06")


def test_each_day_of_a_digest_is_a_part_that_it_heads():
    assert written(DIGEST) == (["2024-11-06"], [("2024-11-06", False), ("2024-11-04", True), ("2024-11-05", True)])


def test_what_stands_above_the_first_day_is_told_from_the_day_of_the_page():
    page = DIGEST.replace("MONDAY", f"{FIRST}MONDAY", 1)
    assert written(page)[1][0] == ("2024-11-06", False)
    assert dated(page)["Ministers to meet in old city"] == (Status.PLANNED, "2024-11-07")


@pytest.mark.parametrize("heading", ["In the south", "What comes on 6 November"])
def test_a_heading_of_words_parts_no_day(heading):
    page = DIGEST.replace("TUESDAY 5 NOVEMBER", f"TUESDAY 5 NOVEMBER\n\n{SIGN}{heading}")
    assert written(page)[1] == written(DIGEST)[1]


def test_two_days_in_one_heading_are_told_from_the_last():
    page = DIGEST.replace("TUESDAY 5 NOVEMBER", "5 and 6 NOVEMBER")
    assert written(page)[1][1:] == [("2024-11-04", True), ("2024-11-06", True)]


def test_the_same_day_told_twice_is_one_part():
    twice = f"{DIGEST}TUESDAY 5 NOVEMBER\n\n{MEET.replace('Lima', 'Port Arlen')}"
    assert written(twice)[1] == written(DIGEST)[1]


@pytest.mark.parametrize(("day", "far"), [("NOVEMBER", "MARCH"), ("NOVEMBER", "JULY"), ("4 NOVEMBER", "4 MARCH")])
def test_days_far_from_the_page_part_nothing_and_one_near_it_is_no_digest(day, far):
    assert written(DIGEST.replace(day, far))[1] == [("2024-11-06", False)]


@pytest.mark.parametrize(
    "page",
    [
        LONE,
        f"{HEAD}{FIRST}TUESDAY 5 NOVEMBER\n\n{SIGN}",
        f"{HEAD}{FIRST}{SECOND}",
        f"{HEAD}{FIRST}On Tuesday\n\n{SECOND}",
    ],
)
def test_one_report_without_days_above_it_is_one_part(page):
    assert written(page) == (["2024-11-06"], [("2024-11-06", False)])


def test_nothing_is_parted_where_the_day_of_the_page_is_unknown():
    found = timeline_app.extract(f"Envoys agree on the river\n\n{FIRST}LIMA, Nov. 4 (RNW) - {SECOND}")
    (part,) = with_days_above(found.article, reports(found.article, found.sentences), found.expressions)
    assert (part.written, part.sentences, part.headed) == (None, found.sentences, False)


@pytest.mark.parametrize(
    "page", [DIGEST, f"{HEAD}{FIRST}{STAMPS[0]}\n\n{SECOND}", DATELINED.format("LIMA, Nov. 4 (RNW) - ")]
)
def test_the_parts_hold_every_sentence_once_and_in_order(page):
    found = timeline_app.extract(page)
    parts = with_days_above(found.article, reports(found.article, found.sentences), found.expressions)
    assert [s for part in parts for s in part.sentences] == list(found.sentences)


def test_what_a_digest_tells_of_a_feast_around_its_day_has_happened():
    page = f"{HEAD}MONDAY 8 APRIL\n\nThe port was shut by its crews.\n\nTUESDAY 9 APRIL\n\n"
    page += "The president marks Eid al-Fitr in Lima with the ministers of both lands.\n"
    found = timeline_app.extract(page.replace("6 November 2024", "11 April 2024"))
    (marked,) = (e for e in found.events if "marks" in e.predicate.text)
    assert marked.status is Status.HAPPENED
