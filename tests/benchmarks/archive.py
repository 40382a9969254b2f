"""How fast an archive is read: articles and characters per second, by one process and by a pool over all cores.

    python tests/benchmarks/archive.py FOLDER [--workers N] [--limit N] [--json]

FOLDER holds articles saved as .txt. Reports characters per CPU second of one process (parser loaded beforehand), articles
per second of both ways, and whether both read the same.
"""

import argparse
import json
import os
import time
from pathlib import Path

import timeline_app
from timeline_app.core.batch import Job, extract_many


def main() -> None:
    arguments = _arguments()
    jobs = [Job(p.read_text(encoding="utf-8", errors="replace")) for p in sorted(Path(arguments.folder).rglob("*.txt"))]
    figures = measure(jobs[: arguments.limit], arguments.workers)
    print(json.dumps(figures) if arguments.json else "\n".join(f"{name:24} {value}" for name, value in figures.items()))


def measure(jobs: list[Job], workers: int) -> dict[str, object]:
    timeline_app.extract("The parser is loaded before the clock starts.")
    characters = sum(len(job.text) for job in jobs)
    cpu, wall = time.process_time(), time.perf_counter()
    alone = [timeline_app.extract(job.text) for job in jobs]
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    start = time.perf_counter()
    together = extract_many(jobs, workers)
    pool = time.perf_counter() - start
    return {
        "articles": len(jobs),
        "characters": characters,
        "events": sum(len(e.events) for e in alone),
        "characters_per_cpu_s": round(characters / cpu),
        "articles_per_s_alone": round(len(jobs) / wall, 1),
        "articles_per_s_pool": round(len(jobs) / pool, 1),
        "workers": workers,
        "same_results": together == alone,
    }


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":  # spawned workers import this file again
    main()
