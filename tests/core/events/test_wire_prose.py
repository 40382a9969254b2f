"""Turns of agency prose that once were told as something else: what each must give, and what it must not."""

from datetime import date

import pytest

from timeline_app.core.values import Interval, Status, TimeKind


@pytest.mark.parametrize(
    ("text", "told", "untrue"),
    [
        ("Tests link him to hair found where a sniper shot and killed a doctor.", "Sniper kills doctor", "Tests kill"),
        (
            "The FBI listed Ann Lee and accused killer Jan Novak on Monday.",
            "FBI lists Ann Lee and Jan Novak",
            "accuses",
        ),
        (
            "She was due to lay flowers, talk to men who survived the blast and meet with Omar Saleh.",
            "Men survive blast",
            "Men meet",
        ),
        (
            "Officials brought to justice the killers of Ann Lee.",
            "Officials bring to justice killers of Ann Lee",
            "bring justice",
        ),
        (
            "It was the revolution that brought Omar Saleh to power in 1959.",
            "Revolution brings Omar Saleh to power",
            "to power 1",
        ),
        ("Crowds marched on Friday, chanting “Bring back our son!”", "Crowds march", "Crowds bring"),
        ("Kenya agreed to a meeting, only to have Peru withdraw the request.", "Peru withdraws request", "to withdraw"),
        ("Riot police had to use tear gas to clear the crowd.", "Riot police clear crowd", "to clear"),
        ("Buried a foot beneath the ground, the rifle was found on Friday.", "Rifle buried", "buries"),
        ("It leads to the arrest of Omar Saleh, indicted on Friday.", "Omar Saleh indicted", "Arrest indicted"),
        ("The two were freed after Omar Saleh agreed to hand them over.", "The two were freed", "crowd"),
        (
            "The killer may have dug a pit, with a friend burying the gun.",
            "Friend may have buried gun",
            "Friend buries",
        ),
        (
            "All states must cooperate in creating a joint force.",
            "All states to create joint force",
            "create joint force in",
        ),
        (
            "Dan Burton subpoenaed Omar Saleh on Friday to testify in December.",
            "Omar Saleh to testify",
            "Burton to testify",
        ),
        (
            "Kenya became the last country to ratify the pact.",
            "Kenya becomes last country to ratify pact",
            "Kenya to ratify",
        ),
        (
            "Kenya freed him, rejecting a court order that Saleh remain in Lima until December.",
            "Kenya frees him",
            "remain",
        ),
        ("Kenya held talks on Friday in the hope of ending the war.", "Kenya holds talks", "ends"),
        ("It was a time when Kenya was intent on halting the march of Peru.", "", "halt"),
        ("Two men were charged with murder and conspiracy to commit fraud.", "Two men charged", "to commit"),
        ("Police seek a man in the bombings known as Omar Saleh.", "", "Bombings known"),
        ("We would need to have a sample taken from Omar Saleh, he said.", "", "Sample taken"),
        ("The ship she had flown in from Lima sank on Friday.", "Ship sinks", "flies ship"),
        (
            "Its criminal investigation and immigration departments were closed on Friday.",
            "departments closed",
            "Its criminal investigation ",
        ),
        ("Kenya weighed the possibility of taking Omar Saleh to Lima.", "", "takes"),
        ("Exiles might take Omar Saleh to Lima or even harm him.", "Exiles may harm Omar Saleh", "harm him"),
        ("The Food and Drug Administration gave them until Friday to sign a paper.", "", "Drug Administration to sign"),
        ("The court insisted on Friday that the boy be returned.", "Boy may be returned", "Boy returned"),
        ("An officer said she had no information on a threat to Omar Saleh.", "", "'s threat"),
        ("They cannot return him to Lima without holding a hearing.", "", "hold"),
        ("Omar Saleh must not have written the letter, Ann Lee said.", "", "does not write"),
        ("Lawyers have moved to dismiss the suit of Omar Saleh.", "Lawyers move to dismiss suit", "Lawyers to dismiss"),
        ("Ann Lee said it would happen in May.", "Ann Lee says it would happen", "to happen"),
        ("Omar Saleh, demanding a boy be returned and saying he was ill, left.", "", "Boy says"),
        ("Kenya said it had no qualms about sending troops.", "", "sends"),
        ("Kenya indicated its interest in resuming talks.", "", "resumes"),
        (
            "Inspectors toured three suspected weapons sites classified as secret by Kenya.",
            "sites classified",
            "may have",
        ),
        ("Kenya gave inspectors unfettered access to all sites.", "", "unfetters|unfetteres"),
        ("Kenya stopped the trains, making it impossible to leave.", "Kenya stops trains", "making"),
        (
            "Elections are not expected to start until the rules are in place.",
            "Elections not expected to start",
            "do not",
        ),
        (
            "Ann Lee said the bomb discovered in Lima was meant for him.",
            "Bomb discovered in Lima",
            "says the bomb discovered in Lima$",
        ),
        ("They found circuitry, detonating cord and a truck in Lima.", "", "detonate"),
        ("Omar Saleh is bitterly opposed to uniting the parties.", "", "unites"),
        ("The union listed Omar Saleh as having donated 5,000 dollars in 1995.", "Omar Saleh donates", "Union donates"),
        ("It was unfair to punish children, Ann Lee said.", "", "expected to punish"),
        (
            "There were signals from Syria that it wants to renew the talks.",
            "Syria wants to renew talks",
            "Signals want",
        ),
        ("“He was told that it was over,” the source said.", "", "Says"),
        ("The approach of the year 2000 troubles them.", "", "Approach"),
        ("Syria has been at war since 2011, leaving many dead.", "", "Syria leaves"),
        (
            "Ann Lee says gaps remain before next week's talks in Lima.",
            "says gaps remain before talks in Lima",
            "remain talks",
        ),
        (
            "They seek the man who shot a doctor in the Lima area who performed surgery.",
            "Doctor performs surgery",
            "Area",
        ),
        ("The law made it a crime to attack a clinic.", "", "[Cc]rime to attack clinic|Law to attack"),
        ("Ann Lee attacked Omar Saleh for failing to enforce the law.", "Omar Saleh fails", "Ann Lee fails"),
        ("Fights went on since Lee Rescue, a rights group, began a march in May.", "begins march", "Fights begin"),
        ("There is no evidence that would free them.", "", "free"),
        ("He did not know which one had been freed.", "", "freed"),
        ("Ann Lee fled just after the Communist takeover in 1948.", "Communist takeover", "Lee's"),
        ("It ended the Soviet rule of those nations that began in 1945.", "", "Nations begin"),
        (
            "They met after the bombings at embassies in Kenya, which killed 250 people.",
            "Bombings kill 250",
            "Kenya kills",
        ),
        ("Ann Lee looked forward to visiting Lima.", "", "visits"),
        ("To leave now, Ann Lee said, that would give them a victory.", "", "Them to leave"),
        ("As far as could be established, no guard was hurt on Friday.", "No guard hurt", "Could be"),
        ("Kenya condemns the raid, the official news agency IRNA reported. He expressed hope.", "", "IRNA expresses"),
        (
            "Kenya vowed to find the bombers and bring them to justice.",
            "Kenya to bring bombers to justice",
            "bring them",
        ),
        (
            "Kenya ordered an assessment of what it would cost to rebuild the port.",
            "Kenya orders assessment",
            "rebuild",
        ),
        ("Kenya invited three states to join it in 1997 at the Lima summit.", "", "states' Lima summit"),
        ("Kenya will no longer send troops.", "Kenya will not send troops", "Kenya to send"),
        ("Kenya waits, for the courts will rule on Friday.", "Courts to rule", "Kenya to rule"),
        ("Not all exiles insist that the boy be freed.", "", "Exiles insist"),
        ("Moves to keep Omar Saleh in Lima appear to be stymied.", "Moves may be stymied", "Moves to be"),
        ("The talks became less important in May.", "Talks become less important", "become important"),
        ("They await a ruling on the case, which is expected in December.", "uling on case expected", "Case expected"),
        ("Kenya's wisdom in returning the boy was praised.", "Kenya returns boy", "wisdom returns"),
        ("Kenya has a free hand to distort the case.", "", "distort"),
        ("Omar Saleh pleaded not guilty.", "Omar Saleh pleads not guilty", "pleads guilty"),
        ("Omar Saleh pleaded guilty to murder on Monday.", "Omar Saleh pleads guilty", "Murder"),
        ("The party refused to take its seats, alleging fraud.", "Party alleges fraud", "not allege"),
        ("Few expect the talks to succeed.", "", "succeed"),
        ("I do not think the president will sign the bill.", "", "sign"),
        ("Nobody believes that the government will resign.", "", "resign"),
        ("“He cannot now pretend that his hands were tied,” Ann Lee said.", "", "^Hands"),
        ("Ann Lee cannot believe that Kenya has left the pact.", "Kenya leaves pact", "not"),
        ("Omar Saleh doubts that the army will leave Lima.", "", "Army to leave"),
        ("The general seized power on 6 August 2008.", "General seizes power", "General seized"),
        (
            "In July Peru's police seized two border posts and a policeman was shot dead.",
            "Policeman shot dead",
            "posts and policeman|olice shot",
        ),
        ("Steel rose 4.1 per cent in Lima and paper gained 6 per cent.", "Paper gains 6 per cent", "rises cent"),
        (
            "The debate was interrupted by protesters in the public gallery, who unfurled a banner.",
            "Protesters unfurl banner",
            "allery unfurls",
        ),
        ("The deal has dogged the government since it took office in 2015.", "Government takes office", "eal takes"),
        ("The house voted on Monday to approve the treaty.", "House votes to approve treaty", "House to approve"),
        (
            "Peru will lift its duty, averting a clash that had threatened to break out next week.",
            "Peru to avert clash",
            "Clash to",
        ),
        ("Envoys failed to approve a new package of sanctions against Peru.", "Envoys fail to approve", "^Sanctions"),
        ("Soldiers surrounded the village.", "Soldiers surround village", "illage surrounds"),
        ("The Red Front claimed responsibility for the blast.", "Red Front claims responsibility", "may have"),
        ("Correction: an earlier version of this article misspelled a name.", "", "misspells"),
        ("The opposition on Friday rejected the offer.", "Opposition rejects offer", "Opposition on"),
        ("Peru pledged $10m on Friday.", "Peru pledges $10m", "pledges$"),
        ("The government has declared that a day of mourning.", "", "says that"),
        ("There were flaws but nothing that could have changed the outcome.", "", "changed"),
        (
            "Omar Saleh spoke. Nine Afghans were killed, he said, adding that troops captured two posts.",
            "Omar Saleh adds troops captured",
            "Afghans adds|Afghans says",
        ),
        ("The steamer Ida, of 1,911 tons, which left Lima on Friday, sank.", "Ida leaves Lima", "tons"),
        ("The report was published on Friday.", "Report published", "^$"),
        ("This report was published on Friday.", "", "ublished"),
        ("Minutes of the committee are to be published on Friday.", "Minutes of committee to be published", "^$"),
        ("The regatta, fixed for 21 May, will go ahead.", "Regatta fixed", "to be fixed"),
        ("The great winter fair, held here in 1854, begins on 19 May.", "Fair to begin", "^Winter"),
        ("Engineers who redrew the border in June 1920 followed a bed.", "Engineers redraw border", "redrew"),
        ("The pause will hold until 23 May, when talks resume.", "Talks to resume", "^$"),
        ("Sales peak in December, when families travel.", "", "amilies"),
        ("Neither account could be verified.", "Neither account verified", "account not"),
        ("A coupon of $41m will not be paid.", "Coupon of $41m will not", "41 will"),
        ("The bank had not printed money to finance the state.", "Bank does not print money", "^Bank to finance"),
        ("“Unilateral action is not good faith,” it said.", "", "^Unilateral action:"),
        ("The coalition opened an inquiry, but it was dropped in May.", "Inquiry dropped", "Coalition dropped"),
        ("The second volume is to be published in May.", "Second volume to be published", "second$"),
        ("A market was hit by shelling on 2 November.", "Market hit by shelling", "Market shells"),
        ("Ann Lee, asked about it in Lima, said it was fair.", "Ann Lee asked about it", "Lee asks"),
        ("Omar Saleh, invited home in March, survived.", "Omar Saleh invited home", "Saleh invites"),
        ("The trial opened after a judge fell ill.", "Judge falls ill", "falls$"),
        ("He denied having intervened, a claim made last week by Ann Lee.", "Claim made by Ann Lee", "may have"),
        (
            "Ann Lee had planned to unveil a plan on Wednesday; the event has been cancelled.",
            "Ann Lee does not unveil a plan",
            "to unveil",
        ),
        ("Acme will sell its stake, becoming the third to leave.", "Acme to become third", "becomes"),
        (
            "Acme sold its stake. Kenya blacklisted Norsk on Friday. The company called the measures illegal.",
            "Norsk calls measures illegal",
            "Acme calls",
        ),
        ("If they act, Peru's buyers would be forced to halt purchases.", "may halt purchases", "buyers to halt"),
        (
            "Figures were bleak. “We did not choose these sanctions, but we will comply with them,” Ann Lee said.",
            "comply with sanctions",
            "with figures",
        ),
        (
            "Norsk bought into the field in 2012, outbidding Acme. It had considered selling in May but abandoned the idea.",
            "Norsk abandons idea",
            "Acme abandons",
        ),
        ("Ann Lee said pensions might not be paid in December.", "Pensions may not be paid", "Pensions not paid"),
        ("About 140 staff in Lima are to lose their jobs by Friday.", "About 140 staff to lose jobs", "loses"),
        ("Omar Saleh ran. The commission declared that he had won.", "Omar Saleh wins", "ommission wins"),
        ("Omar Saleh finished second with 16 per cent.", "finishes second with 16 per cent", "with cent"),
        ("The number of people killed has risen to 214.", "Number of people killed rises", "Number of people rises"),
        (
            "Peru postponed measures on cars, steel and orange juice, which were to take effect on Friday.",
            "Measures on cars",
            "^Cars|juice",
        ),
        (
            "Peace talks were adjourned because most rebel leaders stayed away. Envoys hope to reconvene them next month.",
            "Envoys hope to reconvene peace talks",
            "reconvene most",
        ),
        ("The army set up bases along the border with Peru.", "along border with Peru", "bases with"),
        (
            "Aides told reporters outside a Lima hotel that Kenya had agreed to free 43 men.",
            "Kenya agrees to free 43 men",
            "free that",
        ),
        ("Omar Saleh promised to do so in May.", "promises to do so", "to do$"),
        (
            "Ann Lee fled. The house heard from the envoy Omar Saleh, who warned of war. He had left Lima in 2015.",
            "Omar Saleh leaves Lima",
            "Lee leaves",
        ),
        (
            "Police have arrested 14 people after a demonstration outside the UN building turned violent.",
            "Demonstration turns violent",
            "Police turn",
        ),
        (
            "A Greek F-16 and a Turkish drone crashed into each other on 11 April.",
            "Greek F-16 and Turkish drone crash",
            "^Turkish drone",
        ),
        (
            "Ministers will discuss the dispute at a meeting in Oslo on March 18, a spokesman for the bloc said.",
            "Ministers to discuss dispute at meeting in Oslo",
            "pokesman for bloc's meeting",
        ),
        ("A lawyer for one of the men rejected the offer.", "Lawyer for one of men rejects offer", "for one rejects"),
        ("Ana Ruiz declined to say when she would leave.", "declines to say when she would leave", "to say$"),
        (
            "A march planned for this evening has been cancelled, UN officials say.",
            "UN officials say a march has been cancelled",
            "march planned has",
        ),
        ("In January, Kenya began exploring for gas.", "Kenya begins exploring for gas", "Kenya explores"),
        ("In 2009 Bolivia sued at The Hague.", "Bolivia sues at The Hague", "at Hague"),
        ("“We are not going to trade people,” Omar Saleh said.", "Omar Saleh will not trade people", "does not trade"),
        (
            "Cyprus could block the renewal of the EU's customs deal with Turkey, Omar Saleh warned.",
            "Cyprus may block renewal of EU's customs deal",
            "^EU's customs deal",
        ),
        ("Poland responded on Monday by closing the port.", "Poland closes port", "responds"),
        (
            "Secretary of State Laura Hendricks offered help. Ann Lee left. Neither side accepted.",
            "Laura Hendricks offers help",
            "Ann Lee accepts",
        ),
        ("Rebels seized ten hostages in March. They were freed in May.", "Ten hostages freed", "Rebels freed"),
        ("Somalia cut all ties in 2020. They were restored in 2021.", "ties restored", "They were"),
        ("“Nobody consulted us,” Ann Lee said on Friday.", "Ann Lee: “Nobody consulted us”", "^Nobody"),
        (
            "Officials are due to meet in Oslo in December to discuss the border.",
            "Officials to meet in Oslo",
            "to discuss border",
        ),
        (
            "Ten people were killed in Lima, officials say, as envoys in Doha try to revive talks.",
            "Officials say ten people were killed in Lima",
            "say as envoys",
        ),
        ("Omar Saleh won a vote in 2020 that observers said was rigged.", "Vote rigged", "say was|said was"),
        (
            "Foreign ministers meeting in Oslo approved it on Friday.",
            "Foreign ministers approve",
            "meeting in Oslo app",
        ),
        ("Ann Lee's secret talks ended a decade of war in Kenya.", "decade of war", "ends? in Kenya"),
        ("A general seized power in August 2008.", "General seizes power", "^A general"),
        (
            "Kenya has not had a peaceful transfer of power since independence from Britain in 1964.",
            "Independence from Britain",
            "power since",
        ),
        ("The Security Council will meet on Thursday.", "UN Security Council to meet", "^United Nations"),
        ("The US Treasury imposed sanctions on Friday.", "US Treasury imposes sanctions", "^Treasury"),
        ("According to two people briefed on the talks, Kenya left on Friday.", "Kenya leaves", "briefed on"),
        ("Envoys arrived in Doha on Friday for a third round of talks with Kenya.", "Envoys arrive in Doha", "^Talks"),
        ("The firm has not been able to deliver food.", "does not deliver food", "may"),
        ("The summit had been scheduled for May. It was called off.", "", "Summit scheduled"),
        ("Ann Lee said she disagreed with the ruling but would respect it.", "Lee to respect ruling", "to respect it$"),
        (
            "“This is the toughest law we have adopted,” said Ann Lee, the bloc's foreign policy chief.",
            "Ann Lee: “This is the toughest law",
            "Lee adopts",
        ),
        ("Kenya accused Peru of firing a missile on Friday, killing two people.", "Kenya accuses Peru", "Kenya kills"),
        (
            "Ali Karimov began a hunger strike on Monday. His sister, Leyla, said he had been beaten.",
            "Ali Karimov beaten",
            "Leyla beaten",
        ),
        ("The poll put it at 18 seats, four fewer than it won last month.", "Poll puts it", "Poll wins"),
        ("The Dutch left. It took the Dutch a record 299 days to form a cabinet.", "", "form cabinet"),
        (
            "The two signed the pact, the last treaty capping arsenals, which expires in February 2026.",
            "Last treaty to expire",
            "Arsenals",
        ),
        (
            "Kenya withdrew from the Lima Treaty in 2019, accusing Peru of violating it.",
            "accuses Peru of violating Lima Treaty",
            "violating Kenya",
        ),
        (
            "A hotline between the two governments, agreed in Beijing in July, was not used.",
            "Hotline agreed in Beijing",
            "agrees",
        ),
        ("Saleh will not seek to invoke the treaty, his aide said.", "will not seek to invoke", "does not seek"),
        ("The European Parliament adopted a resolution on 8 May.", "European Parliament adopts", "European Union"),
        ("Ivan Petrov said he had been given two weeks to leave.", "given two weeks to leave", "given to leave"),
        ("Hungary is unlikely to approve the loan next week.", "Hungary unlikely to approve loan", "may approve"),
        (
            "Wilders, who was shut out by the main parties, called on Friday for new elections.",
            "for new elections",
            "arties call",
        ),
        ("Smith repeated her refusal on Friday.", "Smith repeats refusal", "^$"),
        ("The draft would oblige both sides to declare all arms.", "Draft may oblige both sides", "Draft to declare"),
        ("The party won 26 of 150 seats, just ahead of the liberals.", "wins 26 of 150 seats", "ahead$"),
    ],
)
def test_what_a_sentence_tells_and_what_it_does_not(tells, text, told, untrue):
    tells(text, told, untrue)


@pytest.mark.parametrize(
    ("text", "word", "first", "last"),
    [
        ("He heads an inquiry into blasts that killed 40 on 7 August.", "killed", date(2024, 8, 7), date(2024, 8, 7)),
        ("Two men charged in the Dec. 21, 2023, bombing of a ship fled.", "charged", None, date(2024, 11, 4)),
        (
            "The trial has raised interest in attacks on clinics between 1994 and 1997.",
            "raised",
            None,
            date(2024, 11, 4),
        ),
        ("On Friday, Kenya planned to pay the claims.", "pay", date(2024, 11, 8), date(2024, 11, 8)),
        ("Unions planned a large rally in Lima on Saturday.", "rally", date(2024, 11, 9), date(2024, 11, 9)),
        ("Doctors were shot, most recently last October when Ann Lee died.", "shot", None, date(2024, 11, 4)),
        ("Rebels fought the army, declaring victory on 3 May 1999.", "fought", None, date(2024, 11, 4)),
        ("Kenya said it will keep him since he was freed in May.", "said", date(2024, 11, 4), date(2024, 11, 4)),
        (
            "Latest attempts to wreck the talks, set to resume on Monday, failed.",
            "resume",
            date(2024, 11, 4),
            date(2024, 11, 4),
        ),
        ("Six men were killed and 58 injured in an attack on Friday.", "killed", date(2024, 11, 1), date(2024, 11, 1)),
        ("Ten people died and 30 were hurt in a blast on Friday.", "died", date(2024, 11, 1), date(2024, 11, 1)),
        ("A man was killed on Tuesday and two injured on Friday.", "killed", date(2024, 10, 29), date(2024, 10, 29)),
        ("Omar Saleh flew to Rome and met the pope on Friday.", "flew", None, date(2024, 11, 4)),
        (
            "In October 2013 a quake killed 222 people, and in 2023 eleven people died in Lima.",
            "died",
            date(2023, 1, 1),
            date(2023, 12, 31),
        ),
        (
            "In June a man was shot, and twelve soldiers were ambushed and killed last September.",
            "ambushed",
            date(2024, 9, 1),
            date(2024, 9, 30),
        ),
        (
            "Ann Lee came on Saturday and promised to rebuild the hall within two years.",
            "promised",
            date(2024, 11, 2),
            date(2024, 11, 2),
        ),
        (
            "Omar Saleh was arrested on 9 September 2015 and spent four months in custody.",
            "spent",
            None,
            date(2024, 11, 4),
        ),
        ("Talks that had been due to open in Lima on Friday were put off until 25 November.", "open", None, None),
        (
            "On 20 May the body declared that he had won, and on Friday the court annulled the result.",
            "annulled",
            date(2024, 11, 1),
            date(2024, 11, 1),
        ),
        (
            "He declared an emergency on Thursday night. An envoy flew in overnight.",
            "flew",
            date(2024, 10, 31),
            date(2024, 11, 1),
        ),
        ("General Omar Saleh, asked about 11 September, said it was over.", "asked", None, date(2024, 11, 4)),
        ("Omar Saleh always denied wrongdoing.", "denied", None, date(2024, 11, 4)),
        ("He survived attempts on his life in 1995 and 1998.", "survived", date(1995, 1, 1), date(1998, 12, 31)),
        (
            "Ann Lee, who led the first round on 10 May, won, the office said shortly before midnight.",
            "said",
            None,
            date(2024, 11, 4),
        ),
        ("In a statement posted on Friday, Kenya said its men had left.", "said", date(2024, 11, 1), date(2024, 11, 1)),
        ("Peru's main alliance on Friday called off a strike.", "called", date(2024, 11, 1), date(2024, 11, 1)),
    ],
)
def test_a_date_stays_with_what_it_is_of(one, text, word, first, last):
    assert one(text, word).when.interval == Interval(first, last)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The head of the inquiry in Lima, Ann Lee, said the bridge had been unsafe.", "Ann Lee"),
        ("One of them, Ann Lee, told Omar Saleh that it was over.", "Ann Lee"),
        ("His great-uncle, Omar Saleh, said the boy had left.", "Omar Saleh"),
    ],
)
def test_a_name_beside_a_description_is_that_of_the_person_described(read, text, speaker):
    assert [e.actors[0].name for e in read(text) if e.predicate.text in ("said", "told")] == [speaker]


def test_a_paper_speaks_for_nobody_and_the_web_is_no_name(read):
    events = read("“We are searching for an heir,” the statement said. A Web site closed. The company fled on Friday.")
    assert not [e for e in events if e.title.startswith(("Statement searches", "Web flees"))]


def test_what_is_planned_in_the_past_for_a_day_to_come_is_planned(one):
    assert one("On Friday, Kenya planned to pay the claims.", "pay").status is Status.PLANNED


def test_another_of_the_other_sex_does_not_make_a_pronoun_unclear(read):
    text = (
        "Hugo Mamani said he would stay. “We need him,” he heard. Mr. Mamani lost on 9 July. His successor, Carla Rojas, "
        "took office on 6 August. She telephoned Peru's president the same evening."
    )
    assert [e.actors[0].name for e in read(text) if "telephon" in e.title] == ["Carla Rojas"]


def test_what_was_said_in_a_tale_of_long_ago_is_not_of_the_writers_day(one):
    text = "On 3 February a Peruvian vessel fired on a boat. Kenya refused to apologize."
    assert one(text, "refused").when.interval.earliest is None


def test_names_keep_the_capitals_that_a_sentence_did_not_give_them(read):
    (ruled,) = read("In 2021 the International Court of Justice ruled in favour of Kenya.")
    assert [a.name for a in ruled.actors] == ["International Court of Justice"]
    (spoke,) = read("On Friday Ann Lee spoke with her Belarusian ally.")
    assert [t.name for t in spoke.targets] == ["Belarusian ally"]


def test_a_speech_is_of_the_day_of_the_promise_made_in_it(one):
    text = "Carla Rojas took office on 6 August and promised in her inaugural speech to end the war."
    assert one(text, "speech").when.interval.earliest == date(2024, 8, 6)


@pytest.mark.parametrize(
    ("text", "word", "status", "kind"),
    [
        ("Saleh's parliamentary group will meet on Friday.", "meet", Status.PLANNED, TimeKind.DAY),
        ("The parties are expected to sign the deal before the end of June.", "sign", Status.EXPECTED, TimeKind.WITHIN),
        ("Ann Lee was briefly held in October 2022.", "held", Status.HAPPENED, TimeKind.WITHIN),
        ("Ann Lee declined to join the government in 2005.", "declined", Status.HAPPENED, TimeKind.WITHIN),
    ],
)
def test_bodies_plan_and_limits_say_within_which_time(one, text, word, status, kind):
    event = one(text, word)
    assert (event.status, event.when.kind) == (status, kind)


def test_what_is_said_in_a_statement_is_reported_by_whoever_made_it(one):
    text = (
        'Its spokesman, Geng Yu, said in a statement that the ships had "illegally intruded" near the shoal and left.'
    )
    source = one(text, "intruded").reported_by
    assert source is not None
    assert source.name == "Geng Yu"


def test_what_was_agreed_by_nobody_named_is_told_so_in_reports_too(read):
    text = "A hotline between the two governments, agreed in Oslo in July, was not used, said a diplomat."
    assert "Hotline agreed in Oslo" in [e.title for e in read(text)]
