import pytest
from PySide6.QtCore import QCoreApplication

from timeline_app.viewmodels.languages import Catalogue, catalogue_for, read_catalogue
from timeline_app.viewmodels.translation import tr

GERMAN = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Publication date"
msgstr "Veröffentlicht am"

msgid "{count} articles"
msgstr "{count} Artikel"

#, fuzzy
msgid "Dismiss"
msgstr "Entlassen"

msgid "Reading"
msgstr ""
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "de.po").write_text(GERMAN, encoding="utf-8")
    return tmp_path


@pytest.fixture
def german(qapp, folder):
    catalogue = catalogue_for(["de-AT", "en"], folder)
    QCoreApplication.installTranslator(catalogue)
    yield catalogue
    QCoreApplication.removeTranslator(catalogue)


def test_words_are_taken_from_the_catalogue(german):
    assert tr("Publication date") == "Veröffentlicht am"
    assert tr("{count} articles", count=3) == "3 Artikel"


def test_what_has_no_certain_translation_stays_english(german):
    assert [tr("Dismiss"), tr("Reading"), tr("Nowhere")] == ["Dismiss", "Reading", "Nowhere"]


def test_the_first_language_that_there_is_wins(folder):
    assert catalogue_for(["fr", "de"], folder) is not None
    assert catalogue_for(["en-GB", "de"], folder) is None
    assert catalogue_for(["fr"], folder) is None


def test_a_broken_catalogue_is_refused(tmp_path):
    path = tmp_path / "xx.po"
    path.write_text('msgid "a"\nmsgstr "b\nnonsense', encoding="utf-8")
    with pytest.raises(ValueError, match=r".+"):
        read_catalogue(path)


def test_values_are_never_translated_or_filled_in_twice(german):
    assert tr("“{title}”", title="{count} articles") == "“{count} articles”"


def test_an_empty_catalogue_says_so():
    assert Catalogue({}).isEmpty()
