import pytest
from projects import made


@pytest.fixture
def path(tmp_path):
    return tmp_path / "work.timeline"


@pytest.fixture
def project(path, tmp_path):
    made_project = made(path, backups=tmp_path / "backups")
    yield made_project
    made_project.close()
