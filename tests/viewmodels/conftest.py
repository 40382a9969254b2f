from datetime import UTC, datetime

import pytest
from projects import made

from timeline_app.viewmodels.documents import Library
from timeline_app.viewmodels.filters import Filters
from timeline_app.viewmodels.finding import Finding
from timeline_app.viewmodels.workspace import Folders, Workspace

NOW = datetime(2024, 5, 20, 9, 0, tzinfo=UTC)


@pytest.fixture
def workspace(qtbot, tmp_path):
    """A workspace on a project with the invented article."""
    made(tmp_path / "work.timeline").close()
    workspace = Workspace(Library(), Folders(tmp_path / "untitled", tmp_path / "backups"), lambda: NOW)
    assert workspace.open(tmp_path / "work.timeline")
    yield workspace
    workspace.close()


@pytest.fixture
def finding(workspace):
    return Finding(workspace, Filters())
