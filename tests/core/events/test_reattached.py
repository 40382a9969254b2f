"""What a parser hangs on the wrong word: whose act it is, of which day, and what a title must not say."""

from datetime import date

import pytest

from timeline_app.core.values import Interval, Status, TimeKind


@pytest.mark.parametrize(
    ("text", "told", "untrue"),
    [
        ("The round was called off when Kenya withdrew, protesting at the raid.", "Kenya protests at raid", "Round protest"),
        ("Ten people were killed in raids on Lima, bringing a truce to an end.", "Ten people killed", "bring"),
        ("Peru, itself shaken by a coup in March 2021, urged restraint.", "Peru shaken by coup", "Peru shakes"),
        ("The bloc suspended Peru in 2021 and Kenya in January 2022.", "Bloc suspends Peru and Kenya", "Peru Kenya"),
        ("Last month Ana Ruiz initialled a protocol covering all but three posts.", "initials protocol", "protocol covering"),
        ("Ana Ruiz says that the talks have been held in secret and has called for a vote.", "Ana Ruiz calls for vote", "^Talks call"),
        ("Aid is due, said two people familiar with the plans, who were not authorized to speak.", "", "^Plans|authorized"),
        ("Three people were killed and 27 wounded the following day.", "27 people wounded", "27 wound$|people wound$"),
        ("The court found that the money could not be accounted for.", "not accounted for", "accounted$"),
        ("A second ceasefire, reached three days later, held.", "Second ceasefire reached", "ceasefire reaches"),
        ("Two ships collided while chasing a boat off Cape Horn.", "chase boat off Cape Horn", "chase off"),
        ("The arrangement, never made public, had allowed nine missions to sail.", "Arrangement allows", "does not make"),
        ("Nurses will stop work on 6 May.", "Nurses to stop work", "stop to work"),
        ("The envoy was upset, although Ana Ruiz telephoned him on Friday.", "Ana Ruiz telephones", "^Envoy"),
        ("The embassy would neither confirm nor deny it.", "", "confirm|deny"),
        ("Had Peru accepted the text, a minister said, “we would be talking in Lima”.", "", "talk|accepted"),
        ("The growers, who, Ana Ruiz said, could lose $1bn, left Lima.", "", "says could"),
        ("Peru's Peace and Security Council will meet on Friday.", "Peace and Security Council to meet", "UN Security"),
        ("A plane chartered by the International Committee of the Red Cross left Lima.", "of Red Cross", "Committee$"),
        ("The truce had been due to run until the end of May.", "", "Truce"),
        ("Peru, which had intended to send a frigate, has withdrawn.", "Peru withdraws", "frigate"),
        ("Peru never fully implemented the deal.", "not fully implement", "not implement"),
        ("State media have barely mentioned the deal.", "barely mention", "media mention"),
        ("Peru has yet to approve the march.", "Peru has yet to approve march", "does not"),
        ("Ana Ruiz will not lead a cabinet that depends on the army.", "cabinet that depends on the army", "cabinet$"),
        ("Ana Ruiz's party fell well short of a majority.", "falls well short of a majority", "falls$"),
        ("The party was thrown out of parliament.", "thrown out of parliament", "out$"),
        ("Rebels freed 40 men, ending fourteen months of stalled talks.", "end fourteen months of stalled talks", "end months"),
        ("Firms in Lima have been quick to respond.", "", "respond"),
        ("Peru has ruled out sending troops.", "Peru does not send troops", "rules out$"),
        ("The police met a crowd armed with knives in Lima.", "meet", "armed"),
        ("Ana Ruiz, a former deputy who was expelled in 2021, left Lima.", "Ana Ruiz expelled", "deputy expelled"),
        ("In a ruling read out by Ann Lee, the court found that the president had erred when he sent troops home on Friday.", "He sent", "Lee sends"),
        ("The ferry line between Lima and Cusco, which was suspended in 2022, would resume in April.", "Ferry line", "^Lima and Cusco"),
        ("Peru reported an attempt against a port in May, which failed.", "Attempt against port fails", "^Port fails"),
        ("The envoy, Omar Saleh, was summoned on Friday and handed a note.", "Omar Saleh handed note", "Saleh hands"),
        ("The inquiry widened when Kenyan police, tipped off by spies, detained a man.", "police detain", "Inquiry detains"),
        ("The ministers, Ana Ruiz and Omar Saleh, will meet in Lima.", "Ana Ruiz and Omar Saleh to meet", "[Mm]inisters and"),
        ("Ties hit a low in 2020 when a Greek and a Turkish ship collided. They improved in 2023.", "Ties improve", "ship improve"),
        ("United Nations (United States) (AFP) – Russia vetoed the text on Friday.", "Russia vetoes", "United Nations vetoes"),
        ("He was acquitted of two counts of recruiting children.", "", "recruit"),
        ("Omar Saleh's bid to be freed was dismissed by a court in Lima.", "bid dismissed", "to be freed$"),
        ("Ana Ruiz signed an order creating an office to prepare a tribunal.", "signs order", "to prepare"),
        ("The unit replaced a force in 2010. Its troops left Lima in June, and in 2013 Peru gave it a ship.", "gives unit", "gives force"),
        ("The bridge will stay open on Friday, a local official said, denying that guards had left.", "Local official denies", "Bridge denies"),
        ("Ruiz Bar & Sons welcomed the deal.", "Ruiz Bar & Sons welcomes", "Sons welcome "),
    ],
)  # fmt: skip
def test_what_is_told_and_what_is_not(tells, text, told, untrue):
    tells(text, told, untrue)


@pytest.mark.parametrize(
    ("text", "word", "earliest", "latest"),
    [
        (
            "In May, after rebels shelled Lima, Peru suspended all contacts.",
            "suspended",
            date(2024, 5, 1),
            date(2024, 5, 31),
        ),
        ("Ana Ruiz said on Friday she was ready to talk.", "said", date(2024, 11, 1), date(2024, 11, 1)),
        (
            "Peru summoned the envoy on 3 October, a day after a cutter rammed a boat.",
            "rammed",
            date(2024, 10, 2),
            date(2024, 10, 2),
        ),
        (
            "In March 2019 Peru closed the port, three months after Ana Ruiz was arrested in Lima.",
            "arrested",
            date(2018, 12, 1),
            date(2018, 12, 31),
        ),
        (
            "The ban was lifted in May 2022, eight months after her release.",
            "release",
            date(2021, 9, 1),
            date(2021, 9, 30),
        ),
        (
            "Peru and Kenya fought a war between 1998 and 2000 in which thousands of people died.",
            "died",
            date(1998, 1, 1),
            date(2000, 12, 31),
        ),
        ("Peru will impose a tax on steel from 1 December.", "impose", date(2024, 12, 1), date(2024, 12, 1)),
        (
            "Peru and Kenya will begin an exercise, named Alon, off Lima on 15 December.",
            "begin",
            date(2024, 12, 15),
            date(2024, 12, 15),
        ),
        ("A truce was reached in May 2023. A pact agreed on the 9th was broken.", "agreed", date(2023, 5, 9), date(2023, 5, 9)),
    ],
)  # fmt: skip
def test_of_which_day_it_is(one, text, word, earliest, latest):
    assert one(text, word).when.interval == Interval(earliest, latest)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The party came second with 24 percent, down from 33 percent four years ago.", "came"),
        ("Ana Ruiz had survived two votes, the last of them in May.", "survived"),
        ("The inquiry was extended in January to 9 December.", "extended"),
    ],
)
def test_a_day_of_something_else_dates_nothing(read, text, word):
    assert not [e for e in read(text) if word in e.predicate.text and e.when.kind is not TimeKind.UNDATED]


def test_what_goes_along_with_a_plan_is_planned(one):
    event = one("Ruiz Ltd. said it would close its plant from 24 December, laying off 180 workers.", "laying")
    assert (event.status, event.when.interval.earliest) == (Status.PLANNED, date(2024, 12, 24))


def test_a_visit_that_will_not_go_ahead_does_not_take_place(read):
    text = "A visit to Lima by the envoy, Ana Ruiz, planned for Sunday, will not go ahead."
    visit = next(e for e in read(text) if e.when.kind is TimeKind.DAY)
    assert (visit.title, visit.status) == ("Visit to Lima does not take place", Status.NEGATED)


def test_what_an_act_was_is_done_and_what_an_aim_is_is_not(read):
    (act,) = read("Her first act was to scrap the old tax.")
    assert act.status is Status.HAPPENED
    assert not read("The aim is to scrap the old tax.")


def test_what_is_asked_for_is_no_plan(one):
    text = "Peru asked for the names to be removed from the list."
    assert one(text, "asked").title == "Peru asks for names to be removed from list"


def test_contacts_resume_and_not_those_who_had_them(read):
    titles = [e.title for e in read("The rebels suspended all contacts. They resumed in late March.")]
    assert titles[-1] == "All contacts resume"


def test_a_clause_of_time_goes_on_about_what_the_main_one_tells(one):
    assert one("The Luz was carrying food when it was struck on Monday.", "struck").title.startswith("Luz struck")


def test_the_present_of_a_chronology_is_of_its_entry_in_all_clauses(read):
    text = "5 August 2023: Peru expels two envoys and Kenya closes its port.\n\n6 May 2024: Rebels leave Lima after a week."
    told = {e.predicate.text: e.when.interval.earliest for e in read(text)}
    assert (told["closes"], told["leave"]) == (date(2023, 8, 5), date(2024, 5, 6))


def test_what_is_quoted_does_not_date_the_saying(read):
    text = (
        'Peru closed the port in October last year. Ana Ruiz said it would open "the same afternoon" if Kenya agreed.'
    )
    (said,) = [e for e in read(text) if e.title.startswith("Ana Ruiz says")]
    assert said.when.kind is TimeKind.UNDATED


def test_who_announces_at_the_end_of_a_sentence_announces_once(read):
    text = "Peru will impose a tax on Kenyan steel products, Trade Minister Ana Ruiz announced on Friday."
    titles = [e.title for e in read(text)]
    assert titles.count("Ana Ruiz announces") == 0
    assert len([title for title in titles if title.startswith("Ana Ruiz announces")]) == 1


def test_what_is_told_as_a_second_one_has_its_noun(read):
    titles = [e.title for e in read("A ceasefire was broken on Friday. A second, reached three days later, held.")]
    assert "Second ceasefire reached" in titles


def test_time_is_spent_on_what_was_done(read):
    (event,) = read("Ana Ruiz spent the 1980s mapping glaciers.")
    assert (event.title, event.when.interval.earliest) == ("Ana Ruiz maps glaciers", date(1980, 1, 1))


@pytest.mark.parametrize(
    ("text", "word", "status", "earliest"),
    [
        ("Peru ordered five diplomats to leave the country on Monday.", "ordered", Status.HAPPENED, date(2024, 11, 4)),
        (
            "Should no deal be found in Lima, the force would have to begin leaving on 1 December.",
            "leaving",
            Status.POSSIBLE,
            date(2024, 12, 1),
        ),
        (
            "In February 2023 the court in Lima found him guilty of fraud and sentenced him to 20 years in prison.",
            "sentenced",
            Status.HAPPENED,
            date(2023, 2, 1),
        ),
    ],
)
def test_orders_conditions_and_sentences(one, text, word, status, earliest):
    event = one(text, word)
    assert (event.status, event.when.interval.earliest) == (status, earliest)


def test_no_party_or_army_is_called_the_agency(one):
    text = "Ana Ruiz leads the Tax Renewal Agency. The Lima Liberation Army fled on Saturday. The agency closed two offices on Sunday."
    assert "Army" not in one(text, "closed").title


def test_the_year_in_what_an_exercise_is_called_dates_nothing(read):
    (held,) = read("Peru and Kenya held the Vostok 2022 exercise near Lima.")
    assert held.when.kind is TimeKind.UNDATED


def test_what_is_looked_into_now_was_done_in_its_year(read):
    told = {
        e.title: e.when.kind
        for e in read("Prosecutors are investigating the purchase of six boats by the navy in 2021.")
    }
    assert told == {
        "Prosecutors investigate purchase of six boats": TimeKind.UNDATED,
        "Navy purchases six boats": TimeKind.WITHIN,
    }


def test_what_had_been_offered_is_no_plan(read):
    assert [e.title for e in read("Peru had offered to host talks on 12 September 2024.")] == [
        "Peru offers to host talks"
    ]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Ana Ruiz was deported to neighbouring Kenya on Friday.", ["Ana Ruiz deported to neighbouring Kenya"]),
        ("Kenya scrambled two jets on Friday to warn the pilot.", ["Kenya scrambles two jets to warn pilot"]),
        (
            "Kenya denies carrying out the raid of 12 October.",
            ["Kenya denies carrying out raid", "Kenya does not carry out raid"],
        ),
        ("Rebels of the Popular Front entered Lima on Saturday.", ["Rebels of Popular Front enter Lima"]),
        (
            "Ana Ruiz questioned on Friday whether the missiles would arrive, saying that Peru had none left.",
            ["Ana Ruiz questions whether the missiles would arrive", "Ana Ruiz says Peru had none left"],
        ),
    ],
)
def test_all_that_is_told(read, text, titles):
    assert [e.title for e in read(text)] == titles


@pytest.mark.parametrize(
    ("text", "title", "status"),
    [
        ("A strike announced for Wednesday was postponed.", "Strike does not take place", Status.NEGATED),
        ("A strike announced for Wednesday will go ahead.", "Strike announced", Status.PLANNED),
        ("A summit announced for May 2009 never took place.", "Summit does not take place", Status.NEGATED),
    ],
)
def test_what_is_announced_for_a_day_is_planned_for_it(read, text, title, status):
    (event, *_) = read(text)
    assert (event.title, event.status) == (title, status)
    assert event.when.kind is not TimeKind.UNDATED


def test_who_has_a_wife_is_somebody(read):
    text = "Slepian's lawyer, Glenn Murray, said that a bullet hit Slepian. Slepian's wife tried to revive him. He was declared dead."
    assert [e.title for e in read(text)][-2:] == ["Slepian's wife tries to revive Slepian", "Slepian declared dead"]


def test_who_is_blamed_is_gone_on_about(one):
    text = "Pedro Diaz criticized Juan Soto for closing the office when he became governor."
    assert one(text, "became").title == "Juan Soto becomes governor"


def test_what_a_reward_is_for_has_not_been_done(read):
    text = "Peru offered a reward on Friday for information leading to the arrest and conviction of Juan Soto."
    assert [e.title for e in read(text)] == ["Peru offers reward for information"]


@pytest.mark.parametrize(
    "text",
    [
        "Revenue declined 8% to $85.7 million, from $93.3 million a year earlier.",
        "Kenya unveiled new laptops and the iLife '11 software suite.",
        "Net rose to $525.8 million, or $4.67 a share, from $504.2 million, or $4.41 a share, last year.",
        "Revenue rose 4 percent to $7.1 billion, compared with sales a year earlier of $6.8 billion.",
        "Eight trading days after Oct. 12, the index had fallen 4.3 percent.",
        "Analysts predicted earnings of $3.90 a share this year.",
        "As expected, Kenya Oil reported lower third-quarter earnings.",
        "Net income fell to $2.7 million, down from $9.7 million, or 70 cents a share, last year.",
        "Peru sold $100 million of senior notes due Nov. 1, 2029.",
    ],
)
def test_what_is_compared_foretold_due_or_called_so_dates_nothing(read, text):
    assert [e.when.kind for e in read(text)] == [TimeKind.UNDATED]


def test_a_rise_is_of_its_month_not_of_that_it_rose_from(read):
    (event,) = read("Inflation rose to 5.1 percent in September from 4.8 percent a month earlier.")
    assert event.when.interval == Interval(date(2024, 9, 1), date(2024, 9, 30))


def test_a_suit_seeks_and_no_court(read):
    titles = [e.title for e in read("Peru has filed a suit in a Delaware court seeking the withdrawal of the plan.")]
    assert titles == ["Peru files suit in Delaware court", "Suit seeks withdrawal of plan"]


def test_the_state_after_a_town_is_no_company(one):
    text = "RMS Inc., Trenton, N.J., said it needs money. The company closed a plant on Friday."
    assert one(text, "closed").title == "RMS Inc. closes plant"


def test_the_year_of_a_fairs_name_dates_no_deed(read):
    (event,) = read("Kenya unveiled three boats at Harbour Expo 2023.")
    assert event.when.kind is TimeKind.UNDATED


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Peru Oil CEO and co-founder Ana Ruiz gave a speech on Monday.", "Ana Ruiz gives speech"),
        ("The prime minister and party leader Ana Ruiz resigned on Monday.", "Ana Ruiz resigns"),
        ("Police arrested lawyer and activist Ana Ruiz on Monday.", "Police arrest Ana Ruiz"),
        ("Ex-president Ana Ruiz resigned on Monday.", "Ana Ruiz resigns"),
        ("The president and the minister Ana Ruiz met on Monday.", "President and Ana Ruiz meet"),
        ("The minister and party leader Ana Ruiz have met.", "Minister and Ana Ruiz meet"),
    ],
)
def test_who_holds_two_offices_is_one(read, text, title):
    assert [e.title for e in read(text)] == [title]


@pytest.mark.parametrize(
    ("text", "title", "status"),
    [
        ("The Japanese were finally able to take the fort in December 1904.", "Japanese take fort", Status.HAPPENED),
        ("Ana Ruiz was not able to leave Lima on Friday.", "Ana Ruiz does not leave Lima", Status.NEGATED),
        ("Ana Ruiz is able to leave Lima.", "Ana Ruiz may leave Lima", Status.POSSIBLE),
        ("No ship was able to leave Lima on Friday.", "No ship leaves Lima", Status.NEGATED),
    ],
)
def test_who_was_able_to_did(read, text, title, status):
    (event,) = read(text)
    assert (event.title, event.status) == (title, status)


def test_what_takes_effect_later_was_done_before(one):
    text = "Ana Ruiz resigned on Friday, effective from 1 December."
    assert one(text, "resigned").when.interval == Interval(date(2024, 11, 1), date(2024, 11, 1))
