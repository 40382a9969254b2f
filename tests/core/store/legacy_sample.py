"""Makes the sample that later versions must open: ``python tests/core/store/legacy_sample.py legacy/v1.timeline``."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from projects import AT, DAM, MEETING, made

from timeline_app.core.store.values import Field
from timeline_app.core.store.wanted import Filter


def make(path):
    project = made(path)
    project.curation.set_field([MEETING], Field.TITLE, "Mine", AT)
    project.curation.confirm([MEETING], AT)
    project.curation.set_note(MEETING, "seen", AT)
    project.curation.add_tag([MEETING], "talks", AT)
    project.curation.merge([MEETING, DAM], AT)
    project.context.add_era("Dispute", 17897, 19857, AT)
    project.context.add_mark("Deadline", 19900, AT)
    project.context.save_filter("Water", Filter("dam"), AT)
    project.context.set_settings(AT, notes="Ask Vik")
    project.close()


if __name__ == "__main__":
    make(Path(sys.argv[1]))
