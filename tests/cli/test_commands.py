"""The command line as a user meets it: in a process of its own where it matters what is imported."""

import io
import json
import subprocess
import sys

import pytest

from timeline_app.__main__ import main

ARTICLE = "River talks open in Geneva\nReuters Published 4 November 2024\n\nEnvoys of both countries met in Geneva on Friday.\n"


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "river.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def run_python(code):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)


def test_extract_prints_one_object_for_one_file(article, capsys):
    assert main(["extract", str(article)]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["schema"] == 1
    assert data["article"]["published"]["date"] == "2024-11-04"
    assert [e["earliest"] for e in data["expressions"] if e["text"] == "Friday"] == ["2024-11-01"]
    assert "2024-11-01" in [e["when"]["earliest"] for e in data["events"]]


def test_extract_prints_an_array_for_several_files(article, capsys):
    assert main(["extract", str(article), str(article)]) == 0
    assert [d["file"] for d in json.loads(capsys.readouterr().out)] == [str(article)] * 2


def test_a_text_stays_a_saved_page_when_its_date_is_given(article, capsys):
    main(["extract", str(article), "--published", "2030-01-02"])
    article_read = json.loads(capsys.readouterr().out)["article"]
    assert article_read["title"] == "River talks open in Geneva"
    assert [b["kind"] for b in article_read["blocks"]] == ["headline", "byline", "body"]


def test_the_date_given_counts(article, capsys):
    main(["extract", str(article), "--published", "2030-01-02"])
    data = json.loads(capsys.readouterr().out)
    assert data["article"]["published"]["status"] == "given"
    assert "2029-12-28" in [e["earliest"] for e in data["expressions"]]


def test_the_table_names_the_day_the_event_and_the_words(article, capsys):
    assert main(["extract", "--format", "table", str(article)]) == 0
    out = capsys.readouterr().out
    assert "Published Mon 4 Nov 2024" in out
    line = next(line for line in out.splitlines() if "Fri 1 Nov 2024" in line)
    assert "happened" in line
    assert "Friday" in line


def test_progress_and_messages_go_to_stderr(article, capsys):
    main(["extract", str(article)])
    captured = capsys.readouterr()
    assert "reading 1/1" in captured.err
    assert captured.out.startswith("{")


def test_a_file_that_cannot_be_read_does_not_stop_the_rest(article, tmp_path, capsys):
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert main(["extract", str(empty), str(article)]) == 1
    captured = capsys.readouterr()
    assert "No text was found" in captured.err
    assert len(json.loads(captured.out)) == 1


def test_files_of_other_kinds_and_folders_are_read(article, tmp_path, capsys):
    head = '<meta property="article:published_time" content="2024-11-04T12:35:00+09:00">'
    body = "<p>Envoys of both countries met in Geneva on Friday, officials of the two governments said.</p>" * 2
    page = (
        f"<html><head><title>River talks open</title>{head}</head><body><h1>River talks open</h1>{body}</body></html>"
    )
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    (tmp_path / ".hidden.txt").write_text("Hidden.", encoding="utf-8")
    assert main(["extract", str(tmp_path)]) == 0
    first, second = json.loads(capsys.readouterr().out)
    assert [first["file"], second["file"]] == [str(tmp_path / "page.html"), str(article)]
    assert first["article"]["published"]["reason"].startswith(
        "meta article:published_time says 2024-11-04T12:35+09:00."
    )
    assert first["article"]["published"]["date"] == "2024-11-04"


def test_a_page_stays_a_page_when_its_date_is_given(tmp_path, capsys):
    path = tmp_path / "page.html"
    path.write_text(f"<h1>River talks open</h1><p>{'Envoys met in Geneva on Friday. ' * 9}</p>", encoding="utf-8")
    assert main(["extract", str(path), "--published", "2024-11-04"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["article"]["title"], data["article"]["published"]["date"]) == ("River talks open", "2024-11-04")


def test_standard_input_is_read(capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.encode())))
    assert main(["extract", "-"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["file"], data["article"]["title"]) == ("standard input", "River talks open in Geneva")


def test_an_address_on_this_machine_is_refused(capsys):
    assert main(["extract", "http://127.0.0.1/secret"]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "own network" in captured.err


def test_an_empty_folder_is_told(tmp_path, capsys):
    assert main(["extract", str(tmp_path)]) == 1
    assert "no articles in the folder" in capsys.readouterr().err


def test_the_same_article_twice_is_told(article, tmp_path, capsys):
    (tmp_path / "copy.txt").write_text(ARTICLE.replace("\n\n", "\n \n"), encoding="utf-8")
    main(["extract", str(article), str(tmp_path / "copy.txt")])
    assert "“copy.txt” holds the same article as “river.txt”" in capsys.readouterr().err


def test_a_page_without_a_date_says_so(tmp_path, capsys):
    path = tmp_path / "undated.txt"
    path.write_text("Envoys of both countries met in Geneva on Friday.\n", encoding="utf-8")
    assert main(["extract", "--format", "table", str(path)]) == 0
    out = capsys.readouterr().out
    assert "Publication date unknown" in out
    assert "No publication date was found" in out


def test_explain_prints_the_steps(capsys):
    assert main(["explain", "last week", "--published", "2024-11-04"]) == 0
    out = capsys.readouterr().out
    assert "2024-W44" in out
    assert "28 Oct – 3 Nov 2024" in out
    assert "Mon 4 Nov 2024" in out


def test_explain_without_a_date_does_not_guess(capsys):
    assert main(["explain", "last week"]) == 0
    assert "unknown" in capsys.readouterr().out


def test_explain_tells_when_there_is_nothing(capsys):
    assert main(["explain", "Boeing 737", "--published", "2024-11-04"]) == 0
    assert "No temporal expression" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ["extract"],
        ["explain", "x", "--published", "11/4"],
        ["render", "a.txt", "-o", "b.png", "--size", "huge"],
        ["render", "a.txt", "-o", "b.gif"],
    ],
)
def test_wrong_usage_is_exit_code_2(arguments):
    with pytest.raises(SystemExit) as error:
        main(arguments)
    assert error.value.code == 2


def test_importing_the_package_imports_neither_qt_nor_spacy():
    done = run_python("import sys, timeline_app; print(sorted({'spacy', 'PySide6', 'numpy'} & set(sys.modules)))")
    assert done.stdout.strip() == "[]"


def test_the_core_works_where_qt_is_not_installed():
    done = run_python(
        "import sys\n"
        "for name in ('PySide6', 'shiboken6', 'pyqtgraph'): sys.modules[name] = None\n"
        "import datetime, timeline_app\n"
        "found = timeline_app.extract('They met on Friday.', published=datetime.date(2024, 11, 4))\n"
        "print(found.expressions[0].interval.earliest)\n"
    )
    assert done.stdout.strip() == "2024-11-01", done.stderr
