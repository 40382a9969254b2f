"""How fast an archive is read: articles and characters per second, by one process and by a pool over all cores.

    python tests/benchmarks/archive.py [FOLDER] [--articles N] [--workers N] [--json]

FOLDER holds articles saved as .txt; without it the sample article is read N times (1,000 by default). Reports, for one
process (its parser loaded beforehand) and for the pool (its start included), seconds and CPU seconds; the most memory
of this process and of any worker after a third of the articles and after all; whether both read the same; and the
seconds that merging all articles' events takes. On a machine that others use too, only the CPU seconds say something:
"possible_speedup" is what they come to when every worker has a core for itself.
"""

import argparse
import json
import os
import resource
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import timeline_app
from timeline_app import resources
from timeline_app.core.batch import Failure, Job, read_many
from timeline_app.core.events.across import Told, merge_articles


def main() -> None:
    arguments = _arguments()
    figures = measure(_jobs(arguments.folder, arguments.articles), arguments.workers)
    print(json.dumps(figures) if arguments.json else "\n".join(f"{name:28} {value}" for name, value in figures.items()))


def measure(jobs: list[Job], workers: int) -> dict[str, object]:
    pool = _timed(lambda: _digests(jobs, workers))
    timeline_app.extract("The parser is loaded before the clock starts.")
    alone = _timed(lambda: _digests(jobs, 1))
    characters = sum(len(job.text) for job in jobs)
    return {
        "articles": len(jobs),
        "characters": characters,
        "characters_per_cpu_s_alone": round(characters / alone["cpu_s"]),
        "ms_per_article_alone": round(1000 * alone["cpu_s"] / len(jobs), 1),
        "seconds_alone": round(alone["s"], 1),
        "seconds_pool": round(pool["s"], 1),
        "workers": workers,
        "speedup": round(alone["s"] / pool["s"], 2),
        "cpu_s_alone": round(alone["cpu_s"], 1),
        "cpu_s_pool": round(pool["cpu_s"], 1),
        "possible_speedup": round(workers * alone["cpu_s"] / pool["cpu_s"], 2),
        "memory_mb_a_third_pool": pool["result"]["third"],
        "memory_mb_end_pool": pool["result"]["end"],
        "same_results": pool["result"]["hashes"] == alone["result"]["hashes"],
        **_merging(jobs[:200]),
    }


def _timed(work: Callable[[], Any]) -> dict[str, Any]:
    start, cpu = time.perf_counter(), _cpu_s()
    result = work()
    return {"s": time.perf_counter() - start, "result": result, "cpu_s": _cpu_s() - cpu}


def _cpu_s() -> float:
    """CPU seconds of this process and of its workers, living ones included."""
    ticks = [
        Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split() for pid in _workers()
    ]  # fmt: skip
    living = sum(int(fields[11]) + int(fields[12]) for fields in ticks) / os.sysconf("SC_CLK_TCK")
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + living + ended.ru_utime + ended.ru_stime


def _workers() -> list[str]:
    return Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="ascii").split()


def _memory_mb() -> int:
    """Resident memory of this process and its workers."""
    pids = ["self", *_workers()]
    pages = sum(int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]) for pid in pids)
    return pages * os.sysconf("SC_PAGE_SIZE") // 2**20


def _digests(jobs: list[Job], workers: int) -> dict[str, Any]:
    """Hashes of all readings, which are dropped as they come."""
    hashes = []
    memory = {}
    for n, read in enumerate(read_many(jobs, workers), 1):
        hashes.append(hash(read))
        if n in (len(jobs) // 3, len(jobs)):
            memory[n] = _memory_mb()
    return {"hashes": hashes, "third": memory.get(len(jobs) // 3), "end": memory.get(len(jobs))}


def _merging(jobs: list[Job]) -> dict[str, object]:
    read = [(str(n), r) for n, r in enumerate(read_many(jobs)) if not isinstance(r, Failure)]
    told = [Told(key, r.article.published, tuple(replace(e, id=f"{key}:{e.id}") for e in r.events)) for key, r in read]
    start = time.perf_counter()
    merged = merge_articles(told)
    seconds = time.perf_counter() - start
    events = sum(len(t.events) for t in told)
    return {"merged_events": events, "merged_into": len(merged.events), "merging_s": round(seconds, 2)}


def _jobs(folder: str | None, articles: int) -> list[Job]:
    if folder is None:
        return [Job(resources.read_text("articles", "borrell-seoul.txt"))] * articles
    paths = sorted(Path(folder).rglob("*.txt"))[:articles]
    return [Job(p.read_text(encoding="utf-8", errors="replace")) for p in paths]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?")
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":  # spawned workers import this file again
    main()
