"""From which day an expression counts: publication, an utterance, or what was told before."""

from datetime import date

import pytest

import timeline_app
from timeline_app.core.dates import Mode, ReadingOptions, explain, read_expressions
from timeline_app.core.text.page import body_only
from timeline_app.core.text.sentences import split_sentences
from timeline_app.core.values import AnchorKind, Publication, PublicationStatus, TimeKind

MONDAY = date(2024, 11, 4)


def read(text, published=MONDAY, **options):
    publication = Publication(published, PublicationStatus.GIVEN, "given") if published else None
    sentences = split_sentences(text, body_only(text).blocks)
    return {e.text: e for e in read_expressions(text, sentences, publication, options=ReadingOptions(**options))}


@pytest.mark.parametrize(
    ("text", "phrase", "day"),
    [
        ("The talks will resume on Friday.", "Friday", "2024-11-08"),
        ("He said on Sunday that he had arrived yesterday.", "yesterday", "2024-11-02"),
        ("The ship left on Thursday and had docked two days earlier.", "two days earlier", "2024-10-29"),
        ('"We leave tomorrow," the captain said on Friday.', "tomorrow", "2024-11-02"),
        ('The captain said on Friday: "We leave tomorrow."', "tomorrow", "2024-11-02"),
        ('The mayor wrote on Saturday. "The bridge opens today," she said in the letter.', "today", "2024-11-02"),
        (
            "The mayor spoke in Riga on Saturday.\n\n“The bridge opens tomorrow,” the mayor said on Saturday.",
            "tomorrow",
            "2024-11-03",
        ),
        (
            "Smith told reporters on Friday that a deal was near.\n\n“We sign tomorrow,” he said.",
            "tomorrow",
            "2024-11-02",
        ),
        ("The minister said on Friday that talks would resume on Wednesday.", "Wednesday", "2024-11-06"),
        ("The council meets on Monday.", "Monday", "2024-11-04"),
        ("Police said the raid took place on Saturday.", "Saturday", "2024-11-02"),
        ("The rebels struck on 3 May 2019. The next day they withdrew.", "The next day", "2019-05-04"),
        ("The rebels struck on 3 May 2019 and withdrew the same day.", "the same day", "2019-05-03"),
        ("The rebels struck on 3 May 2019; the day before, a truce had lapsed.", "the day before", "2019-05-02"),
        ("A train left on Friday and arrived the following day.", "the following day", "2024-11-02"),
        ("The court, which met on Friday, will rule on Thursday.", "Thursday", "2024-11-07"),
        ("Voting, due to end on Sunday, was extended to Tuesday.", "Tuesday", "2024-11-05"),
        ("Nothing had been agreed by Friday.", "Friday", None),
        ("A rally planned for Saturday will go ahead.", "Saturday", "2024-11-09"),
        ("They agreed to meet on Thursday.", "Thursday", "2024-11-07"),
        ("They failed to agree on Thursday.", "Thursday", "2024-10-31"),
        ("He was forced to resign on Thursday.", "Thursday", "2024-10-31"),
        ("Shelling went on overnight into Sunday.", "overnight into Sunday", "2024-11-03"),
        ("Shelling went on overnight.", "overnight", "2024-11-04"),
        ("Crews will work overnight.", "overnight", "2024-11-05"),
        ("It opens at 7 pm (1800 GMT) on Thursday.", "1800 GMT", "2024-11-07"),
        ("The anniversary falls on Tuesday.", "Tuesday", "2024-11-05"),
        ("In 2018 he won the vote and took office on July 9.", "July 9", "2018-07-09"),
        ("Since 2018 he has travelled; he left on July 9.", "July 9", "2024-07-09"),
        ("In October 2019 it began, and on 3 March it ended.", "3 March", "2020-03-03"),
        ("They will vote again in two weeks.", "two weeks", "2024-11-21"),
        ("Crews were there for six weeks from 8 January.", "six weeks", "2024-02-18"),
        ("He will take office on 20 January after Thursday's election.", "Thursday", "2024-10-31"),
        ("Shops will close before Thursday's march.", "Thursday", "2024-11-07"),
        ("The president, first elected in 2016, hosts his rival on Thursday.", "Thursday", "2024-11-07"),
        ("He won the weekend before last.", "the weekend before last", "2024-10-27"),
        ("The trial opened on Dec. 29.", "Dec. 29", "2023-12-29"),
        ("The summit takes place on Jan. 15.", "Jan. 15", "2025-01-15"),
        ("She arrives on Wednesday.", "Wednesday", "2024-11-06"),
    ],
)
def test_day(text, phrase, day):
    latest = read(text)[phrase].interval.latest
    assert str(latest) == day if day else latest <= MONDAY


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("He fell ill last Thursday.\n\nPolls will open at 8 a.m.", "8 a.m."),
        ("The law of 3 May 2019 was dropped. Results are due the next day.", "the next day"),
        ("A runoff is held on the second Sunday after the vote.", "Sunday"),
        ("The attack came several years ago.", "several years ago"),
        ("The army fled within days.", "days"),
    ],
)
def test_what_cannot_be_known_stays_undated(text, phrase):
    found = read(text).get(phrase)
    assert found is None or (found.interval.is_unknown and found.kind is TimeKind.UNDATED)


def test_indirect_speech_counts_relative_words_from_the_saying():
    reading = read("Troops will attack in the coming days, the general said last week.")["the coming days"]
    assert (reading.anchor.kind, reading.anchor.ref) == (AnchorKind.SPEECH, "t2")
    assert (str(reading.interval.earliest), str(reading.interval.latest)) == ("2024-10-28", "2024-11-10")


def test_without_publication_only_what_needs_none_is_resolved():
    found = read("It began on 3 May 2019 and ended on Friday, two days ago.", published=None)
    assert found["3 May 2019"].interval.is_single_day
    for phrase in ("Friday", "two days ago"):
        assert found[phrase].interval.is_unknown
        assert "publication date" in " ".join(found[phrase].steps)


def test_december_told_in_january_is_the_last_one():
    assert read("He resigned in December.", date(2026, 1, 8))["December"].value == "2025-12"


def test_the_weekday_of_publication_means_that_day_in_every_tense():
    for text in ("They met on Monday.", "They will meet on Monday.", "Leaders meet on Monday."):
        assert read(text)["Monday"].interval.earliest == MONDAY


def test_a_history_counts_from_what_it_told():
    text = "In May 1940 the army crossed the river. In June it took the city. " * 6 + (
        "In 1941 it lost it. In 1942 it came back. In 1943 it left. In 1944 it fell. In January it was gone."
    )
    found = read(text)
    assert found["June"].value == "1940-06"
    assert found["January"].value == "1944-01"
    assert "history" in " ".join(found["June"].steps)
    assert read(text, mode=Mode.NEWS)["June"].value == "2024-06"


def test_a_duration_is_dated_by_the_start_told_beside_it():
    reading = read("Crews will strike for three days starting on Thursday.")["three days"]
    assert (str(reading.interval.earliest), str(reading.interval.latest)) == ("2024-11-07", "2024-11-09")
    assert reading.kind is TimeKind.SPAN


def test_a_relation_to_an_event_stays_undated_and_says_why():
    reading = read("Two days after the vote the count was stopped.")["Two days"]
    assert reading.interval.is_unknown
    assert "the vote" in reading.steps[-1]


def test_figures_in_either_order_are_left_open_with_both_readings():
    reading = read("The stamp says 7/10/23.")["7/10/23"]
    assert reading.interval.is_unknown
    assert {str(a.interval.earliest) for a in reading.alternatives} == {"2023-10-07", "2023-07-10"}
    assert read("The stamp says 7/10/23.", day_first=True)["7/10/23"].value == "2023-10-07"
    assert read("They met on 5/11.", MONDAY.replace(day=20), day_first=True)["5/11"].value == "2024-11-05"
    assert read("They met on 5/11.", MONDAY.replace(day=20), day_first=False)["5/11"].value == "2024-05-11"


def test_a_weekday_that_contradicts_its_date_picks_the_year_that_fits():
    assert read("It happened on Friday, Oct. 13.")["Friday, Oct. 13"].value == "2023-10-13"


def test_other_readings_are_kept_with_their_reason():
    (other,) = read("The treaty was signed last week.")["last week"].alternatives
    assert (str(other.interval.earliest), str(other.interval.latest)) == ("2024-10-28", "2024-11-03")
    assert "Monday to Sunday" in other.reason


@pytest.mark.parametrize(
    ("text", "phrase", "others"),
    [
        ("The talks begin next Thursday.", "next Thursday", ["2024-11-14"]),
        ("The talks begin next Wednesday.", "next Wednesday", ["2024-11-06"]),  # the day after is "tomorrow"
        ("The talks begin next Monday.", "next Monday", []),
        ("The talks begin this coming Wednesday.", "this coming Wednesday", []),
        ("They met last Monday.", "last Monday", ["2024-10-28"]),
        ("They met last Thursday.", "last Thursday", []),
        ("They will meet next December.", "next December", ["2025-12"]),
        ("They met last March.", "last March", ["2023-03"]),
        ("They met last November.", "last November", []),
    ],
)
def test_the_rival_of_a_named_day_lies_farther_on_the_same_side(text, phrase, others):
    reading = read(text, date(2024, 11, 5))[phrase]
    assert [a.value for a in reading.alternatives] == others


def test_weeks_are_not_counted_from_a_month_of_another_paragraph():
    text = (
        "The spokesman warned of delays last month.\n\nThe envoy, who had visited the port two weeks earlier, agreed."
    )
    assert read(text)["two weeks earlier"].value == "2024-W43"
    beside = read(text.replace("\n\n", " "))["two weeks earlier"]
    assert beside.anchor.kind is AnchorKind.EXPRESSION


def test_explain_reads_a_bare_phrase():
    (reading,) = explain("last week", Publication(MONDAY, PublicationStatus.GIVEN, "given"))
    assert reading.steps == (
        "The text says “last week”",
        "Counted from publication, Mon 4 Nov 2024",
        "The Monday-to-Sunday week before it",
        "28 Oct – 3 Nov 2024",
    )


LIST = "Key dates:\n2011\n15 March: Protests break out.\n2022\n- October: Talks resume.\n"


@pytest.mark.parametrize(("phrase", "value"), [("15 March", "2011-03-15"), ("October", "2022-10")])
def test_an_item_of_a_list_lies_in_the_year_above_it(phrase, value):
    reading = read(LIST)[phrase]
    assert reading.value == value
    assert f"listed under {value[:4]}" in reading.steps[1]


def test_a_clock_time_alone_on_a_line_is_of_the_day_of_publication():
    reading = read("The square is full.\n\n21:45\n\nPolice have closed the square.")["21:45"]
    assert (reading.value, reading.interval.earliest) == ("2024-11-04T21:45", MONDAY)


def test_in_a_history_nothing_goes_on_from_a_comparison():
    years = " ".join(f"In {year} the king fought a war." for year in range(1805, 1815))
    text = years + " In 1815 he lost, as his father had almost two decades earlier. In March he fled."
    assert read(text)["March"].value == "1815-03"


def test_in_a_history_the_spring_after_a_winter_is_the_next():
    years = " ".join(f"In {year} the king fought a war." for year in range(1805, 1815))
    text = years + " The army was raised in the autumn of 1815 and passed the winter in Riga. In spring it marched."
    assert read(text)["spring"].value == "1816-SP"


PAST = " ".join(f"In {year} the king fought a war." for year in range(1805, 1815)) + " "


@pytest.mark.parametrize(
    ("story", "phrase", "value", "first"),
    [
        ("In May 1815 he crossed the river. On the 6th they met.", "the 6th", "1815-05-06", "1815-05-06"),
        ("In May 1815 he won. The next year brought peace. In March he died.", "March", "1816-03", "1816-03-01"),
        ("On 3 July 1815 he won. In August he fled. A week earlier she left.", "A week earlier", "XXXX-WXX", None),
        ("In June 1815 he won. Over the next three years he built.", "the next three years", "P3Y", "1815-06-01"),
        (
            "In 1815 he won, and he fled in the last days of December.",
            "the last days of December",
            "1815-12",
            "1815-12-21",
        ),
        (
            "In April 1815 he won, with fewer men than in August 1813. In May he fled.",
            "May",
            "1815-05",
            "1815-05-01",
        ),
        (
            "In April 1815 few fell, compared to the losses of November. In May he fled.",
            "November",
            "1814-11",
            "1814-11-01",
        ),
        (
            "On 3 April 1815 he won. In May 1861 a column was put up. On 9 May he fled. On 2 June 1815 he died.",
            "9 May",
            "1815-05-09",
            "1815-05-09",
        ),
        (
            "On December 7 (December 8 at the front), 1815, he won. In January he fled.",
            "January",
            "1816-01",
            "1816-01-01",
        ),
        (
            "On 3 April 1815 the fleet left; it would not arrive until May 1816. In July the king fled.",
            "July",
            "1815-07",
            "1815-07-01",
        ),
        (
            "On 3 April 1815 he said: “We march next summer.” On 9 May he fled.",
            "9 May",
            "1815-05-09",
            "1815-05-09",
        ),
    ],
)
def test_a_history_is_told_in_order(story, phrase, value, first):
    reading = read(PAST + story)[phrase]
    assert (reading.value, reading.interval.earliest and str(reading.interval.earliest)) == (value, first)


HISTORY = (
    "On 26 July 1956 the harbour was taken over. The last ships had left six weeks earlier, on 13 June. "
    "From 22 to 24 October ministers met in secret. On 5 November troops landed in the north. "
    "The mayor resigned on 9 January."
)


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("13 June", "1956-06-13"),
        ("24 October", "1956-10-24"),
        ("5 November", "1956-11-05"),
        ("9 January", "1957-01-09"),
    ],
)
def test_a_piece_of_history_within_news_goes_on_in_its_own_years(phrase, day):
    expression = read(HISTORY, date(2016, 10, 26))[phrase]
    assert expression.value == day
    assert expression.anchor.kind is AnchorKind.EXPRESSION


@pytest.mark.parametrize(
    "text",
    [
        "The truce of August 1988 held for years. Troops crossed the border on Aug. 2.",
        "The two, wanted for a bombing on Dec. 21, 1988, were handed over on Aug. 2.",
        "On 26 July 2021 the port was sold. It has stood idle since last month. The crane fell on Aug. 2.",
    ],
)
def test_a_year_told_in_passing_begins_no_tale(text):
    assert read(text)["Aug. 2"].value == "2024-08-02"


def test_a_day_without_its_month_is_left_open_where_several_months_were_told_of():
    text = f"{HISTORY}\n\nThe fleet attacked on the 29th."
    assert read(text, date(2016, 10, 26))["the 29th"].interval.is_unknown


def test_that_july_lies_in_the_year_told():
    assert read("He graduated in 1946 and that July married a teacher.")["that July"].value == "1946-07"


SCHOOLS = " ".join(f"In {year} the town opened a school." for year in range(2005, 2016)) + " "


@pytest.mark.parametrize(
    ("story", "phrase", "first"),
    [
        ("In August 2015 the mayor fell ill. In February last year she moved to a home.", "February last year", 2023),
        ("In August 2015 the mayor fell ill. A service will be held on January 9.", "January 9", 2025),
        ("In August 2015 the mayor fell ill. A service was held on October 9.", "October 9", 2015),
    ],
)
def test_in_a_history_the_writers_own_words_count_from_publication(story, phrase, first):
    interval = read(SCHOOLS + story)[phrase].interval
    assert interval.earliest.year == first


def test_in_a_history_a_report_of_this_week_counts_from_publication():
    text = SCHOOLS + "The lease ran out on 25 October 2024. The mayor said on Thursday that she would buy the house."
    assert str(read(text)["Thursday"].interval.earliest) == "2024-10-31"


def test_in_a_history_of_an_unknown_day_a_report_of_this_week_is_left_open():
    story = "".join(f"In May {year} the town was taken. " for year in range(1901, 1912))
    text = f"{story}\n\nThe mayor said on Thursday that he would decide within two weeks."
    found = read(text, published=None)
    assert found["Thursday"].kind is TimeKind.UNDATED
    assert found["two weeks"].interval.is_unknown


def test_in_a_history_nothing_told_as_past_lies_after_publication():
    text = PAST + "In November 2024 the house was sold. The roof fell in on the 20th."
    assert read(text)["the 20th"].interval.is_unknown


CHRONOLOGY = (
    "\n\n1957: The town signs a treaty.\n2005\n    August 8: The mill opens.\n    September 24: The mill burns.\n2006\n"
    "    Feb. 4: The school opens.\nApril 12, 2024: The bridge falls.\nJune 12: The ferry sinks.\n"
)


@pytest.mark.parametrize("before", ["Key dates", SCHOOLS])
@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("August 8", "2005-08-08"),
        ("September 24", "2005-09-24"),
        ("Feb. 4", "2006-02-04"),
        ("June 12", "2024-06-12"),
    ],
)
def test_a_year_above_the_lines_of_a_list_is_theirs_until_another_is_told(before, phrase, day):
    assert read(before + CHRONOLOGY)[phrase].value == day


@pytest.mark.parametrize(
    ("text", "phrase", "first"),
    [
        ("The tariff was announced on Wednesday and takes effect this morning.", "this morning", "2024-11-04"),
        ("The mayor said on Wednesday that the shop opens tonight.", "tonight", "2024-11-04"),
        ('The mayor said on Wednesday: "The shop opens today."', "today", "2024-10-30"),
    ],
)
def test_the_reporters_today_is_the_day_of_publication(text, phrase, first):
    assert str(read(text)[phrase].interval.earliest) == first


def test_a_clock_time_after_the_tale_of_another_night_is_left_open():
    text = "Were you at home on the night of 24 February 2022?\n\nI was in the hotel. I slept badly. I got a call at 4 a.m."
    assert read(text)["4 a.m."].interval.is_unknown


@pytest.mark.parametrize(
    ("updated", "earliest"),
    [(None, "2024-11-01"), (date(2024, 11, 7), "2024-11-01"), (date(2024, 11, 8), None)],
)
def test_a_weekday_between_publication_and_update_is_left_open(updated, earliest):
    text = "The mayor said on Friday that she would resign."
    reading = read(text, date(2024, 11, 7), updated=updated)["Friday"]
    assert (reading.interval.earliest and str(reading.interval.earliest)) == earliest
    assert earliest or [a.value for a in reading.alternatives] == ["2024-11-08", "2024-11-01"]


LIVE = "14.35\nThe minister has resigned from her post, she said.\n\n{}Two ferries turned back after waves broke over the pier."


def test_clock_times_head_the_entries_of_a_page_written_as_things_happen():
    found = read(LIVE.format("14.10 GMT\n"))
    assert [e.value for e in found.values()] == ["2024-11-04T14:35", "2024-11-04T14:10"]


@pytest.mark.parametrize(
    "text",
    [LIVE.format(""), "Bread\n\n14.35\n\nMilk\n\n12.10\n\nThe ministry said that prices had risen once more."],
)
def test_a_figure_on_a_line_of_its_own_is_no_clock_time(text):
    assert read(text) == {}


def test_the_year_of_a_report_of_its_last_quarter_is_that_year():
    text = "Q4 sales fell. For the year, sales were $14 million, up from $13 million a year earlier."
    found = read(text, date(2025, 2, 3))
    assert (found["the year"].value, found["a year earlier"].value) == ("2024", "2023")
    assert read(text.replace("Q4", "Q3"))["the year"].value == "2024"


def test_what_counts_from_a_day_left_open_is_open_too():
    text = (
        "Now the canal is full of ships.\n\nOn 26 July 1956 the colonel seized it. The minister spoke on 20 December. "
        "Nobody believed him. Paratroopers had attacked on the 29th. The next day two capitals sent an ultimatum. "
        "On the 31st the airfields were bombed."
    )
    found = read(text)
    assert {"the 29th", "The next day", "the 31st"} <= found.keys()
    assert [found[p].interval.is_unknown for p in ("the 29th", "The next day", "the 31st")] == [True, True, True]
    assert found["20 December"].interval.earliest == date(1956, 12, 20)


def test_an_election_day_months_from_the_american_one_is_that_of_some_other_country():
    text = "Republicans said soldiers patrolled the capital on election day."
    assert read(text, date(2023, 3, 15))["election day"].kind is TimeKind.UNDATED
    assert read(text, date(2024, 11, 10))["election day"].value == "2024-11-05"


def test_a_day_of_the_last_weeks_is_not_carried_into_the_years_told_of():
    text = (
        "On 24 September 2011 a man was found dead. On 26 November 2012 a court sentenced his killer. "
        "The same judges confirmed four other sentences on 20 October."
    )
    expression = read(text, date(2016, 10, 26))["20 October"]
    assert expression.interval.is_unknown
    assert {a.interval.earliest for a in expression.alternatives} == {date(2016, 10, 20), date(2012, 10, 20)}


def test_what_is_counted_out_has_the_year_told_before_whenever_it_was_written():
    text = "The two met in Brussels on September 14, 2023. A few days later, on September 24, gunmen attacked a post."
    page = timeline_app.extract(f"The river talks resume\n\n{text}\n")
    assert page.article.published is None
    (expression,) = (e for e in page.expressions if e.text == "September 24")
    assert expression.value == "2023-09-24"


def test_a_weekday_that_nothing_decides_shows_both_days():
    reading = read("The decision to close the port on Friday angered unions.")["Friday"]
    assert reading.interval.is_unknown
    assert [a.value for a in reading.alternatives] == ["2024-11-01", "2024-11-08"]


def test_what_nobody_is_told_to_have_said_next_dates_no_quotation():
    text = "She said: “I will resign on Monday.” Last Christmas a truce was declared."
    page = timeline_app.extract(text, published=date(2021, 4, 3))
    assert next(e.value for e in page.expressions if e.text == "Monday") == "2021-04-05"


@pytest.mark.parametrize("speaker", ["Hale", "she"])
def test_who_meets_people_and_is_quoted_after_it_said_it_then(speaker):
    text = f"Governor Ann Hale met the miners on Thursday. “Tomorrow I will open the pits,” {speaker} told reporters."
    assert str(read(text)["Tomorrow"].interval.latest) == "2024-11-01"


@pytest.mark.parametrize(
    "text",
    [
        "Governor Ann Hale was named on Thursday. “Tomorrow I will open the pits,” she told reporters.",
        "Governor Ann Hale met the miners on Thursday. “Tomorrow I will open the pits,” Moreno told reporters.",
        "Governor Ann Hale met the miners in June. “Tomorrow I will open the pits,” Hale told reporters.",
        "Governor Ann Hale met the miners on Thursday.\n\n“Tomorrow I will open the pits,” Hale told reporters.",
    ],
)
def test_a_quotation_after_something_else_was_said_on_the_day_of_writing(text):
    assert str(read(text)["Tomorrow"].interval.latest) == "2024-11-05"


@pytest.mark.parametrize(
    ("speaker", "day"),
    [("Iyo President Kei Oe", "02"), ("Iyo Bank", "05"), ("Awa President Kei Oe", "05")],
)
def test_the_officer_of_a_firm_speaks_for_it(speaker, day):
    text = f"Iyo Power said on Friday that it was ready. “We start tomorrow,” {speaker} said."
    assert str(read(text)["tomorrow"].interval.latest) == f"2024-11-{day}"


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("The captain said on Friday: “We must be gone by the end of the month.”", "2024-11-01"),
        ("The captain said on Friday that they must be gone by the end of the month.", "2024-11-04"),
    ],
)
def test_what_is_quoted_looks_ahead_from_the_day_on_which_it_was_said(text, begins):
    assert str(read(text)["the end of the month"].interval.earliest) == begins


def test_where_the_day_of_writing_is_unknown_a_tale_goes_on_in_its_sentence():
    text = "On 26 July 1956 the canal was seized, and in October it was shut. In December it was opened."
    found = read(text, None)
    assert str(found["October"].interval.latest) == "1956-10-31"
    assert found["December"].interval.is_unknown


def test_how_long_it_lasted_after_an_event_is_no_day_counted_from_it():
    lasted, counted = (
        read(f"The bridge was shut {words} after the flood.")["five days"].steps[-1]
        for words in ("for five days", "five days")
    )
    assert "how long" in lasted
    assert "the flood" in counted


@pytest.mark.parametrize("blank", ["\n", "\n\n"])
def test_a_lead_may_stand_below_its_dateline(blank):
    found = read(f"LISBON (AP) -{blank}The minister left Tuesday for Angola.")
    assert str(found["Tuesday"].interval.latest) == "2024-11-05"


def test_the_paragraph_below_a_lead_is_none():
    found = read("LISBON (AP) - Talks closed.\n\nThe minister left Tuesday for Angola.")
    assert str(found["Tuesday"].interval.latest) == "2024-10-29"


def test_a_lead_offers_the_weekday_almost_a_week_before():
    (other,) = read("LISBON (AP) - The minister left Tuesday for Angola.")["Tuesday"].alternatives
    assert (str(other.interval.latest), other.reason) == ("2024-10-29", "almost a week before the page")


def test_a_lead_that_looks_ahead_is_read_by_its_tense():
    (other,) = read("LISBON (AP) - The minister will leave Tuesday for Angola.")["Tuesday"].alternatives
    assert other.reason == "the tense looks ahead"


def test_what_a_day_is_to_something_has_no_alternatives_of_its_own():
    assert read("LISBON (AP) - They left Tuesday, the third day of the feast.")["the third day"].alternatives == ()


def test_what_lasts_hours_is_of_the_day_and_what_lasts_weeks_lies_within_the_month():
    found = read("They will stop work for 24 hours on Monday, and the mill was shut for three weeks in August.")
    assert (found["24 hours"].kind, found["three weeks"].kind) == (TimeKind.DAY, TimeKind.WITHIN)


def test_an_anniversary_is_told_only_of_a_day_beside_it():
    assert "the anniversary" in read("They will march on Friday, the anniversary of the coup.")
    assert "the anniversary" not in read("They will march on the anniversary of the coup.")


@pytest.mark.parametrize(("left", "day"), [("3 a.m. (2200 GMT)", "2024-11-04"), ("3 a.m. on Sunday", None)])
def test_a_clock_time_told_again_in_another_zone_tells_of_no_other_day(left, day):
    found = read(f"The jet left at {left}, crews said.\n\nNobody was hurt.\n\nThe port was closed at noon.")["noon"]
    assert found.interval.is_unknown if day is None else str(found.interval.latest) == day


def test_what_a_day_is_to_something_is_read_over_the_end_of_a_line():
    text = "The crews met the mayor of the port on Friday,{}two days after the storm."
    assert [str(read(text.format(gap))["two days"].interval.latest) for gap in " \n"] == ["2024-11-01"] * 2
    assert read(text.format("\n\n"))["two days"].interval.is_unknown
