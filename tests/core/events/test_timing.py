from datetime import date

import pytest

from timeline_app.core.values import UNKNOWN, Interval, Status, TimeKind

SUNDAY, MONDAY = date(2024, 11, 3), date(2024, 11, 4)


def day(d):
    return Interval(d, d)


def test_a_date_belongs_to_the_verb_of_its_clause(one):
    event = one("Rescuers reached the village on Sunday.", "reached")
    assert event.when.interval == day(SUNDAY)
    assert event.when.kind is TimeKind.DAY
    assert event.when.words == "Sunday"
    assert event.when.steps[-1] == "The verb “reached” carries “on Sunday”"


def test_coordinated_verbs_share_a_date(one):
    text = "The envoy met the king on Sunday and expressed concern over the arrests."
    assert one(text, "expressed").when.interval == day(SUNDAY)


def test_a_participle_goes_with_its_main_verb(one):
    text = "A bomb exploded in the market on Sunday, killing nine people."
    assert one(text, "killing").when.interval == day(SUNDAY)


def test_a_noun_keeps_the_date_that_modifies_it(one):
    text = "The minister resigned after a string of arrests in October."
    assert one(text, "arrests").when.interval == Interval(date(2024, 10, 1), date(2024, 10, 31))
    assert one(text, "resigned").when.kind is TimeKind.UNDATED


def test_the_occasion_of_a_saying_dates_the_saying_and_itself(read):
    text = "Foreign minister Ana Ruiz said at talks in Lima on Friday that her country would stay."
    dated = {e.predicate.text: e.when.interval for e in read(text)}
    assert dated["said"] == day(date(2024, 11, 1))
    assert dated["talks"] == day(date(2024, 11, 1))


def test_an_intention_is_open_from_a_dated_saying_on(one):
    event = one("Foreign minister Ana Ruiz said on Friday that Peru would back the treaty.", "back")
    assert event.when.kind is TimeKind.OPEN
    assert event.when.interval == Interval(date(2024, 11, 1), None)


def test_no_event_borrows_a_date_from_its_neighbour_or_from_publication(one):
    text = "Rescuers reached the village on Sunday. The army has provided tents to the survivors."
    event = one(text, "provided")
    assert event.when.kind is TimeKind.UNDATED
    assert event.when.expression is None
    assert event.when.interval == Interval(None, MONDAY)


@pytest.mark.parametrize("text", ["Troops stormed the palace.", "A quake destroyed the bridge."])
def test_an_undated_past_event_is_bounded_by_the_day_of_the_writer(read, text):
    (event,) = read(text)
    assert event.when.kind is TimeKind.UNDATED
    assert event.when.interval == Interval(None, MONDAY)


def test_without_a_publication_date_nothing_is_placed(read):
    (event,) = read("Troops stormed the palace on Friday.", None)
    assert event.when.kind is TimeKind.UNDATED
    assert event.when.interval.is_unknown


def test_a_duration_after_a_date_tells_the_end(one):
    event = one("Drivers will walk out for three days starting on Thursday.", "walk")
    assert event.when.interval == Interval(date(2024, 11, 7), date(2024, 11, 9))
    assert event.when.kind is TimeKind.SPAN


def test_a_date_between_an_eventive_subject_and_its_verb_is_the_subjects(one):
    text = '"My visit today of the dam is a sign of hope," minister Ana Ruiz said in a statement on Sunday.'
    assert one(text, "visit").when.interval == day(SUNDAY)


def test_confirmed_as_planned_the_date_is_the_events_own(one):
    assert one("The march began as announced on Sunday.", "began").when.interval.earliest == SUNDAY


def test_each_step_of_the_reading_is_told(one):
    steps = one("Rescuers reached the village on Sunday.", "reached").when.steps
    assert len(steps) >= 3
    assert "Sunday" in steps[0]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Police have arrested a man over the attacks in Kenya last year.", "arrested"),
        ("Divers found the admiral's 1962 diary.", "found"),
        ("Norway sold a poster from 1989.", "sold"),
        ("The envoy is now preparing a report.", "preparing"),
        ("The boy was found on Sunday after his uncle and two others drowned.", "drowned"),
        ("Police gathered evidence in the October slaying of a judge.", "gathered"),
        ("The union agreed a pact before 2030.", "agreed"),
        ("The party won nine seats, its worst result since 1887.", "won"),
        ("The mine sold 3 million tons, its best result since 1990.", "sold"),
        ("The mine sold 3 million tons, the most since 1990.", "sold"),
        ("The party won nine seats, fewer than at any time since 1945.", "won"),
        ("Prices rose 9 percent, a pace not seen since 1981.", "rose"),
    ],
)
def test_a_date_that_belongs_to_something_else_or_is_compared_with_does_not_date_the_verb(one, text, word):
    assert one(text, word).when.kind is TimeKind.UNDATED


def test_the_past_day_beside_a_present_perfect_dates_the_noun_before_it(one):
    text = "Police have arrested a man over the attacks in Kenya last year."
    assert one(text, "attacks").when.interval == Interval(date(2023, 1, 1), date(2023, 12, 31))


def test_a_clause_with_when_and_its_main_clause_share_a_day(one):
    text = "A man was injured when a tree fell on his van on Sunday."
    assert one(text, "injured").when.interval == day(SUNDAY)
    assert one(text, "fell").when.interval == day(SUNDAY)


@pytest.mark.parametrize(
    ("text", "word", "dated"),
    [
        ("Two people were killed and three injured when a tree fell on a van on Sunday.", "killed", True),
        ("Two people were killed and three injured when a tree fell on a van on Sunday.", "injured", True),
        ("The mayor was injured as crowds stormed the hall on Sunday.", "injured", True),
        ("The pact had collapsed when she met Ana Ruiz on Sunday.", "collapsed", False),
        ("The pact collapsed, as Ana Ruiz said on Sunday.", "collapsed", False),
    ],
)
def test_a_clause_dates_only_what_happens_at_once_with_it(one, text, word, dated):
    assert (one(text, word).when.interval == day(SUNDAY)) is dated


def test_what_took_place_on_the_day_since_when(one):
    text = "No ship has docked since 9 October, when a mine damaged a freighter."
    assert one(text, "damaged").when.interval == day(date(2024, 10, 9))


def test_a_refusal_carries_the_day_of_what_was_not_done(one):
    assert one("The bank declined to comment on Sunday.", "declined").when.interval == day(SUNDAY)


def test_a_month_of_the_first_clause_does_not_spread_to_the_second(one):
    text = "The trial began in May and was adjourned twice."
    assert one(text, "adjourned").when.kind is TimeKind.UNDATED


def test_a_past_verb_is_never_placed_on_a_day_to_come(read):
    for event in read("The court sentenced the mayor on 6 November 2024."):
        assert event.when.kind is TimeKind.UNDATED


def test_a_statement_without_a_day_is_off_the_timeline_and_marked_as_assumed(one):
    event = one("Minister Ana Ruiz said that the road was safe.", "said")
    assert event.when.kind is TimeKind.UNDATED
    assert event.when.fuzzy
    assert "assumed" in event.when.steps[0]


@pytest.mark.parametrize(
    ("text", "word", "first", "last"),
    [
        ("The siege lasted until 4 June 1672, when the duke took the castle.", "took", "1672-06-04", "1672-06-04"),
        ("Monks ruled the town until 1803, when Bavaria annexed it.", "annexed", "1803-01-01", "1803-12-31"),
    ],
)
def test_a_clause_after_a_limit_tells_of_the_limit_itself(one, text, word, first, last):
    assert one(text, word).when.interval == Interval(date.fromisoformat(first), date.fromisoformat(last))


def test_words_that_cannot_be_placed_are_shown_with_their_reason(one):
    when = one("The temple was built in 312 BC.", "built").when
    assert when.kind is TimeKind.UNDATED
    assert (when.expression, when.words) == ("t1", "312 BC")
    assert "years 1 to 9999" in when.steps[-1]


def test_what_is_put_off_is_planned_for_the_new_day_and_the_postponing_is_not(read):
    events = {e.predicate.text: e for e in read("The government postponed the election to 18 November.")}
    assert events["postponed"].when.kind is TimeKind.UNDATED
    election = events["election"]
    assert (election.status, election.when.interval) == (Status.PLANNED, day(date(2024, 11, 18)))
    assert election.title == "Postponed election"


@pytest.mark.parametrize(
    ("text", "word", "first", "last"),
    [
        (
            "A panel was set up on 12 May 2018 and handed in its report the next month.",
            "handed",
            (2018, 6, 1),
            (2018, 6, 30),
        ),
        ("The two sides met on 12-13 October but signed nothing.", "signed", (2024, 10, 12), (2024, 10, 13)),
        ("Her lawyers have until Friday to appeal.", "appeal", (2024, 11, 4), (2024, 11, 8)),
        ("The party plans another rally on Friday.", "rally", (2024, 11, 8), (2024, 11, 8)),
        ("Nurses have been on strike since 20 May.", "strike", (2024, 5, 20), None),
    ],
)
def test_dates_reach_the_word_that_they_are_of(one, text, word, first, last):
    assert one(text, word).when.interval == Interval(date(*first), date(*last) if last else None)


def test_what_is_yet_to_come_has_no_day_gone_by_unless_it_was_said_before(one):
    past = "The river is going to start falling last spring, he said."
    assert one(past, "falling").when.kind is TimeKind.UNDATED
    said = "Ana Ruiz said on 28 October that Kenya would free the men on 30 October."
    assert one(said, "free").when.interval == day(date(2024, 10, 30))


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("The economy added jobs in September.", "added", TimeKind.SPAN),
        ("Prices fell last year.", "fell", TimeKind.SPAN),
        ("The minister sold a house in September.", "sold", TimeKind.WITHIN),
        ("Prices fell on Friday.", "fell", TimeKind.DAY),
    ],
)
def test_a_figure_of_a_period_lasts_through_it(one, text, word, kind):
    assert one(text, word).when.kind is kind


@pytest.mark.parametrize(
    ("text", "word", "first", "last"),
    [
        ("Drivers walked out on Thursday and Friday.", "walked", (2024, 10, 31), (2024, 11, 1)),
        ("Drivers walked out yesterday and Friday.", "walked", (2024, 11, 1), (2024, 11, 3)),
        ("Talks were held in Lima on Friday and yesterday.", "held", (2024, 11, 1), (2024, 11, 3)),
        ("Ruiz had toured the border that divides the island on Saturday.", "toured", (2024, 11, 2), (2024, 11, 2)),
        ("Minister Ana Ruiz held talks in Lima on Friday and said the road was open.", "said", (2024, 11, 1), (2024, 11, 1)),
        ("Profit fell in the three months to September.", "fell", (2024, 7, 1), (2024, 9, 30)),
        ("Officials alleged that Ruiz sold the house that police searched in March 2022.", "searched", (2022, 3, 1), (2022, 3, 31)),
        ("Officials said the vote was calm, although police fired shots on Saturday.", "fired", (2024, 11, 2), (2024, 11, 2)),
    ],
)  # fmt: skip
def test_dates_stay_with_their_own_clause(one, text, word, first, last):
    assert one(text, word).when.interval == Interval(date(*first), date(*last))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Turnout rose to 74 percent from 66 percent in 2021.", "rose"),
        ("The court set a hearing for 3 December.", "set"),
    ],
)
def test_what_only_names_another_day_has_none(one, text, word):
    assert one(text, word).when.kind is TimeKind.UNDATED


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The court set a hearing for 3 December.", "hearing"),
        ("The union called a general strike for 3 December.", "strike"),
        ("Kenya announced an election for 3 December.", "election"),
    ],
)
def test_what_is_set_for_a_day_is_planned_for_it(read, text, noun):
    events = {e.predicate.text: e for e in read(text)}
    assert (events[noun].status, events[noun].when.interval) == (Status.PLANNED, day(date(2024, 12, 3)))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ana Ruiz said on Friday that the 1974 border agreement had collapsed.", "collapsed"),
        ("Ana Ruiz said on Friday that the 2020 election was stolen.", "stolen"),
        ("Kenya condemned the attack of 22 March 2024.", "condemned"),
        ("The 2016 referendum split the country.", "split"),
    ],
)
def test_a_date_that_tells_which_one_is_meant_does_not_date_the_verb(one, text, word):
    assert one(text, word).when.kind is TimeKind.UNDATED


def test_an_effect_is_of_the_year_of_its_cause(one):
    assert one("The 2004 attack killed 30 people in Kenya.", "killed").when.interval.earliest == date(2004, 1, 1)


def test_the_day_of_telling_is_not_the_day_of_what_is_told(one):
    text = "Karl Berg told a panel on 29/10/2024 that he had confirmed Ana Ruiz's name to the paper."
    assert one(text, "confirmed").when.kind is TimeKind.UNDATED


@pytest.mark.parametrize(
    ("text", "word", "bound"),
    [
        ("No one was hurt.", "hurt", Interval(None, MONDAY)),
        ("Kenya did not sign the treaty.", "sign", Interval(None, MONDAY)),
        ("Kenya will not sign the treaty.", "sign", Interval(MONDAY, None)),
        ("Kenya is not going to sign the treaty.", "sign", Interval(MONDAY, None)),
        ("Kenya is not signing the treaty.", "signing", UNKNOWN),
        ("Kenya appeared to accept the treaty.", "accept", Interval(None, MONDAY)),
        ("The rebels kept their promise to kill the king.", "kill", UNKNOWN),
        ("Rebels allegedly armed by Kenya attacked the port.", "armed", Interval(None, MONDAY)),
    ],
)
def test_the_tense_bounds_also_what_is_denied_or_uncertain(one, text, word, bound):
    event = one(text, word)
    assert event.when.kind is TimeKind.UNDATED
    assert event.when.interval == bound


def test_a_participle_shares_also_a_day_that_its_verb_has_from_another_clause(one):
    text = "Peru learnt a lesson on Sunday when earth slid down a hill, ripping two houses from the ground."
    assert one(text, "ripping").when.interval == day(SUNDAY)


@pytest.mark.parametrize(
    ("text", "word", "first", "last"),
    [
        (
            "She was seen on 3 May, the day before police issued a warrant.",
            "issued",
            date(2024, 5, 4),
            date(2024, 5, 4),
        ),
        ("He died on 3 May, two days after rebels took the town.", "took", date(2024, 5, 1), date(2024, 5, 1)),
        ("His car was found abandoned at an airport in May.", "found", date(2024, 5, 1), date(2024, 5, 31)),
    ],
)
def test_a_day_told_by_its_distance_is_counted_from_the_other(one, text, word, first, last):
    interval = one(text, word).when.interval
    assert (interval.earliest, interval.latest) == (first, last)


def test_what_an_anniversary_marks_keeps_its_own_date(one):
    text = "The hall was chosen to honor the announcement of the creation of the league 50 years ago."
    assert one(text, "chosen").when.interval.earliest is None
    assert one(text, "creation").when.interval.earliest == date(1974, 1, 1)


def test_what_is_done_by_a_day_happens_somewhere_before_it_and_what_lasts_does_not(one):
    assert one("The firm will complete the deal by Friday.", "complete").when.kind is TimeKind.WITHIN
    assert one("The truce will hold until Friday.", "hold").when.kind is TimeKind.SPAN


def test_what_was_meant_by_something_past_has_no_bound(one):
    event = one(
        "The group started a series of marches in 1992 intended to shut down mines and harass local miners.", "harass"
    )
    assert event.when.interval == Interval(None, None)


def test_a_saying_that_lies_ahead_is_no_occasion_of_others(one):
    text = "Peru must reply by 28 July 2025. Peru says it sold the ship."
    assert one(text, "says").when.interval == Interval(MONDAY, MONDAY)


@pytest.mark.parametrize(
    ("text", "word", "first", "last"),
    [
        ("Two men were charged in the Dec. 21, 2018, bombing of a ferry.", "charged", None, MONDAY),
        (
            "Two men were charged in the Dec. 21, 2018, bombing of a ferry.",
            "bombing",
            date(2018, 12, 21),
            date(2018, 12, 21),
        ),
        (
            "Kopp was indicted last year in the October 2018 shooting death of Ann Lee.",
            "indicted",
            date(2023, 1, 1),
            date(2023, 12, 31),
        ),
        (
            "In contrast to Thursday, when two men were held and police were forced to shoot, it was calm Friday.",
            "forced",
            date(2024, 10, 31),
            date(2024, 10, 31),
        ),
        ("With the finding of a rifle 11 days ago, the judges sent their charges.", "sent", None, MONDAY),
    ],
)
def test_the_day_of_a_deed_is_not_that_of_its_judgement_nor_of_what_is_set_against_it(one, text, word, first, last):
    interval = one(text, word).when.interval
    assert (interval.earliest, interval.latest) == (first, last)


@pytest.mark.parametrize(
    ("text", "word", "first", "last"),
    [
        ("The team was clearing mines near the fabled 11th century temple.", "clearing", None, MONDAY),
        ("The founder of Acme has died yesterday.", "died", SUNDAY, SUNDAY),
        ("Elian was found clinging to a tube on Friday.", "found", date(2024, 11, 1), date(2024, 11, 1)),
        ("He died within weeks of his capture on March 26, 2016.", "capture", date(2016, 3, 26), date(2016, 3, 26)),
        ("Ana Ruiz died within weeks of her capture on March 26, 2016.", "died", None, MONDAY),
        ("Police seized a car bomb under construction Sunday in a town.", "seized", SUNDAY, SUNDAY),
        (
            "Thousands honoured the men who launched the revolt more than four decades ago in a rally Saturday.",
            "launched",
            None,
            date(1984, 11, 4),
        ),
        (
            "Thousands honoured the men who launched the revolt more than four decades ago in a rally Saturday.",
            "rally",
            date(2024, 11, 2),
            date(2024, 11, 2),
        ),
    ],
)
def test_a_date_of_a_thing_or_a_second_one_is_not_the_verbs(one, text, word, first, last):
    interval = one(text, word).when.interval
    assert (interval.earliest, interval.latest) == (first, last)


@pytest.mark.parametrize(
    ("text", "word", "first", "last"),
    [
        ("The firm extended its offer until 9 December.", "extended", None, MONDAY),
        ("Kenya had condemned the invasion of Peru on 2 August.", "invasion", date(2024, 8, 2), date(2024, 8, 2)),
        ("Kenya condemned the invasion of Peru on Friday.", "condemned", date(2024, 11, 1), date(2024, 11, 1)),
        ("The sum will be paid to holders of record Nov. 21.", "paid", MONDAY, None),
    ],
)
def test_a_day_of_something_else_beside_the_verb_is_not_its_own(one, text, word, first, last):
    interval = one(text, word).when.interval
    assert (interval.earliest, interval.latest) == (first, last)


def test_what_somebody_said_over_a_year_is_no_occasion_of_his_other_words(one):
    text = "Ana Ruiz said in 2020 that the dam was old. Ana Ruiz said it leaked."
    said = one("Ana Ruiz said it leaked. " + text, "said")
    assert said.when.interval == Interval(MONDAY, MONDAY)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Rebels opened the road on Sunday by blowing up a wall.", "blowing"),
        ("In a Sunday sermon, Bishop Karl Berg condemned the raid.", "condemned"),
        ("In Sunday's debate, Ana Ruiz attacked the mayor.", "attacked"),
        ("“It is over,” Ana Ruiz said when asked on Sunday about the strike.", "said"),
        ("The rifle was discovered Sunday buried in a field.", "discovered"),
        ("On Sunday, Ana Ruiz called for Kenya to leave.", "called"),
        ("Police found a knife after the Sunday slaying of a judge.", "slaying"),
    ],
)
def test_what_goes_with_a_dated_word_is_of_its_day(one, text, word):
    assert one(text, word).when.interval == day(SUNDAY)


@pytest.mark.parametrize(
    ("text", "word", "first", "last"),
    [
        ("Ana Ruiz held the seat until she stepped down in 2002.", "stepped", date(2002, 1, 1), date(2002, 12, 31)),
        ("The war lasted until a truce was signed in May 2009.", "signed", date(2009, 5, 1), date(2009, 5, 31)),
        (
            "It was the worst attack since May 2015, when gunmen killed 40.",
            "killed",
            date(2015, 5, 1),
            date(2015, 5, 31),
        ),
        ("The clash was the deadliest since 2016, when 100 people died.", "died", date(2016, 1, 1), date(2016, 12, 31)),
        (
            "The troops returned to Oslo on Sunday, two days after shelling killed 31 men.",
            "killed",
            date(2024, 11, 1),
            date(2024, 11, 1),
        ),
        ("Both sides held talks on revising the pact in Oslo on Friday.", "held", date(2024, 11, 1), date(2024, 11, 1)),
        ("Ana Ruiz won a seat in the election of May 1973.", "won", date(1973, 5, 1), date(1973, 5, 31)),
        ("The exchange, in April 2016, saw nearly 900 men released.", "released", date(2016, 4, 1), date(2016, 4, 30)),
        ("They met on the sidelines of a summit in Oslo on Friday.", "met", date(2024, 11, 1), date(2024, 11, 1)),
        ("Appointed minister in 1991, Ana Ruiz opened talks.", "Appointed", date(1991, 1, 1), date(1991, 12, 31)),
        ("Appointed minister in 1991, Ana Ruiz opened talks.", "opened", None, MONDAY),
        ("The bank lowered its forecast to 1.7 percent this year.", "lowered", None, MONDAY),
        ("The bank lowered its forecast last year.", "lowered", date(2023, 1, 1), date(2023, 12, 31)),
        ("The bank cut rates for the third time this year.", "cut", None, MONDAY),
        ("Visiting the town on Friday, Ana Ruiz opened a school.", "opened", date(2024, 11, 1), date(2024, 11, 1)),
    ],
)
def test_what_is_told_around_an_event_dates_it_or_leaves_it_alone(one, text, word, first, last):
    interval = one(text, word).when.interval
    assert (interval.earliest, interval.latest) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "The parties agreed to a truce until talks were held in May.",
        "The union will strike until the law is withdrawn in May.",
        "Ana Ruiz held the seat until she stepped down.",
    ],
)
def test_what_only_bounds_what_is_agreed_or_to_come_has_not_happened(read, text):
    assert [e.title for e in read(text) if e.predicate.lemma in ("hold talks", "withdraw", "step down")] == []


@pytest.mark.parametrize(
    ("text", "word", "first", "last"),
    [
        ("Two men were arrested and charged on Friday.", "arrested", date(2024, 11, 1), date(2024, 11, 1)),
        ("More than 500 have died or gone missing this year.", "died", date(2024, 1, 1), date(2024, 12, 31)),
        ("More than 500 people have died so far this year.", "died", date(2024, 1, 1), MONDAY),
        ("The firm was founded by Ruiz and opened in May.", "founded", None, MONDAY),
        (
            "The court is to hear the appeal to block the sale on 3 December.",
            "hear",
            date(2024, 12, 3),
            date(2024, 12, 3),
        ),
        ("Kenya fired nine missiles on Friday, five of which landed.", "landed", date(2024, 11, 1), date(2024, 11, 1)),
        (
            "Troops practiced strikes on targets on Friday and raids on Saturday.",
            "practiced",
            date(2024, 11, 1),
            date(2024, 11, 1),
        ),
        (
            "Troops practiced strikes on targets on Friday and raids on Saturday.",
            "raids",
            date(2024, 11, 2),
            date(2024, 11, 2),
        ),
        ("The firm bought ten planes in May, four of which crashed.", "crashed", None, MONDAY),
    ],
)
def test_verbs_in_one_breath_and_parts_of_a_whole_share_a_day(one, text, word, first, last):
    interval = one(text, word).when.interval
    assert (interval.earliest, interval.latest) == (first, last)


def test_what_an_appeal_asks_for_is_no_plan(read):
    titles = [e.title for e in read("The court is to hear the appeal to block the sale on 3 December.")]
    assert titles == ["Court to hear appeal"]


@pytest.mark.parametrize("name", ['"2030 Agenda"', "“2034 Plan”", "2030 Agenda"])
def test_the_year_in_a_name_is_not_that_of_what_is_done_with_it_whether_or_not_the_name_is_quoted(one, name):
    assert one(f"The {name} was adopted unanimously by the assembly.", "adopted", None).when.kind is TimeKind.UNDATED


@pytest.mark.parametrize(
    ("text", "word", "first", "last"),
    [
        ("They say she lied when they asked her to help organize a militia.", "organize", None, None),
        ("Ann Lee failed to report John Brown's plan to kill the minister.", "kill", None, None),
        ("The police did not say when the reported attack occurred.", "occurred", None, MONDAY),
        ("Fragments recovered at the site appear to match those found in Leeds.", "match", None, None),
    ],
)
def test_what_was_to_come_at_another_time_or_only_seems_so_does_not_lie_ahead(one, text, word, first, last):
    assert one(text, word).when.interval == Interval(first, last)


def test_a_year_before_after_is_that_of_what_was_promised(one):
    text = "Howard promised to put the question to a vote next year after delegates voted for a republic."
    assert one(text, "put").when.interval == Interval(date(2025, 1, 1), date(2025, 12, 31))
    assert one(text, "voted").when.interval == Interval(None, MONDAY)
    assert one("The ship sank two days after it left on 1 November.", "sank").when.interval.earliest == date(
        2024, 11, 3
    )


def test_what_is_also_done_is_not_the_same_again(read):
    text = (
        "Libya called for new troops on Monday. Libya's leader, Omar Saleh, in a letter on Monday also called for a"
        " meeting of the council."
    )
    assert len([e for e in read(text) if e.predicate.text == "called"]) == 2


def test_who_was_seized_long_ago_is_not_spoken_of_then(one):
    text = "The ministry said it was seeking the freedom of two pilots seized by rebels a year ago."
    assert one(text, "seized").when.interval == Interval(date(2023, 1, 1), date(2023, 12, 31))
    assert one(text, "said").when.words is None


@pytest.mark.parametrize(
    ("text", "word", "first", "last"),
    [
        (
            "The harbour burned on 12 October. The police ruled out sabotage the next day.",
            "ruled",
            date(2024, 10, 13),
            date(2024, 10, 13),
        ),
        ("The police ruled out an attack last week.", "ruled", date(2024, 10, 28), SUNDAY),
        (
            "The harbour burned on 12 October. The police rule out an attack the next day.",
            "attack",
            date(2024, 10, 13),
            date(2024, 10, 13),
        ),
        ("The army ruled out an attack next week.", "attack", date(2024, 11, 11), date(2024, 11, 17)),
        ("The minister described the defeat of June 2001.", "defeat", date(2001, 6, 1), date(2001, 6, 30)),
    ],
)
def test_a_day_gone_by_after_what_is_acted_on_is_of_the_verb(one, text, word, first, last):
    assert one(text, word).when.interval == Interval(first, last)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The police ruled out an attack last Friday.", "attack"),
        ("The police rule out an attack last Friday.", "rule"),
    ],
)
def test_what_is_ruled_out_on_a_day_is_not_told_beside_the_ruling_out(read, text, word):
    assert not [e for e in read(text) if word in e.predicate.text.split()]


def test_who_speaks_of_a_defeat_of_long_ago_speaks_now(one):
    event = one("The minister described the defeat of June 2001.", "described")
    assert event.when.kind is TimeKind.UNDATED


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("Peru shut the dam for five days after the river burst its banks on 12 October.", Interval(None, MONDAY)),
        ("Peru shut the dam five days after the river burst its banks on 12 October.", day(date(2024, 10, 17))),
    ],
)
def test_what_lasts_for_days_after_something_is_not_that_long_after_it(one, text, interval):
    assert one(text, "shut").when.interval == interval


@pytest.mark.parametrize(
    ("text", "word", "first", "last"),
    [
        (
            "The dam has been shut since last weekend, when the river burst its banks.",
            "burst",
            date(2024, 11, 2),
            SUNDAY,
        ),
        ("The dam has been shut since last week, when the river burst its banks.", "burst", date(2024, 10, 28), SUNDAY),
        ("The dam had been shut until last weekend, when the river fell.", "fell", date(2024, 11, 2), SUNDAY),
        ("The dam has been shut since last weekend, when the river burst its banks.", "shut", date(2024, 11, 2), None),
    ],
)
def test_a_limit_may_be_a_week_or_a_weekend(one, text, word, first, last):
    assert one(text, word).when.interval == Interval(first, last)


@pytest.mark.parametrize(
    ("text", "word", "dated"),
    [
        ("On Sunday Ana Ruiz told a summit in Lima that the port would open.", "summit", True),
        ("On Sunday the mayor addressed a rally in Lima.", "rally", True),
        ("On Sunday the mayor praised a rally in Lima.", "rally", False),
    ],
)
def test_an_occasion_is_of_the_day_on_which_somebody_speaks_before_it(one, text, word, dated):
    assert (one(text, word).when.interval == day(SUNDAY)) is dated


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("The mayor resigned on Friday, two months after the raid on the port.", ["Mayor resigns"]),
        (
            "The mayor resigned on Friday, two months after the raid of 1 September.",
            ["Mayor resigns", "Raid of 1 September"],
        ),
    ],
)
def test_a_distance_told_beside_a_day_does_not_date_what_it_is_counted_from(read, text, titles):
    assert [e.title for e in read(text)] == titles


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Troops paraded to mark the victory on Monday.", "paraded"),
        ("Ana Ruiz led a parade to mark the victory on Monday.", "led"),
        ("The army lowered its flags to mourn the dead on Monday.", "lowered"),
        ("Events to commemorate the war on Monday closed the port.", "closed"),
        ("Troops will parade to mark the victory on Monday.", "mark"),
        ("Troops paraded to win the war on Monday.", "win"),
    ],
)
def test_what_was_held_to_mark_something_on_a_day_was_held_on_it(one, text, word):
    assert one(text, word).when.interval == day(MONDAY)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Troops paraded to mark the victory on Monday.", "mark"),
        ("Troops will parade to mark the victory on Monday.", "parade"),
        ("Troops paraded to win the war on Monday.", "paraded"),
    ],
)
def test_only_one_of_two_verbs_has_the_day_of_what_is_marked(one, text, word):
    assert one(text, word).when.kind is TimeKind.UNDATED


def test_an_anniversary_beside_a_day_does_not_date_by_itself(one):
    event = one("Crowds marched on Friday, the anniversary of the raid, and closed the port.", "closed")
    assert (event.when.interval, event.when.words) == (day(date(2024, 11, 1)), "Friday")


def test_a_distance_from_what_has_no_day_is_shown_as_a_time_that_cannot_be_placed(one):
    event = one("The raid came the day after the attack on the port.", "raid")
    assert event.when.kind is TimeKind.UNDATED


@pytest.mark.parametrize(
    "text",
    [
        "On Sunday Ana Ruiz told a rally in Lima that the port would open.",
        "Ana Ruiz told Sunday's rally of farmers that she may quit.",
        "On Sunday Ana Ruiz told a rally in Lima to vote.",
    ],
)
def test_an_occasion_before_which_somebody_speaks_of_plans_is_none_itself(one, text):
    assert one(text, "rally").status is Status.HAPPENED


def test_what_a_day_was_is_no_subject(read):
    told = read("On Friday, the second anniversary of the raid, crowds marched.")
    assert [(e.title, str(e.when.interval.earliest)) for e in told] == [("Crowds march", "2024-11-01")]


def test_a_day_behind_two_verbs_is_of_the_second(read):
    told = read("Kenya holds the EU presidency until 30 June and hands over to Slovakia the day after.")
    days = {e.predicate.text.split()[0]: str(e.when.interval.latest) for e in told}
    assert days == {"holds": "2025-06-30", "hands": "2025-07-01"}


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("On Thursday the commission asked for three more weeks.", "2024-10-31"),
        ("On Thursday the commission called for three days of mourning.", "2024-10-31"),
        ("On Thursday the bridge closed for three days.", "2024-11-02"),
    ],
)
def test_what_is_asked_for_lasts_not_the_asking(read, text, last):
    assert str(read(text)[0].when.interval.latest) == last


@pytest.mark.parametrize(
    ("text", "word", "first", "last"),
    [
        ("Gas output fell in March (Interfax, April 3).", "fell", date(2024, 3, 1), date(2024, 3, 31)),
        ("The plant was closed (Reuters, 3 May).", "closed", None, date(2024, 11, 4)),
        ("The plant was closed (Friday, 3 May).", "closed", date(2024, 5, 3), date(2024, 5, 3)),
        ("Peru was hit by an earthquake in April.", "hit", date(2024, 4, 1), date(2024, 4, 30)),
        ("The floods of October 2019 affected the region.", "affected", date(2019, 10, 1), date(2019, 10, 31)),
        ("The talks collapsed; two days past Easter, the hall stood empty.", "collapsed", None, date(2024, 11, 4)),
    ],
)
def test_the_day_of_a_source_or_of_another_part_is_none_of_the_event(one, text, word, first, last):
    when = one(text, word).when.interval
    assert (when.earliest, when.latest) == (first, last)
