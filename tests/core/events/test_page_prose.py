"""Sentences of the kinds that saved pages are full of: what they tell, and what they must not be taken to tell."""

import re
from datetime import date

import pytest

from timeline_app.core.values import Interval, Status


@pytest.mark.parametrize(
    ("text", "told", "untrue"),
    [
        ("“We have found ten people,” said Omar Saleh, chief of police in Lima.", "Police find ten people", "^Omar Saleh find"),
        ("“We have not found anyone alive,” rescue spokesman Omar Saleh said.", "", "^Omar Saleh does"),
        ("The court confirmed sentences in a case filed for killing a couple in Lima in May 2014.", "Killing a couple", "^Case kill"),
        ("The court confirmed sentences in a case filed for raping and murdering a girl.", "Court confirms", "^Case (?:rape|murder)"),
        ("The storm weakened to become a depression.", "Storm weakens to become depression", "^Storm to become"),
        ("Direct dialogue is key to resolving issues and reaching a peace, he said.", "", "resolves|reaches"),
        ("Both showed a sincere commitment to normalizing relations and ending the war, she said.", "", "[Ee]nd(?:s|ing) the war"),
        ("The talks were triggered by Ana Ruiz's insistence on replacing the treaty.", "triggered", "replace"),
        ("The law will not be struck down, much less repealed, by the court, he wrote.", "", "repealed$|be repealed by"),
        ("Video showed police filming the fight rather than intervening to halt it.", "", "^Interven|^Police (?:to )?(?:halt|interven)"),
        ("Workers protested to demand the release of a colleague.", "Workers protest to demand release", "^Workers to demand"),
        ("A clause, giving parliament the right to set the mandate for talks with Peru, was struck out.", "struck out", "^Talks"),
        ("Belgrade signed the treaty on Friday.", "Serbia signs treaty", "Montenegro"),
        ("An AFP photographer at the site said it had destroyed two floors, also damaging cars.", "", "^AFP photographer (?:destroys|damages)"),
        ("The club, which had planned a concert to raise money, called it off.", "Club calls off concert", "calls off money"),
        ("“We want the officer,” Omar Saleh said. “We are sorry. He will be arrested.”", "", "^Omar Saleh to be"),
        ("Two men were beaten up during their arrest, said a lawyer.", "Two men beaten up", "^Two men were"),
        ("The organisers had hoped to march to parliament but were turned back.", "Organisers do not march", "not hope"),
        ("Peru insists the river is its own, according to a treaty of 1904.", "Peru insists", "^Treaty says"),
        ("The EU says it is legally binding for Kosovo.", "", "binds"),
        ("Police said Omar Saleh hit an officer and insulted police, which Ana Ruiz denied.", "Omar Saleh may have hit officer", "denies police"),
        ("A landslide triggered by strong winds killed ten workers in Peru, police said.", "Landslide kills ten workers", "^Strong winds"),
        ("Pictures of Omar Saleh showed him lying on a bed, eyes closed, with wounds on his palm.", "", "^Eyes"),
        ("The storm flattened houses made of light materials.", "Storm flattens houses", "^Houses"),
        ("The storm triggered floods that eroded and cracked roads.", "Floods crack roads", "erode floods"),
        ("She does not think Peru should be made to elect a new house.", "", "elect"),
        ("Once all members have ratified it, Peru will be a member.", "", "ratify"),
        ("Peru sanctioned ten firms accused of backing the war, spreading lies or providing drones.", "Peru sanctions", "^Peru (?:provides|spreads)"),
        ("Rebels broke the ceasefire in the Lima area on Friday.", "Rebels break ceasefire", "^Ceasefire"),
        ("Ruiz flew to Lima on Friday before a summit of the regional bloc ECOWAS, which was to open on Sunday.", "ummit", "^ECOWAS to open"),
        ("The second coup in Mali, which has drawn warnings, took place on Friday.", "coup draws warnings", "^Mali"),
        ("Peru listed all lawmakers who voted to recognize the breakaway region.", "lawmakers vote to recognize", "lawmakers to recognize"),
        ("Peru should concentrate on mediation with Chile, he said.", "", "^Mediation"),
        ("Rebels have tried to turn any deal into an end of the siege and a withdrawal of Peruvian forces.", "", "^Withdrawal"),
        ("Freeing prisoners is an important step for peace and for reducing violence, he wrote.", "", "reduce"),
        ("The council, made up of nine members of three parties, met on Friday.", "Council meets", "made up"),
        ("Peru gave them a week to leave, failing which Chile would act.", "Peru gives", "to fail|not act"),
        ("The guard of Niger overthrew and detained Mayor Omar Bey, and closed the gates.", "Guard of Niger overthrows Omar Bey", "overthrew"),
        ("Troops stormed and burned the palace on Friday.", "Troops storm palace", "storm$"),
        ("It follows a deal that Peru and Chile signed in May.", "Peru and Chile sign deal", "^Peru sign"),
        ("ECOWAS had shut the border with Niger.", "ECOWAS shuts", "ECOWAS shut "),
        ("Should they turn down the Prime Minister's Withdrawal Agreement, Peru will leave. “I will fly back,” she said.", "", "^Withdrawal Agreement"),
        ("Theresa May arrived in May. May said she would go on 30 November.", "Theresa May to go", "^May "),
        ("Mrs May left for Lima on Friday.", "May leaves", "[Mm]rs"),
        ("The Economic Community of West African States met on Friday.", "Economic Community of West African States meets", "Community meets"),
        ("Ann Lee is on trial for ten offences, including revealing state secrets.", "", "^Ann Lee reveals"),
        ("“Voters want to see a truce and me meeting all rebels,” Ann Lee said.", "", "meets"),
        ("“We repeat the call on Peru to heed the world and to return to the talks,” said spokesman Tom Lee.", "", "^(?:UN|Tom Lee|Call) to|^Peru to"),
        ("Lima would adhere to a request by Ruiz for Chile to wait and for Kenya not to impose fines.", "", "impose"),
        ("If confirmed, the count would see Omar Bey extend his term.", "", "Bey extends"),
        ("Ann Lee is expected to spend a week in Lima, touring farms and paying a visit to President Ana Ruiz.", "Ann Lee to pay visit", "Lee pays"),
        ("Peru is demanding that Chile release the ship, punish the crew, and close the canal, Ana Ruiz said.", "Chile asked to punish crew", "Peru closes|Chile may"),
        ("Fans fought with wooden clubs studded with glass.", "Fans fight", "^Fans studded"),
        ("Police posted a picture of Omar Saleh and said that it had raided a house.", "Police raid house", "^Picture"),
        ("He accused Kosovo of refusing to accept anything, adding they always added something.", "", "^Kosovo"),
        ("Ruiz met with Chilean President Juan Salas in Lima to end the row.", "Ruiz meets with Juan Salas", "Salas to"),
        ("They committed to building an agreement, oriented toward peace.", "", "oriented"),
        ("The test showed Peru's “ambition to attack its neighbours.”", "", "^Peru to"),
        ("Ruiz spoke of a grave threat to Peru's water.", "", "^Grave threat"),
        ("Lima chose to stay silent on Friday.", "Peru chooses to stay silent", "stay$"),
        ("Ruiz promised to lift the ban, but then changed her mind.", "Ruiz does not lift ban", "^Ruiz to lift"),
        ("The pact could lead to China gaining a port in Peru.", "", "^Pact"),
        ("The campaign against smuggling of fuel and food that angered Peru began in May.", "", "[Ff]ood anger"),
        ("Minister of Trade and International Cooperation Prak Lee, a special UN envoy, left. The envoy met Ann Ruiz.", "Prak Lee meets", "International Cooperation"),
        ("Ann Lee was sworn-in as president through 2026, making her the first woman to lead Peru.", "sworn-in as president", "^Making|^First|to lead"),
        ("The house called Vice-President Ann Lee to take office.", "House calls Ann Lee to take office", "^Vice-President|Lee house"),
        ("Kosovo replaced old plates issued by Serbian authorities with those from Kosovo.", "", "those"),
        ("Ruiz held an emergency meeting focused on the pact to discuss how to find a way out.", "Ruiz holds emergency meeting", "to discuss$|find"),
        ("Officials say the shell, believed to be a mortar round, was fired on Friday from Cusco.", "Shell fired from Cusco", "^Was"),
        ("The raid is the third carried out this month.", "", "^Third"),
        ("Peru was among the countries that signed the treaty in May.", "Peru signs treaty", "^Countries"),
        ("We believe laws need to be respected to keep order.", "", "[Ll]aws"),
        ("It was a step toward ending conflicts in Lima.", "", "onflicts"),
        ("Chile took a stand against closing the port.", "", "^Chile closes"),
        ("A phone conversation of Peruvian Foreign Minister Ann Lee and Chilean Minister of External Affairs Carlos Salas took place on Friday.", "conversation of Ann Lee and Carlos Salas takes place", "External"),
        ("The junta shut the port on Friday before the truce ended, pointing to a threat of war.", "Junta points to threat of war", "^Truce points"),
        ("The plane was kept from landing in Lima by a storm.", "Plane kept from landing", "^Plane lands"),
        ("After it ended waivers for buyers of oil in May, Peru is seeking to cut sales. Chile left.", "", "^Chile ends|^Buyers"),
        ("Ten men were detained on Friday in a bid to stop a march.", "Ten men detained in bid to stop march", "^Ten men to"),
        ("Further unsettling the region, President Omar Bey came under fire on Friday.", "Omar Bey comes under fire", "^Omar Bey unsettles"),
        ("Ruiz voiced regret. Chile had pressed for a meeting on the war, and the council held it on Friday.", "Council holds meeting", "holds regret"),
        ("A draft written by Peru, which had wide backing and urged a truce, was put to the vote.", "Draft urges truce", "^Peru urges"),
        ("Chile became the third of ten members to fall to rebels.", "Chile becomes third", "^Chile to fall"),
        ("For all the talk of closing mines, sales rose on Friday.", "Sales rise", "close"),
        ("The name would be tied to joining the bloc, he said.", "", "joins"),
        ("Officials said their orders were to enforce a ban on rallies.", "", "^Orders"),
        ("The long talks, in which Ann Lee and the leaders of both republics took part, were complex and hard, Ruiz said.", "Ruiz says the long talks were complex and hard", "in which"),
        ("The boy's father, Juan Lee, would fly to Lima with his lawyers to bring him home, Ruiz said.", "the boy's father, Juan Lee, would fly", "says the boy's father would"),
        ("No date has been fixed for formal talks with the envoys of Peru.", "No date fixed", "^Formal talks"),
        ("According to Ruiz's office, Omar Bey would speak with the mediators.", "Omar Bey to speak", "Bey may"),
        ("Ministers agreed on holding a meeting between the presidents of Peru and Chile.", "Ministers agree", "^Meeting|^Ministers hold"),
        ("“The court told us we had to have a treaty with Haiti,” Omar Bey said.", "", "^Court has"),
        ("Ruiz made fun of the notion that the troops lost their way in the woods.", "", "^Troops lose"),
        ("Fighters led the hostages Omar Bey and Ana Ruiz onto a stage on Friday.", "Fighters lead Omar Bey and Ana Ruiz onto stage", "Bey onto"),
        ("The two men, Omar Bey and Tom Lee, were named on Friday.", "Omar Bey and Tom Lee named", "^Two men"),
        ("Kosovo Serbs blocked the road on Friday.", "Kosovo Serbs block road", "blocks"),
        ("Bosnian Serbs blocked the road on Friday.", "Bosnian Serbs block road", "^Serbs"),
        ("The Philippines held drills on Friday.", "Philippines holds drills", "hold drills"),
        ("The court rejected a challenge by losing presidential candidate Omar Bey.", "Court rejects challenge by Omar Bey", "loses"),
        ("They met Sergei Tall and his daughter, who were taken to hospital on Friday.", "Sergei Tall and daughter taken", "^Daughter"),
        ("Peru voiced regret over the launch, saying that it plainly violated the treaty.", "Peru voices regret", "^Peru violates"),
        ("Ruiz did not exclude the possibility of a strike on Peru.", "", "^Strike"),
        ("Tall said Peru must explain, or else Chile would treat it as an act of war.", "", "asked to treat"),
        ("Leaders will assess what these missions achieved.", "", "^Missions"),
        ("The leaders of West Africa met on Friday. “We are firm,” he said.", "Leaders of West Africa meet", "^West Africa"),
        ("Crowds waited in unceasing rain on Friday.", "", "unceases"),
        ("Three deals valued at $60 million are expected to be signed.", "Three deals expected to be signed", "valued"),
        ("Peru is host of the River World Cup, which starts on Friday.", "River World Cup to start", "^Host"),
        ("Peru and the UN accuse Chile of backing rebels with arms deliveries and troops deployed in the north.", "Peru and United Nations accuse Chile", "^Peru and UN deployed"),
        ("The abuses belong to “a broad attack on civilians in Lima,” according to the report.", "", "^Broad attack"),
        ("In a video posted on Friday, Ann Lee said she would visit Fiji.", "Ann Lee to visit Fiji", "^Video"),
        ("“We repeat the call on Peru to leave,” said Tom Lee.", "", "^Call"),
        ("Ten people were killed in the sixth storm to batter the islands in a month.", "", "batter"),
    ],
)  # fmt: skip
def test_who_does_what(read, text, told, untrue):
    titles = [e.title for e in read(text)]
    assert not told or any(told in title for title in titles)
    assert not [title for title in titles if re.search(untrue, title)]


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("This will see the list of banned firms expanded.", "expanded", Status.EXPECTED),
        ("Peru looks forward to hosting a round of talks later this month.", "hosting", Status.PLANNED),
        ("Ana Ruiz moved to reverse the decisions of her predecessor.", "moved", Status.HAPPENED),
        ("The court sought to block the sale in 2019.", "sought", Status.HAPPENED),
        ("Police invoked an old law on Friday to ban the march.", "invoked", Status.HAPPENED),
        ("The union planned a march for Sunday but called it off.", "march", Status.NEGATED),
        ("The union planned a march on 10 November but cancelled it.", "march", Status.NEGATED),
        ("The move will potentially set off a trade war.", "set", Status.POSSIBLE),
        ("Ana Ruiz is expected to brief reporters after Tuesday's meeting.", "meeting", Status.PLANNED),
    ],
)
def test_whether_it_is_so(one, text, word, status):
    assert one(text, word).status is status


def test_what_somebody_sought_to_do_is_of_the_time_of_seeking(one):
    event = one("The court sought to block the sale in 2019.", "sought")
    assert event.when.interval == Interval(date(2019, 1, 1), date(2019, 12, 31))


@pytest.mark.parametrize(
    ("text", "word", "first", "last"),
    [
        ("Ana Ruiz offered to stand down earlier this week if her deal passed.", "offered", date(2024, 11, 4), date(2024, 11, 4)),
        ("On Friday, police appeared ready to deal with it as they swooped on ten activists.", "swooped", date(2024, 11, 1), date(2024, 11, 1)),
        ("Ana Ruiz has been in Peru since the end of September, skipping the opening of parliament.", "skipping", None, date(2024, 11, 4)),
    ],
)  # fmt: skip
def test_whose_day_it_is(one, text, word, first, last):
    assert one(text, word).when.interval == Interval(first, last)
