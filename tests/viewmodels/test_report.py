from timeline_app import __version__
from timeline_app.viewmodels.credits import about_text, credits_of_others, versions
from timeline_app.viewmodels.report import report_text


def test_a_report_holds_versions_the_fault_and_the_end_of_the_log(tmp_path):
    log = tmp_path / "log"
    log.write_text("first\nlast\n")
    text = report_text(log, "Traceback\nValueError: no")
    assert f"Timeline: {__version__}" in text
    assert text.index("ValueError: no") < text.index("first\nlast")


def test_a_report_without_a_fault_or_a_log_says_so(tmp_path):
    assert "What went wrong" not in report_text(None)
    assert "(the log is empty)" in report_text(tmp_path / "none")


def test_everything_that_runs_has_a_version():
    told = dict(versions())
    assert {"Python", "Qt", "spaCy", "SQLite"} <= set(told)
    assert "not installed" not in told.values()


def test_licences_that_ask_for_credit_are_named():
    told = {c.work: (c.licence, c.holder) for c in credits_of_others()}
    assert told["GeoNames"] == ("CC BY 4.0", "geonames.org")
    assert told["Inter"][0] == "SIL OFL 1.1"
    assert all(work in about_text() for work in told)
