"""How fast dates are read: python tests/benchmarks/dates.py [--json]. Generates its own text.

Prints characters per CPU second on news prose: of the dates alone, without the language model, and of whole articles from
the text to the events; and on hostile text the time at one length and at twice that length; a growth of 2 is linear. The
rules are compiled and the model is loaded before the clock starts, and every word of the prose has been seen once.
"""

from __future__ import annotations

import json
import random
import sys
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import timeline_app
from timeline_app.core.dates import read_expressions
from timeline_app.core.text.page import body_only
from timeline_app.core.text.sentences import split_sentences
from timeline_app.core.values import Publication, PublicationStatus, Sentence

PUBLISHED = Publication(date(2024, 11, 4), PublicationStatus.GIVEN, "given")
SENTENCES = (
    "The finance minister told reporters in the capital that the budget would be put to a vote once the committee had finished its work.",
    "Shares in the two largest banks lost ground on Monday after the central bank left its main rate unchanged.",
    "Officials from both sides said the meeting had been useful, but neither would say what had been agreed or when talks might resume.",
    "“We have asked for guarantees and we expect an answer tomorrow,” the union's leader said at a rally in the harbour on Sunday.",
    "Exports rose by a tenth in the third quarter, the ministry reported last week, helped by a weaker currency and a good harvest.",
    "The company, which employs several thousand people at its plant near the river, has lost money since 2021.",
    "Heavy rain closed the road through the mountains and left three villages without power.",
    "A court is due to rule in early December on whether the former mayor may stand again.",
    "Analysts who follow the region said the pact would change little, since trade between the neighbours has been falling for years.",
    "The ship left port two days before the storm and has not been heard from.",
    "Critics called the plan a gift to the rich; supporters said it would bring work to towns that have seen little of it.",
    "A spokesman for the port authority declined to say how many containers had been held back, or why the inspectors had been sent home.",
    "The village school has eleven pupils, a leaking roof and a teacher who has promised to stay.",
    "Neither company would comment on the price, which people close to the talks put at well above the market value.",
    "The opposition accuses the government of hiding the true cost of the railway from parliament and from its own voters.",
    "Farmers along the border say the fence has cut them off from fields that their families have worked for generations.",
    "Engineers found cracks in two of the pillars and advised that lorries be kept off the bridge until they are filled.",
    "The museum, housed in a former brewery, draws more visitors than any other in the province.",
    "Doctors at the hospital described scenes of panic as generators failed and patients were carried down unlit stairs.",
    "The judge rejected the request and told both lawyers to speak to the evidence and not to the cameras.",
    "Diplomats doubt that the new envoy, who speaks neither language, will find doors open that were shut to his predecessor.",
    "The two leaders last met in May 2019, and their deputies have spoken by telephone twice this year.",
)
HOSTILE = {
    "digits": (lambda n: "7" * n, 500_000),
    "spaces": (lambda n: "May" + " " * n + "3", 200_000),
    "dates": (lambda n: "3 May 2024, " * n, 25_000),
    "weekdays": (lambda n: "on Monday and " * n, 25_000),
    "quotes": (lambda n: '"We leave today," he said. ' * n, 5_000),
    "years": (lambda n: "1989-" * n, 50_000),
    "letters": (lambda n: "a" * n, 500_000),
    "numbers": (lambda n: "one hundred " * n, 25_000),
    "units": (lambda n: "years and " * n, 25_000),
    "feasts": (lambda n: "Independence Day, Spring Festival, " * n, 10_000),
    "fiscal": (lambda n: "In Tokyo, Tokyo " + "fiscal 2024 and the first quarter of sales, " * n, 10_000),
    "offices": (lambda n: '"We leave today," the governor said. "I go tomorrow," Ann Ruiz said. ' * n, 2_500),
    "votes": (lambda n: 'They voted on Friday. "We leave today," he said after the vote. ' * n, 2_500),
}


def news(characters: int) -> str:
    """Prose of about that many characters, in paragraphs."""
    choose = random.Random(7)
    parts: list[str] = []
    length = 0
    while length < characters:
        paragraph = " ".join(choose.sample(SENTENCES, 3))
        parts.append(paragraph)
        length += len(paragraph)
    return "\n\n".join(parts)


def seconds(text: str, *, split: bool) -> float:
    """CPU time of one reading."""
    sentences = split_sentences(text, body_only(text).blocks) if split else (Sentence(0, len(text), 0),)
    start = time.process_time()
    read_expressions(text, sentences, PUBLISHED)
    return time.process_time() - start


def seconds_whole(text: str) -> float:
    """CPU time of one reading with the language model, events included."""
    start = time.process_time()
    timeline_app.extract(text, published=PUBLISHED.day)
    return time.process_time() - start


def main() -> None:
    seconds(news(20_000), split=True)
    text = news(1_000_000)
    article = news(3_000)
    seconds_whole(article)
    results: dict[str, dict[str, float]] = {
        "dates alone": {"characters per CPU second": len(text) / seconds(text, split=True)},
        "whole": {"characters per CPU second": len(article) * 20 / sum(seconds_whole(article) for _ in range(20))},
    }
    for name, (make, size) in HOSTILE.items():
        half, full = seconds(make(size), split=False), seconds(make(2 * size), split=False)
        results[name] = {"characters": len(make(2 * size)), "seconds": full, "growth": full / max(half, 1e-3)}
    if "--json" in sys.argv:
        print(json.dumps(results, indent=2))
        return
    for name, figures in results.items():
        print(f"{name:11}", "  ".join(f"{key} {value:,.2f}" for key, value in figures.items()))


if __name__ == "__main__":
    main()
