import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app import settings
from timeline_app.settings import RECENT_FILES, VERSION, Preferences, Settings, load, save


def test_settings_come_back_as_saved(tmp_path):
    path = tmp_path / "deep" / "settings.json"
    values = Settings(theme="dark", lane_mode="place", show_negated=True, recent=("/a", "/b"))
    save(path, values)
    assert load(path) == values


def test_without_a_file_there_are_defaults(tmp_path):
    assert load(tmp_path / "none.json") == Settings()


@pytest.mark.parametrize("content", ["", "[]", "nonsense", "3", '{"version": 99, "theme": "dark"}', "\x00"])
def test_a_broken_or_newer_file_means_defaults(tmp_path, content):
    path = tmp_path / "settings.json"
    path.write_text(content)
    assert load(path) == Settings()


def test_an_older_file_is_brought_up_version_by_version(tmp_path, monkeypatch):
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"version": VERSION, "colours": "dark"}))
    monkeypatch.setattr(settings, "VERSION", VERSION + 2)
    steps = {
        VERSION: lambda data: {"version": VERSION + 1, "look": data["colours"]},
        VERSION + 1: lambda data: {"version": VERSION + 2, "theme": data["look"]},
    }
    monkeypatch.setattr(settings, "MIGRATIONS", steps)
    assert load(path) == Settings(theme="dark")


def test_values_of_the_wrong_type_are_left_out(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"version": VERSION, "theme": 3, "show_negated": "yes", "reader_text_size": 20}))
    assert load(path) == Settings(reader_text_size=20)


def test_recent_files_are_unique_newest_first_and_few():
    values = Settings()
    for number in [*range(RECENT_FILES + 5), 7]:
        values = values.with_recent(str(number))
    assert values.recent[0] == "7"
    assert len(values.recent) == len(set(values.recent)) == RECENT_FILES


def test_every_change_is_written(tmp_path):
    path = tmp_path / "settings.json"
    Preferences(path).change(theme="light")
    assert Preferences(path).values.theme == "light"


def test_a_folder_that_cannot_be_written_costs_only_the_memory(tmp_path):
    (tmp_path / "file").write_text("")
    preferences = Preferences(tmp_path / "file" / "settings.json")
    preferences.change(theme="light")
    assert preferences.values.theme == "light"


@given(
    st.dictionaries(
        st.sampled_from(["version", "theme", "recent", "geometry"]),
        st.none() | st.integers() | st.text() | st.lists(st.text()),
    )
)
def test_no_file_raises(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    path.write_text(json.dumps(data))
    assert isinstance(load(path), Settings)


def test_settings_of_version_1_are_brought_up(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text(
        json.dumps(
            {
                "version": 1,
                "theme": "dark",
                "lane_mode": "place",
                "show_negated": True,
                "wheel_zooms": True,
                "reader_text_size": 60,
                "geometry": "AdnQ",
                "layout": "AAAA",
                "recent": ["/a.txt"],
            }
        )
    )
    assert load(path) == Settings(
        theme="dark",
        lane_mode="place",
        show_negated=True,
        wheel_zooms=True,
        reader_text_size=28,
        geometry="AdnQ",
        layout="AAAA",
        recent=("/a.txt",),
    )


@pytest.mark.parametrize(
    ("name", "day_first"), [("ask", None), ("day_first", True), ("month_first", False), ("nonsense", None)]
)
def test_the_order_of_day_and_month_is_left_open_unless_chosen(name, day_first):
    assert Settings(day_order=name).day_first is day_first
