import pytest

from timeline_app.readers.importer import Importer


@pytest.fixture(scope="session")
def importer():
    with Importer() as shared:
        yield shared
