"""Confirms one event after the other in a project, and says so after each; to be killed. Argument: the project."""

import sys
from datetime import datetime
from pathlib import Path

from timeline_app.core.store.project import open_project


def work(path):
    project = open_project(path)
    assert project.read_only is None, project.read_only
    keys = project.keys(project.columns().shown_ids.tolist())
    number = len(project.done(10**6))
    print("ready", flush=True)
    while True:
        number += 1
        project.curation.set_note(keys[number % len(keys)], f"note {number}", datetime(2026, 1, 1))
        print(number, flush=True)


if __name__ == "__main__":
    work(Path(sys.argv[1]))
