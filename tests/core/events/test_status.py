from datetime import date

import pytest

from timeline_app.core.values import Interval, Status, TimeKind


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The navy sank two boats on Sunday.", "sank", Status.HAPPENED),
        ("The minister will visit Oslo on Thursday.", "visit", Status.PLANNED),
        ("The company plans to open a plant in Kenya next year.", "open", Status.PLANNED),
        ("The president is due to meet investors on Friday.", "meet", Status.PLANNED),
        ("Heavy rain is due to reach the coast on Tuesday.", "reach", Status.EXPECTED),
        ("Analysts expect the bank to raise rates in December.", "raise", Status.EXPECTED),
        ("The rebels may attack the town in the coming days.", "attack", Status.POSSIBLE),
        ("The two sides did not sign a treaty on Sunday.", "sign", Status.NEGATED),
        ("The two sides made no progress on Sunday.", "made", Status.NEGATED),
        ("Nobody was arrested during the march on Saturday.", "arrested", Status.NEGATED),
        ("The ministers do not plan to visit the island on Friday.", "visit", Status.NEGATED),
        ("Forecasters do not expect the river to rise before Thursday.", "rise", Status.NEGATED),
        ("The minister meets union leaders on Monday.", "meets", Status.PLANNED),
        ("The union has until Friday to answer.", "answer", Status.PLANNED),
        ("The minister was supposed to speak on Saturday but did not appear.", "speak", Status.NEGATED),
        ("The king was due to visit Rome on Monday but stayed at home.", "visit", Status.NEGATED),
        ("Anna Brown was expected to sign the treaty on Thursday but refused.", "sign", Status.NEGATED),
    ],
)
def test_the_status_follows_the_words(one, text, word, status):
    assert one(text, word).status is status


def test_the_words_that_decide_are_named(one):
    assert one("The company plans to open a plant in Kenya next year.", "open").status_words == "plans"
    assert one("The two sides made no progress on Sunday.", "made").status_words == "no progress"
    assert one("The navy sank two boats on Sunday.", "sank").status_words is None


@pytest.mark.parametrize(
    "text",
    [
        "Reporters asked whether the army could send tanks to the border.",
        "Officials said they would fight until they achieved victory.",
        "If the talks fail, the navy will close the strait.",
    ],
)
def test_what_is_only_supposed_never_counts_as_having_happened(read, text):
    supposed = {"send", "achieved", "fail"}
    assert not [e for e in read(text) if set(e.predicate.text.split()) & supposed and e.status is Status.HAPPENED]


def test_what_is_only_asked_for_is_told_by_the_asking(read):
    events = read("Norway urged Sweden to close the mine.")
    assert [e.predicate.text for e in events] == ["urged"]
    assert events[0].title == "Norway urges Sweden to close mine"


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("If the bill passes, a vote must be held by March.", "held", Status.POSSIBLE),
        ("If the motion is carried, the council will be dissolved in May.", "dissolved", Status.POSSIBLE),
        ("If the strike goes ahead, trains would stop on Friday.", "stop", Status.POSSIBLE),
        ("The company would have to sell the plant by June.", "sell", Status.POSSIBLE),
        ("The bank must sell the plant by June.", "sell", Status.PLANNED),
        ("The canal is to be dug next year.", "dug", Status.PLANNED),
        ("Two bridges are to be built in Oslo.", "built", Status.PLANNED),
        ("The ferry was to have opened in June but was scrapped.", "opened", Status.NEGATED),
        ("The union decided not to join the talks.", "join", Status.NEGATED),
        ("A commission was set up by decree on 3 March 2021.", "set", Status.HAPPENED),
        ("The general is alleged to have ordered the killings in May 2019.", "ordered", Status.POSSIBLE),
        ("He is suspected of killing two farmers in 2021.", "killing", Status.POSSIBLE),
        ("Prosecutors allege that Mr Ruiz sold rifles to smugglers in March.", "sold", Status.POSSIBLE),
    ],
)
def test_what_depends_on_a_condition_or_is_only_charged_is_not_told_as_fact(one, text, word, status):
    assert one(text, word).status is status


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The minister faces charges of selling weapons to a rebel group.", "selling"),
        ("The banker was accused of hiding money in Panama.", "hiding"),
        ("The mediators do not rule out a meeting in Lima.", "meeting"),
    ],
)
def test_undated_charges_and_reports_denied_are_left_out(read, text, word):
    assert not [e for e in read(text) if word in e.predicate.text.split()]


@pytest.mark.parametrize(
    ("day", "told"),
    [("Jan. 30", [("hearing", "negated"), ("called off", "happened")]), ("Monday", [("called off", "happened")])],
)
def test_a_plan_that_was_overtaken_is_told_where_its_day_is_known(read, day, told):
    events = read(f"A hearing that had been set for {day} was called off last week.")
    assert [(e.predicate.text, e.status.value) for e in events] == told


def test_what_is_not_ruled_out_on_a_day_is_possible_on_that_day(one):
    event = one("Mediators do not rule out a session in Lima on Friday.", "session")
    assert (event.status, event.when.interval.earliest) == (Status.POSSIBLE, date(2024, 11, 8))


@pytest.mark.parametrize(
    "text",
    [
        "The treaty would have ended the war in 1999 if Spain had signed it.",
        "Officials dismissed claims that the dam had burst on Friday.",
    ],
)
def test_nothing_contrary_to_fact_is_dated(read, text):
    assert not [e for e in read(text) if e.when.kind is not TimeKind.UNDATED]


def test_what_may_have_happened_is_no_later_than_the_writers_day(one):
    when = one("Kenya may have moved troops to the border.", "moved").when
    assert when.interval == Interval(None, date(2024, 11, 4))


@pytest.mark.parametrize(
    "text",
    [
        "Had Russia invaded Poland, NATO would have responded.",
        "Were Russia to invade Poland, NATO would respond.",
        "Should Russia invade Poland, NATO will respond.",
    ],
)
def test_a_condition_without_if_is_no_event(read, text):
    assert not [e for e in read(text) if e.predicate.text.startswith("inva")]


@pytest.mark.parametrize(
    "text", ['"Did Kenya send troops?" she asked.', '"Will Kenya send troops to Peru?" Ruiz said.']
)
def test_what_is_asked_is_no_event(read, text):
    assert not [e for e in read(text) if e.predicate.text == "send"]


@pytest.mark.parametrize(
    ("text", "word", "status", "words"),
    [
        ("The suspect had not admitted any role or implicated anyone else.", "implicated", Status.NEGATED, "not"),
        ("Kenya stopped Peru from attacking Chile on Friday.", "attacking", Status.NEGATED, "stopped"),
        ("It is unlikely the case will be closed, he said.", "closed", Status.POSSIBLE, "unlikely"),
        ("A trial would come first, giving Kenya two chances.", "giving", Status.POSSIBLE, "would"),
        ("The deal would create a common market.", "create", Status.POSSIBLE, "would"),
        ("Our goal is to reunite the family by May.", "reunite", Status.PLANNED, "is"),
        ("Karl Berg was convicted of killing two men.", "killing", Status.HAPPENED, "convicted"),
        ("Ana Ruiz wants the boy returned to Peru.", "returned", Status.POSSIBLE, "wants"),
    ],
)
def test_words_at_some_distance_decide_too(one, text, word, status, words):
    event = one(text, word)
    assert (event.status, event.status_words) == (status, words)


def test_nobody_did_what_they_were_cleared_of(read):
    assert not [e for e in read("Karl Berg was acquitted of killing two men.") if e.predicate.lemma == "kill"]


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Kenya is going to sell ships to Peru.", "sell", Status.PLANNED),
        ("The dam is going to break.", "break", Status.EXPECTED),
        ("The minister returned to Kenya, only to be jailed by the army.", "jailed", Status.HAPPENED),
    ],
)
def test_going_to_lies_ahead_and_only_to_came_about(one, text, word, status):
    assert one(text, word).status is status


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The company would not sell music branded with an apple.", "brand"),
        ("Kenya will drive the army out, leaving the tanks destroyed.", "destroy"),
        ("Kenya made headway in resolving the dispute.", "resolve"),
        ("Ana Ruiz paid tribute to bombing victims on Friday.", "bombing"),
    ],
)
def test_what_only_describes_something_unreal_or_unfinished_is_no_event(read, text, lemma):
    assert lemma not in [e.predicate.lemma for e in read(text)]


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Kenya vowed to free the soldiers captured in the war.", "captured", Status.HAPPENED),
        ("The firm has been creating jobs for four months.", "creating", Status.HAPPENED),
        ("The river is going to start falling.", "falling", Status.EXPECTED),
    ],
)
def test_the_words_above_a_clause_reach_as_far_as_they_hold(one, text, word, status):
    assert one(text, word).status is status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The council ordered an embargo as punishment for seizing the town.", "seizing", Status.HAPPENED),
        ("The council ordered the mayor to resign after losing the vote.", "losing", Status.HAPPENED),
        ("Ana Ruiz called for lifting the ban.", "lifting", Status.POSSIBLE),
    ],
)
def test_what_is_requited_was_done(one, text, word, status):
    assert one(text, word).status is status


def test_what_is_only_talked_of_is_no_event(read):
    texts = (
        "Kenya and Peru conferred on lifting the ban.",
        "Ministers agreed on sending troops.",
        "He talked about it.",
    )
    assert not [e for t in texts for e in read(t) if e.predicate.lemma in ("lift", "send")]


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Kenya accused the Northern Front of launching the attack.", "launch attack"),
        ("Had it failed, the whole valley would have been flooded.", "flood"),
        ("Had it failed, the whole valley would have been flooded.", "fail"),
        ("An official who asked not to be named said the road was open.", "ask"),
        ("Kenya did not respond to a request for comment.", "respond"),
        ("Ana Ruiz said the road was open, when asked about the strike.", "ask"),
    ],
)
def test_what_is_charged_unreal_or_about_the_source_is_no_event(read, text, lemma):
    assert lemma not in [e.predicate.lemma for e in read(text)]


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Ana Ruiz said she would travel to Peru next month if the council agreed.", "travel", Status.POSSIBLE),
        ("We will not hesitate to act, Ana Ruiz said.", "act", Status.POSSIBLE),
        ("Ana Ruiz had planned to fly to Peru but stayed at home.", "fly", Status.NEGATED),
        ("The government took a week to send help.", "send", Status.HAPPENED),
    ],
)
def test_conditions_plans_and_delays(one, text, word, status):
    assert one(text, word).status is status


@pytest.mark.parametrize(
    ("text", "word", "status", "title"),
    [
        ("Dahl is not going to resign on Friday.", "resign", Status.NEGATED, "Dahl will not resign"),
        ("Reports that Dahl fled the port last week were false.", "fled", Status.NEGATED, "Dahl does not flee port"),
        ("A report that Dahl resigned on Monday was wrong.", "resigned", Status.NEGATED, "Dahl does not resign"),
        ("It is not true that Dahl resigned on Monday.", "resigned", Status.NEGATED, "Dahl does not resign"),
        ("The unions stopped short of declaring a strike on Monday.", "declaring", Status.NEGATED, None),
        ("The war nearly began on Sunday.", "began", Status.NEGATED, "War nearly begins"),
        ("Dahl allegedly committed fraud in May.", "committed", Status.POSSIBLE, "Dahl may have committed fraud"),
        ("If the vote fails, the pier will not be rebuilt before 2027.", "rebuilt", Status.POSSIBLE, None),
        ("Reports that Dahl fled the port last week were right.", "fled", Status.HAPPENED, "Dahl flees port"),
        ("The storm killed nearly 40 people on Sunday.", "killed", Status.HAPPENED, "Storm kills nearly 40 people"),
    ],
)
def test_what_is_said_not_to_be_so_or_vouched_for_by_nobody_is_not_told_as_done(one, text, word, status, title):
    event = one(text, word)
    assert event.status is status
    assert title is None or event.title == title


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The bank would have collapsed on Monday without the loan.", "collapsed"),
        ("The treaty should have been signed on Wednesday.", "signed"),
        ("Karl Berg ought to have gone with her on Thursday.", "gone"),
        ("Norway withdrew its offer to finance the dam.", "finance"),
        ("Norway offered to finance the dam, but the offer was withdrawn.", "finance"),
        ("The truce was supposed to begin on Sunday but never did.", "begin"),
        ("The plane was due on Sunday but never came.", "due"),
        ("A planned visit by the minister next week has been cancelled.", "visit"),
        ("Friday's rally was cancelled.", "rally"),
        ("Kenya stopped short of condemning the raid.", "condemning"),
    ],
)
def test_what_should_or_would_have_been_was_withdrawn_cancelled_or_never_came_was_not(one, text, word):
    assert one(text, word).status is Status.NEGATED


def test_what_would_have_been_or_should_have_been_by_now_is_not_told_as_planned(one):
    assert one("Ana Ruiz said Kenya would have attacked Peru last year.", "attacked").status is Status.POSSIBLE
    assert one("The ship should already have arrived in Kenya on Friday.", "arrived").status is not Status.NEGATED


@pytest.mark.parametrize(
    "text",
    ["Suppose Kenya were to withdraw from the pact in April.", "Imagine that Ana Ruiz resigned on Friday."],
)
def test_what_is_only_supposed_is_no_event(read, text):
    assert not read(text)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Early voting in the presidential election ended Saturday.", ["Early voting ends"]),
        ("Talks on ending the war collapsed on Friday.", ["Talks collapse"]),
    ],
)
def test_what_is_voted_or_talked_on_has_not_ended(read, text, titles):
    assert [e.title for e in read(text)] == titles


def test_an_alleged_crime_is_possible_wherever_its_participle_hangs(one):
    text = (
        "The judges issued warrants on Friday for Prime Minister Karl Berg and former minister Nils Dahl for alleged "
        "war crimes committed between 8 October 2023 and 20 May 2024."
    )
    assert one(text, "committed").status is Status.POSSIBLE


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The move was aimed at ending the strike.", "ending", Status.PLANNED),
        ("Kenya will gain by selling the ship.", "selling", Status.PLANNED),
        ("Kenya appeared to accept the treaty.", "accept", Status.POSSIBLE),
    ],
)
def test_what_lies_ahead_or_only_seems_so_has_not_happened(one, text, word, status):
    assert one(text, word).status is status


@pytest.mark.parametrize(
    "text",
    [
        "It did not appear that anyone else was injured.",
        "The rise was not enough to injure anybody.",
        "The reason for Kenya to injure Peru is plain.",
    ],
)
def test_of_nobody_in_particular_and_of_mere_thoughts_nothing_is_told(read, text):
    assert not [e for e in read(text) if e.predicate.lemma == "injure"]


def test_a_denial_does_not_reach_the_plan_that_it_hides(one):
    event = one("Ana Ruiz failed to report Peter Amir's plan to kill the king.", "kill")
    assert event.status is not Status.NEGATED


def test_what_there_is_only_a_risk_of_did_not_happen(read):
    events = read("Prices fell despite the possibility of military conflict with Kenya.")
    assert not [e for e in events if e.predicate.text == "conflict" and e.status is Status.HAPPENED]


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The raids will not force Kenya to sign or pay.", "pay", Status.NEGATED),
        ("The firm paid men to fly to Rome and tour the plant.", "tour", Status.PLANNED),
        ("The families have learned to forgive and find peace in Kenya.", "find", Status.HAPPENED),
        ("Ruiz said Peru might be willing to cut prices.", "cut", Status.POSSIBLE),
        ("The study warns that prices rose last year.", "rose", Status.HAPPENED),
        ("The study warns that prices will rise next year.", "rise", Status.POSSIBLE),
        ("Omar Tall was held before having to flee the capital.", "flee", Status.HAPPENED),
        (
            "The ministry wants the court to suspend the injunction issued Thursday and also order Lee to pay.",
            "order",
            Status.POSSIBLE,
        ),
        ("Authorities estimated that 900 women took part in the march.", "took", Status.HAPPENED),
        ("The rules caused the index to lose ground last week.", "lose", Status.HAPPENED),
        ("A task force is investigating attacks over the past four years.", "investigating", Status.HAPPENED),
        ("The index fell within 70 points of its record high set on Aug. 6.", "set", Status.HAPPENED),
    ],
)
def test_the_second_of_two_verbs_and_the_words_far_above_have_their_say(one, text, word, status):
    assert one(text, word).status is status


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The rule says every state has the duty to refrain from arming or joining rebels.", "joining"),
        ("She will lay flowers, talk to guards who survived the fire and meet the king.", "guards meet"),
        ("The minister paid tribute on Friday to bombing victims in Lima.", "bombing"),
        ("Police left as dawn broke on Saturday.", "broke"),
        ("Both officials requested anonymity.", "requested"),
        ("The less money the state needs to borrow, the more is freed for schools.", "freed"),
        ("A firm incorporated in Peru bought the mine.", "incorporated"),
        ("Of those killed, two came from Peru.", "killed"),
        ("Nicknamed the Dog, Kopp left on Friday.", "Nicknamed"),
    ],
)
def test_duties_hours_and_descriptions_are_no_events(read, text, word):
    assert not [e for e in read(text) if word in e.predicate.text or e.title.lower().startswith(word)]


def test_what_is_to_be_avoided_up_to_a_day_to_come_has_not_happened(one):
    assert one("The union agreed a deal avoiding closures before 2030.", "avoiding").status is Status.PLANNED


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The people were owed the opportunity of choosing a king.", "choosing"),
        ("Every state has the duty to refrain from arming, aiding or joining rebels.", "aiding"),
    ],
)
def test_what_one_may_or_must_do_is_not_told_as_done(read, text, word):
    assert word not in {e.predicate.text for e in read(text)}


@pytest.mark.parametrize(
    ("text", "title", "first", "last", "status"),
    [
        ("The talks did not resume until Friday.", "Talks resume", date(2024, 11, 1), date(2024, 11, 1), "happened"),
        ("Ana Ruiz was not freed until 1990.", "Ana Ruiz freed", date(1990, 1, 1), date(1990, 12, 31), "happened"),
        (
            "The road will not reopen until 15 November.",
            "Road expected to reopen",
            date(2024, 11, 15),
            None,
            "expected",
        ),
        ("The vote is not expected until March.", "Vote expected", date(2025, 3, 1), None, "expected"),
        ("The talks did not resume before Friday.", "Talks do not resume", None, date(2024, 10, 31), "negated"),
        ("Not until Friday did the army leave.", "Army leaves", date(2024, 11, 1), date(2024, 11, 1), "happened"),
        ("Nor did the army leave on Friday.", "Army does not leave", date(2024, 11, 1), date(2024, 11, 1), "negated"),
        ("Nor was the road reopened on Friday.", "Road not reopened", date(2024, 11, 1), date(2024, 11, 1), "negated"),
        (
            "He neither called nor wrote on Friday.",
            "He did not write on Friday",
            date(2024, 11, 1),
            date(2024, 11, 1),
            "negated",
        ),
    ],
)
def test_what_does_not_come_about_until_a_day_comes_about_then_or_later(read, text, title, first, last, status):
    found = {e.title: e for e in read(text)}
    assert title in found
    event = found[title]
    assert (event.when.interval.earliest, event.when.interval.latest) == (first, last)
    assert event.status.value == status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The airline will almost double its flights by August.", "double", Status.EXPECTED),
        ("Exports almost tripled in January.", "tripled", Status.HAPPENED),
        ("The ferry almost sank on Sunday.", "sank", Status.NEGATED),
        ("Fragments recovered at the site appear to match those found in Leeds.", "match", Status.POSSIBLE),
        ("Britain has been pushing hard to resolve the dispute.", "resolve", Status.PLANNED),
        ("Britain is pushing Kenya to resolve the dispute in May.", "resolve", Status.POSSIBLE),
        ("The model is for judges to be named in public and the mayor chosen by vote.", "chosen", Status.PLANNED),
        ("Kenya is alone in warning Sudan of war if it does not leave.", "warning", Status.HAPPENED),
    ],
)
def test_how_far_and_how_firmly_is_told_apart(one, text, word, status):
    assert one(text, word).status is status


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("There is no evidence that the minister bribed the court.", "bribed"),
        ("The lawyer dismissed any suggestion that the minister bribed the court.", "bribed"),
        ("The ruling is going to be used as a pretext for ejecting us from the talks.", "ejecting"),
        ("She prayed for him to have a heart attack.", "have"),
        ("The gains come from balancing the budget.", "balancing"),
        ("The army tried to stop food and supplies going in.", "going"),
    ],
)
def test_what_nobody_tells_or_only_serves_for_is_no_event(read, text, word):
    assert not [e for e in read(text) if word in e.predicate.text.split()]


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The talks resume in the coming week.", "resume", Status.PLANNED),
        ("Members received the report before next week's meeting of the board of Peru.", "meeting", Status.PLANNED),
        ("The next week the talks resumed.", "resumed", Status.HAPPENED),
        ("The court opens a new hearing on Monday.", "hearing", Status.HAPPENED),
    ],
)
def test_words_tell_what_lies_ahead_where_the_day_of_the_text_is_not_known(read, text, word, status):
    page = f"Envoys agree on the river\n\n{text} Envoys of both countries met in the old city for hours.\n"
    event = next(e for e in read(page, None) if word in e.predicate.text)
    assert event.status is status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Peru must send troops to guard the port in 2025.", "send", Status.PLANNED),
        ("The court should begin to hear the case in May 2025.", "hear", Status.EXPECTED),
        ("Peru should help to rebuild the port in 2025.", "rebuild", Status.EXPECTED),
        ("The court will begin to hear the case in May 2025.", "hear", Status.PLANNED),
        ("The army began to leave the town in October.", "leave", Status.HAPPENED),
    ],
)
def test_what_must_or_should_begin_has_not_begun(one, text, word, status):
    assert one(text, word).status is status


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru will leave when Kenya has signed the pact.", False),
        ("Peru will leave after Kenya has signed the pact.", False),
        ("Peru would leave after Kenya has signed the pact.", False),
        ("Peru will leave after Kenya signed the pact.", True),
        ("Peru withdrew its troops after Kenya has signed the pact.", True),
    ],
)
def test_what_others_wait_for_is_not_told_as_done(read, text, told):
    assert any("signed the pact" in e.predicate.text for e in read(text)) is told


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peru will leave after Kenya signs the pact in May.", Status.PLANNED),
        ("Peru will leave once Kenya has signed the pact in May.", Status.PLANNED),
        ("Peru left after Kenya signed the pact in May.", Status.HAPPENED),
    ],
)
def test_what_others_wait_for_lies_ahead_where_the_day_of_the_text_is_not_known(read, text, status):
    event = next(e for e in read(text, None) if "pact" in e.predicate.text)
    assert event.status is status


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("The army did not say why the plane crashed on Friday.", ["Plane crashes"]),
        ("The army has not said how the plane crashed on Friday.", []),
        ("The army has not said why the plane will land on Friday.", []),
    ],
)
def test_who_does_not_say_why_something_happened_says_that_it_did(read, text, titles):
    assert [e.title for e in read(text) if "plane" in e.title.lower()] == titles


@pytest.mark.parametrize(
    ("text", "word", "first", "last"),
    [
        ("The dam was to have opened in 2025.", "opened", date(2025, 1, 1), date(2025, 12, 31)),
        ("The dam was to have opened on 12 November 2024.", "opened", date(2024, 11, 12), date(2024, 11, 12)),
        ("The mayor said the dam had opened in 2025.", "opened", None, date(2024, 11, 4)),
    ],
)
def test_what_was_to_have_come_about_may_be_of_a_day_to_come(one, text, word, first, last):
    assert one(text, word).when.interval == Interval(first, last)


def test_words_in_no_order_stop_nothing(read):
    text = "principle invented Bush could of ``I synagogue the honoured. and scheduled ntified three"
    assert read(text) == read(text)
