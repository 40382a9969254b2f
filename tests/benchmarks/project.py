"""How fast a large project is built, opened and searched, and how large it is.

    python tests/benchmarks/project.py [--events 1000000] [--articles 10000] [--folder DIR] [--keep FILE] [--json]

Builds a project of generated articles with readings made by rule (no language model is run), then opens it anew in a
process of its own. Seconds of the clock unless the name says otherwise.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date, datetime, timedelta
from pathlib import Path

import numpy as np

from timeline_app.core.layout.data import TimelineData
from timeline_app.core.layout.lanes import LaneMode
from timeline_app.core.store.lanes import lay_in_lanes
from timeline_app.core.store.project import create_project, open_project
from timeline_app.core.store.values import NewArticle
from timeline_app.core.store.wanted import Facet, Filter, Order
from timeline_app.core.values import (
    Anchor,
    AnchorKind,
    Article,
    Block,
    BlockKind,
    Event,
    EventTime,
    Extraction,
    Granularity,
    Interval,
    Participant,
    Place,
    Predicate,
    Publication,
    PublicationStatus,
    Sentence,
    Source,
    Status,
    TimeExpression,
    TimeKind,
    TimexType,
)

AT = datetime(2026, 1, 1, 12)
BATCH = 100
QUERIES = ("m", "mi", "minister", "minister mee", "treaty river", "zyx", "korva ambassador protest", "the")
STEMS = [
    "minister",
    "army",
    "treaty",
    "river",
    "border",
    "embassy",
    "union",
    "port",
    "council",
    "pipeline",
    "strike",
    "ballot",
]
VERBS = [("meets", "meet", "CONSULT"), ("signs", "sign", "AGREE"), ("accuses", "accuse", "ACCUSE"), ("says", "say", "")]
PEOPLE = [f"{a} {b}" for a in ("Ada", "Bo", "Cem", "Dora", "Emil") for b in ("Korva", "Lund", "Marek", "Noor", "Ostra")]
COUNTRIES = ["DEU", "FRA", "KOR", "USA", "UKR", "EUU", None]


def made(number: int, events: int) -> Extraction:
    """A reading by rule: as many sentences as events, half with a temporal expression."""
    rng = random.Random(number)
    published = date(2015, 1, 1) + timedelta(days=rng.randrange(4000))
    text, sentences, found, expressions = f"Report {number}\n\n", [], [], []
    for index in range(events):
        verb, lemma, kind = rng.choice(VERBS)
        who, whom = rng.sample(PEOPLE, 2)
        words = " ".join(rng.choice(STEMS) + rng.choice(("", "", "s", f"{rng.randrange(300)}")) for _ in range(12))
        at = len(text)
        text += f"{who} {verb} {whom} over the {words} last week. "
        sentences.append(Sentence(at, len(text) - 1, 0))
        start = at + len(who) + 1
        first = published - timedelta(days=rng.randrange(60))
        days = Interval(first, first + timedelta(days=rng.choice((0, 0, 6))))
        time_kind = TimeKind.DAY if days.is_single_day else TimeKind.WITHIN
        name = f"t{index}" if index % 2 else None
        if name:
            expressions.append(_expression(name, text, at, days, time_kind, published))
        found.append(
            Event(
                f"e{index}",
                f"{who} {verb} {whom} over the {words.split()[0]}",
                Predicate(verb, lemma, start, start + len(verb)),
                EventTime(days, time_kind, Granularity.WEEK, name, "last week", ("The text says “last week”",)),
                rng.choice((*Status, Status.HAPPENED, Status.HAPPENED)),
                sentences[-1],
                (Participant(who, who, at, at + len(who), country=rng.choice(COUNTRIES)),),
                (Participant(whom, whom, start, start + 1, country=rng.choice(COUNTRIES)),),
                Place("Lindau", "Lindau", 0, 6) if index % 5 == 0 else None,
                kind or None,
                reported_by=Source(who) if index % 7 == 0 else None,
                importance=rng.random(),
            )
        )
    publication = Publication(published, PublicationStatus.EXPLICIT, "made by rule")
    article = Article(text, (Block(BlockKind.BODY, 0, len(text)),), publication, title=f"Report {number}")
    return Extraction(article, tuple(sentences), tuple(expressions), tuple(found))


def _expression(name: str, text: str, at: int, days: Interval, kind: TimeKind, published: date) -> TimeExpression:
    return TimeExpression(
        name,
        "last week",
        text.index("last week", at),
        len(text) - 2,
        TimexType.DATE,
        "P1W",
        days,
        kind,
        Granularity.WEEK,
        Anchor(AnchorKind.PUBLICATION, Interval(published, published)),
        "made",
        ("The text says “last week”", "Counted from publication"),
    )


def build(path: Path, articles: int, events: int) -> dict[str, object]:
    """Import the articles with their readings, in batches as a window would."""
    project = create_project(path)
    per_article = max(events // articles, 1)
    making = spent = 0.0
    clock = time.perf_counter()
    for first in range(0, articles, BATCH):
        begun = time.perf_counter()
        read = [made(n, per_article) for n in range(first, min(first + BATCH, articles))]
        new = [NewArticle(f"report {first + i}.txt", e.article.text, f"f{first + i}") for i, e in enumerate(read)]
        making += time.perf_counter() - begun
        change = project.articles.add(new, AT)
        keys = sorted(change.articles, key=lambda key: int(key[1:]))
        project.articles.put_readings(list(zip(keys, read, strict=True)), "made")
    spent = time.perf_counter() - clock - making
    project.close()
    return {
        "articles": articles,
        "events": articles * per_article,
        "import_articles_per_s": round(articles / spent, 1),
        "import_events_per_s": round(articles * per_article / spent),
        "import_memory_mb": _memory(),
        "file_mb": round(path.stat().st_size / 1e6, 1),
        "bytes_per_event": round(path.stat().st_size / (articles * per_article)),
    }


def use(path: Path) -> dict[str, object]:
    """Open the project and ask what a window asks first, then what its user asks."""
    figures: dict[str, object] = {}
    spent: dict[str, float] = {}
    base = _memory()

    def timed(name: str, call):
        begun, cpu = time.perf_counter(), time.process_time()
        answer = call()
        figures[name] = round(time.perf_counter() - begun, 4)
        spent[name] = time.process_time() - cpu
        return answer

    project = timed("open", lambda: open_project(path))
    columns = timed("columns", project.columns)
    timed("dated rows and fields", lambda: [columns.dated, columns["start"], columns["end"], columns["importance"]])
    laid = timed("lanes by actor", lambda: _laid(project, columns, LaneMode.ACTOR))
    timed("timeline data", lambda: TimelineData(laid.columns, len(laid.keys)))
    figures["to first paint, without pixels"] = round(sum(v for v in figures.values() if isinstance(v, float)), 3)
    figures["the same, CPU alone"] = round(sum(spent.values()), 3)
    page = timed("first rows (by time)", lambda: project.rows(Filter(), Order.TIME, 0, 50))
    timed("titles of 50", lambda: project.titles(page.ids))
    timed("next rows", lambda: project.rows(Filter(), Order.TIME, 5000, 50))
    timed("rows by title, first time", lambda: project.rows(Filter(), Order.TITLE, 0, 50))
    for query in QUERIES:
        timed(f"find “{query}”, first", lambda query=query: project.find(query, 50))
        timed(f"find “{query}”", lambda query=query: project.find(query, 50))
    timed("facets of all, first", lambda: project.facets(Filter()))
    timed("facets of all", lambda: project.facets(Filter()))
    chosen = Filter("treaty", {Facet.TYPE: frozenset({"AGREE"}), Facet.COUNTRY: frozenset({"KOR"})}, first=17000)
    timed("facets of text, type, country, dates", lambda: project.facets(chosen))
    timed("rows of the same", lambda: project.rows(chosen, Order.TIME, 0, 50))
    key = project.keys(page.ids[:1])[0]
    timed("event", lambda: project.event(key))
    timed("confirm", lambda: project.curation.confirm([key], AT))
    timed("columns after confirm", project.columns)
    timed("rows after confirm", lambda: project.rows(Filter(), Order.TIME, 0, 50))
    timed("undo", project.undo)
    figures["slowest search, CPU alone"] = round(max(v for k, v in spent.items() if k.startswith("find")), 4)
    figures["memory_mb"] = round(_memory() - base, 1)
    project.close()
    return figures


def _laid(project, columns, mode):
    return lay_in_lanes(columns, project.names(), mode, np.flatnonzero(columns.dated))


def _memory() -> float:
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)


def main() -> None:
    arguments = _arguments()
    if arguments.use:
        print(json.dumps(use(Path(arguments.use))))
        return
    with tempfile.TemporaryDirectory(dir=arguments.folder) as folder:
        path = arguments.keep or Path(folder) / "benchmark.timeline"
        figures = build(path, arguments.articles, arguments.events)
        again = [sys.executable, __file__, "--use", str(path)]
        figures |= json.loads(subprocess.run(again, check=True, capture_output=True, text=True).stdout)
    print(json.dumps(figures) if arguments.json else "\n".join(f"{name:40} {value}" for name, value in figures.items()))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--folder", help="where the project is built, instead of the system's temporary folder")
    parser.add_argument("--keep", type=Path, help="keep the project under this name, for opening.py")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--use", help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    main()
