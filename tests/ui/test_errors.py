# SPDX-License-Identifier: EUPL-1.2
"""A bug gives a report that names nobody."""

import sys
import threading

from pupitre.ui.errors import Report, Reporter, report_on


def caught(action) -> BaseException:
    try:
        action()
    except Exception as error:  # noqa: BLE001 - whatever it is
        return error
    raise AssertionError("it went well")


def lookup(name: str) -> str:
    return {}[name]


def test_the_report_says_what_kind_of_error_and_where() -> None:
    text = report_on(caught(lambda: lookup("Hélène Sèbe"))).text
    assert "KeyError" in text
    assert "test_errors.py" in text
    assert "lookup" in text
    assert "Python" in text


def test_the_report_quotes_nothing_of_what_was_written() -> None:
    name = "".join(("Hélène ", "Sè", "be"))  # the report may quote this line, never what the name held
    assert name not in report_on(caught(lambda: lookup(name))).text


def test_the_report_names_no_folder_of_the_person() -> None:
    text = report_on(caught(lambda: lookup("x"))).text
    assert "/home" not in text
    assert str(__file__) not in text


def test_the_report_tells_what_caused_the_error() -> None:
    def wrapped() -> None:
        try:
            lookup("x")
        except KeyError as cause:
            raise RuntimeError("y") from cause

    assert "RuntimeError < KeyError" in report_on(caught(wrapped)).text


def test_what_nobody_caught_is_logged_and_told(qtbot) -> None:
    logged: list[str] = []
    reporter = Reporter(logged.append)
    before = sys.excepthook
    reporter.install()
    try:
        error = caught(lambda: lookup("x"))
        with qtbot.waitSignal(reporter.reported) as told:
            sys.excepthook(type(error), error, error.__traceback__)
    finally:
        reporter.remove()
    report = told.args[0]
    assert isinstance(report, Report)
    assert logged == [report.text]
    assert sys.excepthook is before


def test_what_fails_in_a_thread_is_told_too(qtbot) -> None:
    reporter = Reporter(lambda text: None)
    reporter.install()
    try:
        with qtbot.waitSignal(reporter.reported) as told:
            thread = threading.Thread(target=lambda: lookup("x"))
            thread.start()
            thread.join()
    finally:
        reporter.remove()
    assert "KeyError" in told.args[0].text


def test_a_saved_report_has_a_name() -> None:
    assert Report("").name.endswith(".txt")
