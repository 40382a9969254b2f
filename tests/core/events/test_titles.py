import pytest


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        ("Inspectors fined the company in 2019.", "fined", "Inspectors fine company"),
        ("The chamber voted 394 to 207 against the bill on Friday.", "voted", "Chamber votes 394 to 207 against bill"),
        ("The Office of the Prosecutor sued two firms on Friday.", "sued", "Office of Prosecutor sues two firms"),
        ("The army went on shelling the town on Friday.", "shelling", "Army shells town"),
        ("Unions staged a march on Friday.", "staged", "Unions stage march"),
        ("They will meet on Friday.", "meet", "They will meet on Friday"),
        ("I may be fired tomorrow.", "fired", "I may be fired tomorrow"),
        ("Soviet engineers turned it into a canal in 1954.", "turned", "Soviet engineers turn it into canal"),
        (
            "Uganda built the dams that summer and, the following winter, drained the lake.",
            "drained",
            "Uganda drains lake",
        ),
        (
            "The general is alleged to have ordered the raids in May 2019.",
            "ordered",
            "General may have ordered raids",
        ),
        (
            "The court ruled that the banker can be sent home, reversing an earlier verdict.",
            "reversing",
            "Court reverses earlier verdict",
        ),
        ("The siege lasted until 4 June 1672.", "lasted", "The siege lasted until 4 June 1672"),
        ("Nurses have been on strike since 20 May.", "strike", "Nurses are on strike"),
        (
            "A protest in the same valley ended in violence in 2015: four farmers were shot in May of that year.",
            "shot",
            "Four farmers shot",
        ),
        (
            "We open the road tonight, but we can close it again tomorrow, Ana Ruiz said.",
            "close",
            "Ana Ruiz may close road",
        ),
        ("The court ordered Liv Dahl to give up her ship.", "ordered", "Court orders Liv Dahl to give up ship"),
        ("The bridge, to be opened in May, cost 3 million dollars.", "opened", "Bridge to be opened"),
        ("One of the unions had warned in April that it would quit.", "warned", "One of unions warns it would quit"),
    ],
)
def test_a_title_tells_who_did_what_and_never_more_than_the_text(one, text, word, title):
    assert one(text, word).title == title


def test_nobody_acts_on_himself_unless_the_text_says_so(one):
    text = "Minister Ana Ruiz met the king on Sunday. “I shall see him again tomorrow,” Ms Ruiz said. Ruiz praised him on Sunday."
    assert "Ruiz praises Ruiz" not in one(text, "praised").title


def test_undated_deeds_of_nobody_in_particular_are_left_out(read):
    assert not read("They quarrelled.")


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        ("Elian, rescued by fishermen on Friday, met Castro.", "rescued", "Elian rescued by fishermen"),
        ("The car was found abandoned at the airport in May.", "found", "Car found abandoned at airport"),
        ("Kenya refrained from attacking Peru.", "refrained", "Kenya refrains from attacking Peru"),
        ("Kenya prevented Peru from selling ships.", "prevented", "Kenya prevents Peru from selling ships"),
        ("The law would make it difficult.", "make", "The law would make it difficult"),
        ("Most of the talks had led nowhere.", "led", "Most of talks lead nowhere"),
        ("All of the attention has fallen on Karl Berg.", "fallen", "Attention falls on Karl Berg"),
        ("Karl Berg was found guilty on Friday.", "found", "Karl Berg found guilty"),
        ("Ana Ruiz wants the boy returned to Peru.", "returned", "Boy may be returned to Peru"),
        ("iPhone sales rose on Friday.", "rose", "iPhone sales rise"),
        ("Kenya arrested two men or women on Friday.", "arrested", "Kenya arrests two men or women"),
    ],
)
def test_a_title_says_no_other_thing_than_the_clause(one, text, word, title):
    assert one(text, word).title == title


@pytest.mark.parametrize(
    "text",
    [
        "Output rose 3% in March, above a target, set two years ago, of 6% growth.",
        "Kenya opened an embassy in a capital of swaying palms.",
        "The rules make it difficult to prosecute a suspect.",
    ],
)
def test_words_of_which_grammar_does_not_tell_what_they_belong_to_make_no_event(read, text):
    assert not [e for e in read(text) if e.predicate.text in ("set", "swaying", "prosecute")]


@pytest.mark.parametrize(
    "text", ["Kenya refrained from attacking Peru.", "Ana Ruiz was barred from attacking Peru in her speech."]
)
def test_what_somebody_was_kept_from_is_no_deed(read, text):
    assert not [e for e in read(text) if e.predicate.text == "attacking"]


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        ("Kenya accused the Northern Front of shelling a village.", "accused", "Kenya accuses Northern Front of shelling village"),
        ("The court sentenced Ana Ruiz to six years in prison on Friday.", "sentenced", "Court sentences Ana Ruiz to six years in prison"),
        ("Judges found Ana Ruiz guilty.", "found", "Judges find Ana Ruiz guilty"),
        ("Kenya called the measures illegal.", "called", "Kenya calls measures illegal"),
        ("Prosecutors asked for nine years.", "asked", "Prosecutors asked for nine years"),
        ("Eleven people are still missing.", "missing", "Eleven people are missing"),
        ("Talks in Lima collapsed on Friday.", "collapsed", "Talks in Lima collapse"),
        ("The ministers of Kenya and Peru met on Friday.", "met", "Ministers of Kenya and Peru meet"),
        ("Kenya signed a deal to reopen the border.", "signed", "Kenya signs deal to reopen border"),
        ("The talks will go ahead on Friday.", "go", "Talks expected to go ahead"),
        ("The government will not yield.", "yield", "Government will not yield"),
        ("The union said it would call it off.", "off", "Union to call it off"),
        ("Ruiz, a judge who led the inquiry in 2010, resigned.", "led", "Ruiz leads inquiry"),
        ("The law, which the cabinet approved in May, will take effect in 2030.", "approved", "Cabinet approves law"),
        ("The law, which the cabinet approved in May, will take effect in 2030.", "take", "Law to take effect"),
        ("Their co-defendant was acquitted on Friday.", "acquitted", "Co-defendant acquitted"),
        ("Crews pulled a girl from the rubble on Friday.", "pulled", "Crews pull girl from rubble"),
        ("Brenner Motors said it would cut jobs.", "cut", "Brenner Motors to cut jobs"),
        ("The council lifted limits on exports in May but reimposed them in June.", "reimposed", "Council reimposes limits on exports"),
        ("The envoy said the deal was bad and urged farmers to reject it.", "urged", "Envoy urges farmers to reject deal"),
    ],
)  # fmt: skip
def test_titles_tell_fresh_eyes_what_was_done(one, text, word, title):
    assert one(text, word).title == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("If the vote fails, talks will go on, an official said.", "Official says if the vote fails, talks will go on"),
        ("The union said it would strike if the firm cut jobs.", "Union says it would strike if the firm cut jobs"),
        ("The firm is closing, two diplomats told the paper.", "Two diplomats say the firm is closing"),
        (
            "The army said it had taken the town, a claim that nobody could check.",
            "Army says it had taken the town",
        ),
        ("Ana Ruiz is well. Ana Ruiz is visiting Peru, she said in a post.", "Ana Ruiz says she is visiting Peru"),
        ("Karl Berg met Ana Ruiz. Berg also fell ill, he said.", "Berg says he also fell ill"),
        ("The council said Peru won Sunday's game.", "Council says Peru won game"),
        ("Crowds filled the square; police said nobody was hurt.", "Police say nobody was hurt"),
    ],
)
def test_titles_of_sayings_say_what_was_said(read, text, title):
    assert title in [e.title for e in read(text) if e.mode == "statement"]


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        (
            "Karl Berg arrived in Kenya on Sunday after a trip to Peru, Berg said in a post on Monday.",
            "said",
            "Berg says he arrived in Kenya after a trip to Peru",
        ),
        ("Ana Ruiz said on Friday that Ana Ruiz had left Peru.", "said", "Ana Ruiz says she had left Peru"),
        ("Kim Ruiz said on Friday that Kim Ruiz had left Peru.", "said", "Kim Ruiz says: had left Peru"),
        ("Ana Ruiz said on Friday that she had left Peru.", "said", "Ana Ruiz says she had left Peru"),
        (
            "Asked about whether Peru could send ships, Ana Ruiz said on Friday that all roads were open.",
            "said",
            "Ana Ruiz says all roads were open",
        ),
    ],
)
def test_a_speaker_is_named_once(one, text, word, title):
    assert one(text, word).title == title


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        (
            'Karl Berg told the House on Friday that there were "credible reports".',
            "told",
            "Karl Berg tells House there were credible reports",
        ),
        ('Ana Ruiz said the king was "tired of talks".', "said", "Ana Ruiz says the king was tired of talks"),
        ("• Rebel fighters seized Kisumu on Friday.", "seized", "Rebel fighters seize Kisumu"),
        ("Karl Berg pulled Kenya out of the pact in 2018.", "pulled", "Karl Berg pulls Kenya out of pact"),
        (
            "The board found Kenya in non-compliance with its duties on Friday.",
            "found",
            "Board finds Kenya in non-compliance with duties",
        ),
    ],
)
def test_a_title_keeps_its_blanks_and_whole_words_and_no_bullets(one, text, word, title):
    assert one(text, word).title == title


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        ("Mohammed Deif, whom Kenya says it killed on 13 July, led the group.", "killed", "Kenya kills Mohammed Deif"),
        ("Peru, which had been granted asylum rights, left.", "granted", "Peru granted asylum rights"),
        ("Ana Ruiz was awarded a medal on Sunday.", "awarded", "Ana Ruiz awarded medal"),
        ("Ana Ruiz was elected governor of Lapland in May.", "elected", "Ana Ruiz elected governor of Lapland"),
        ("The council adopted Resolution 1737 on Sunday.", "adopted", "Council adopts Resolution 1737"),
        ("Ana Ruiz, who died aged 100 on Sunday, was a judge.", "died", "Ana Ruiz dies aged 100"),
        (
            "A friend of Ana Ruiz said on Friday that she regretted praying.",
            "regretted",
            "Friend of Ana Ruiz regrets praying",
        ),
        ("The anti-Castro exiles marched on Sunday.", "marched", "Anti-Castro exiles march"),
        (
            "A spokesman for the oil and gas concern said the well had run dry.",
            "said",
            "Spokesman for oil and gas concern says the well had run dry",
        ),
        (
            "The film, said Kelli Conlin, the executive director, is intended to warn the public.",
            "said",
            "Kelli Conlin says the film is intended to warn the public",
        ),
        ("The deal, which Ana Ruiz declined to describe, failed.", "declined", "Ana Ruiz declines to describe deal"),
        ("Ana Ruiz called on Kenya to stop the war.", "called", "Ana Ruiz calls on Kenya to stop war"),
        ("Ana Ruiz left. She is 60. Her mother died on Sunday.", "died", "Ruiz's mother dies"),
        (
            "The session will begin on Friday and continue until 20 December.",
            "continue",
            "Session to continue until 20 December",
        ),
    ],
)
def test_a_title_keeps_what_its_verb_needs_and_names_who_is_meant(one, text, word, title):
    assert one(text, word).title.replace("Ana Ruiz's", "Ruiz's") == title


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Contrary to legend, Ana Ruiz never left Kenya in 1979.", "to legend"),
        ("The United Nations ordered an embargo on Kenya for the first time in 20 years.", "First time"),
        ("Kenya sent ships in support of Peru.", "Support of"),
        ("The agency reported that Kenya had left, citing a minister.", "cites"),
    ],
)
def test_no_title_tells_what_the_text_does_not(read, text, words):
    assert not [e.title for e in read(text) if words in e.title]


def test_a_person_is_called_by_the_name_that_the_text_uses_most(read):
    text = "Eliot Spitzer won on Sunday. Spitzer thanked voters. Spitzer left. “Eliot is tired,” a friend said."
    assert "Spitzer leaves" in [e.title for e in read(text)]


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        ("The number of visitors jumped last year.", "jumped", "Number of visitors jumps"),
        ("The crew went back on Sunday.", "went", "Crew goes back"),
        ("The industry was troubled in May, in part by strikes.", "troubled", "Industry troubled by strikes"),
        ("Ana Ruiz and Bo Ek were freed on Sunday.", "freed", "Ana Ruiz and Bo Ek freed"),
        ("Kenya recalled the charter signed on 7 June and the treaty of 16 August.", "signed", "Charter signed"),
        ("The flood, prompting the army to build a dam, came in May.", "build", "Army to build dam"),
        ("Kenya plans to isolate and punish Peru.", "isolate", "Kenya to isolate Peru"),
        (
            "The lands signed an accord. Poland wants it ratified by the end of 2025.",
            "ratified",
            "Accord may be ratified",
        ),
        (
            "Haneul said operating profit in the quarter, which ended on 30 September, fell by a third.",
            "said",
            "Haneul says operating profit fell by a third",
        ),
        (
            "Ana Ruiz swapped the jet for a smaller Boeing 737 on Sunday.",
            "swapped",
            "Ana Ruiz swaps jet for smaller Boeing 737",
        ),
        ("The firm had a loss of 92 million, or 7 a share, in May.", "had", "Firm has loss of 92 million"),
        ("Some reports turned out to be false.", "turned", "Reports turn out to be false"),
        (
            "A woman who was watching her children swim was hurt on Sunday.",
            "watching",
            "Woman was watching her children swim",
        ),
    ],
)
def test_a_title_names_all_to_whom_it_is_done_and_nothing_twice(one, text, word, title):
    assert one(text, word).title == title


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Sources quoted by the paper said the ship sank.", "quote"),
        ("Ana Ruiz waited to see what happened.", "happen"),
        ("A ship bound for Kenya sank on Sunday.", "bind"),
    ],
)
def test_words_that_tell_of_no_event_of_their_own_make_none(read, text, verb):
    assert not [e for e in read(text) if e.predicate.lemma == verb]


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        (
            "The clerk was cut in the blast, which damaged the chapel, shattered a dome and toppled the old tower.",
            "toppled",
            "Blast topples old tower",
        ),
        ("At least 40 died, officials said as dawn broke Saturday.", "said", "Officials say at least 40 died"),
        ("Police have discovered tantalizing new evidence.", "discovered", "Police discover tantalizing new evidence"),
        ("But the wall may have saved lives, an aide said.", "said", "Aide says the wall may have saved lives"),
        ("In addition, two men fled, an aide said.", "said", "Aide says two men fled"),
        ("On Friday, two men fled, an aide said.", "said", "Aide says two men fled"),
        ("An aide said last month's rescue of a boy was hard.", "said", "Aide says rescue of a boy was hard"),
        ("His trip is still on, the embassy said.", "said", "Embassy says his trip is still on"),
        (
            "The police left on Sunday, having determined who carried the bomb.",
            "determined",
            "Police determine who carried the bomb",
        ),
        (
            "The bombing of a clinic that killed an officer was condemned.",
            "killed",
            "Bombing of clinic kills officer",
        ),
        ("Neither a rise in rates nor inflation is looming.", "looming", "Rise in rates does not loom"),
        (
            "Lower rates helped firms, and have allowed the bank to grow.",
            "allowed",
            "Lower rates have allowed the bank to grow",
        ),
        ("Kenya seized a ship in hopes of a ransom.", "seized", "Kenya seizes ship"),
        ("The police made ``odd discoveries'' on Friday.", "made", "Police make odd discoveries"),
        (
            "He was one of several Kenyans who left when Omar came to power and are returning to Nairobi.",
            "returning",
            "Several Kenyans return to Nairobi",
        ),
    ],
)
def test_a_title_holds_against_what_stands_around_its_clause(one, text, word, title):
    assert one(text, word).title == title


def test_they_who_vouch_are_those_who_spoke_before(read):
    said = [
        e
        for e in read("Officials said a ship sank. Dozens of men were missing, they said.")
        if "said" in e.predicate.text
    ]
    assert [e.title for e in said] == ["Officials say a ship sank", "Officials say dozens of men were missing"]


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        (
            "Carpenter said that placing Omar on the list “underscores the firm commitment” of Peru.",
            "said",
            "Carpenter says placing Omar on the list underscores the firm commitment of Peru",
        ),
        (
            "Ten men were killed by a single gunshot fired from a wooded area.",
            "fired",
            "Single gunshot fired from wooded area",
        ),
        (
            "A lawmaker subpoenaed Elian to testify before the committee on Feb. 10.",
            "testify",
            "Elian to testify before committee",
        ),
        (
            "The two were freed after Omar agreed to hand them over to Peru.",
            "agreed",
            "Omar agrees to hand over them to Peru",
        ),
    ],
)
def test_a_title_puts_words_and_deeds_down_to_no_other(one, text, word, title):
    assert one(text, word).title == title


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        ("Hudson's Bay Co. bought a ship on Friday.", "bought", "Hudson's Bay Co. buys ship"),
        ("Dow Jones & Co. bought a ship on Friday.", "bought", "Dow Jones & Co. buys ship"),
        ("An IBM spokeswoman said the company shut a plant on Friday.", "shut", "IBM shuts plant"),
        ("The party hopes to win seats in Kenya this December.", "win", "Party hopes to win seats in Kenya"),
        ("The union does not want to leave Kenya this December.", "leave", "Union does not want to leave Kenya"),
        ("Kenya bought ships as a result of an accord.", "bought", "Kenya buys ships as result of accord"),
        ("Kenya bought ships in case the war drags on.", "bought", "Kenya buys ships"),
    ],
)
def test_a_title_names_firms_whole_and_promises_nothing_that_is_only_wished_for(one, text, word, title):
    assert one(text, word).title == title


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Ana Ruiz, whose husband died in May, resigned on Friday.", ["Ana Ruiz's husband dies", "Ana Ruiz resigns"]),
        ("Police said Park, whose term ends on Friday, is scheduled to attend the meeting.", ["Park's term to end"]),
        ("The share closed at 1,070.3 won against the dollar on Friday.", ["Share closes at 1,070.3 against dollar"]),
    ],
)
def test_what_is_told_of_whose_and_of_money_is_of_nobody_else(read, text, titles):
    found = [e.title for e in read(text)]
    assert [title for title in titles if title not in found] == []
    assert not [title for title in found if title.startswith(("Park to end", "Share wins"))]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The government denied reports that it had paid.", "Government denies reports that it had paid"),
        ("Kenya dismissed rumors that he had left on Friday.", "Kenya dismisses rumors that he had left"),
        ("Kenya expelled a consul, giving the envoy 48 hours to leave Oslo.", "Envoy to leave Oslo"),
        ("The court is to rule on Friday on the appeal of Ana Ruiz.", "Appeal of Ana Ruiz"),
    ],
)
def test_a_denial_tells_of_what_and_an_order_to_whom(read, text, title):
    assert title in [e.title for e in read(text)]


def test_what_a_denied_report_tells_is_not_told_as_a_fact(read):
    assert [e.title for e in read("Kenya denied a report that it had paid.")] == [
        "Kenya denies report that it had paid"
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("A convoy was shelled on Friday, killing four men.", "Four men killed"),
        ("The town was hit by a missile on Friday, wounding 12 people.", "Missile wounds 12 people"),
        ("A car bomb exploded on Friday, killing four.", "Car bomb kills four"),
        ("The town was hit on Friday, leaving nine people dead.", "Nine people left dead"),
        ("Kenya fired nine missiles on Friday, five of which landed.", "Five of nine missiles land"),
        ("Police arrested twelve men on Friday, two of whom were freed.", "Two of twelve men freed"),
        ("The delegations met face to face in Oslo on Friday.", "Delegations meet face to face in Oslo"),
        ("On Friday the talks nearly collapsed.", "Talks nearly collapse"),
        ("The army staged drills on Thursday and a parade on Friday.", "Army stages parade"),
        ("Ruiz's brother-in-law fled on Friday.", "Ruiz's brother-in-law flees"),
    ],
)
def test_effects_and_parts_are_told_of_what_they_are(read, text, title):
    assert title in [e.title for e in read(text)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The airline will almost double its flights by August.", "Airline expected to almost double flights"),
        ("Britain has been pushing hard to resolve the dispute.", "United Kingdom pushes to resolve dispute"),
        ("Serbia has been working to free them since May.", "Serbia works to free them"),
        ("John Brown may have tried to impress her by killing a guard.", "John Brown may have killed guard"),
        ("The agency quoted Kenya as saying tanks are patrolling Goma.", "Tanks patrol Goma"),
        ("The economy added jobs in May, far above the 235,000 forecast by economists.", "Economy adds jobs"),
        ("Ana Ruiz will be named commander of the ship.", "Ana Ruiz to be named commander of ship"),
        ("Fighter planes are also headed to Saudi Arabia.", "Fighter planes head to Saudi Arabia"),
        ("Officers staged a coup d'etat in May.", "Officers stage coup"),
        ("Anna Brown wrote to Omar Saleh, with whom she met on Friday.", "Anna Brown meets with Omar Saleh"),
        ("The troops are expected to be committed to the war within weeks.", "Troops expected to be committed to war"),
        ("In the largest drill since Vietnam, 20,000 men have massed in Oslo.", "20,000 men mass in Oslo"),
    ],
)
def test_turns_of_news_prose_are_read_as_they_are_meant(read, text, title):
    assert title in [e.title for e in read(text)]


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        ("The court backed neither side on Friday.", "backed", "Court backs neither side"),
        ("The court did not back the miners on Friday.", "back", "Court does not back miners"),
        ("Neither bridge was bombed on Friday.", "bombed", "Neither bridge bombed"),
        ("The house voted in May 2024 120 to 7 against the bill.", "voted", "House votes 120 to 7 against bill"),
        ("The house sat from October 12 to 14.", "sat", "House sits"),
        ("The house voted 12 to 4 against the bill on Friday.", "voted", "House votes 12 to 4 against bill"),
        ("Kenya denied that any bridge was bombed by Peru.", "bombed", "No bridge bombed by Peru"),
        ("Kenya denied that some ships sank.", "sank", "Ships do not sink"),
    ],
)
def test_a_title_denies_once_and_counts_no_days_as_votes(one, text, word, title):
    assert one(text, word).title == title
