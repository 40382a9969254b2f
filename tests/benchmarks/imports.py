"""What importing costs: python tests/benchmarks/imports.py [FOLDER]. Without one, saved pages of the tests are read.

Prints the start of the import process, milliseconds a page by kind, and pages a second with all workers.
"""

import sys
import time
from collections import defaultdict
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[1]))

from saved import html_pages, other_pages

from timeline_app.readers.importer import Data, Importer, Source, expanded, import_many

CLUTTER = (
    b"<div class='sidebar'>"
    + b"<p><a href='/x'>Other news of the day, told in a few words</a></p>" * 1_000
    + b"</div></body>"
)


def main() -> None:
    sources = expanded([Path(sys.argv[1])]) if len(sys.argv) > 1 else _made()
    with Importer() as importer:
        began = time.perf_counter()
        importer.read_bytes(b"<html><p>A page to begin with.</p></html>", "first")
        print(f"first page: {1e3 * (time.perf_counter() - began):.0f} ms, with the start of the process")
        costs = defaultdict(list)
        for source in sources:
            began = time.perf_counter()
            (found, *_) = importer.read(source)
            costs[found.kind.value].append(1e3 * (time.perf_counter() - began))
    for kind, times in sorted(costs.items()):
        print(f"{kind}: {len(times)} read, median {median(times):.1f} ms, worst {max(times):.0f} ms")
    began = time.perf_counter()
    many = sum(1 for _ in import_many(sources * 5))
    print(f"{many} with all workers: {many / (time.perf_counter() - began):.0f} a second")


def _made() -> list[Source]:
    """The tests' pages, the web pages among them as long as real ones are."""
    made = [make() for make in (*html_pages.PAGES, *other_pages.PAGES)]
    return [Data(page.data.replace(b"</body>", CLUTTER), page.name) for page in made]


if __name__ == "__main__":
    main()
