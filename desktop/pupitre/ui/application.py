# SPDX-License-Identifier: EUPL-1.2
"""The window's life: painted first, then the store is opened behind it, then the first page."""

import builtins
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

_import = builtins.__import__
from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator  # noqa: E402
from PySide6.QtGui import QIcon  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

builtins.__import__ = _import  # PySide6 puts a hook there that makes every later import slower (study/stack.md §2)

from pupitre import __version__  # noqa: E402
from pupitre.domain.broken import Refusal  # noqa: E402
from pupitre.host import settings  # noqa: E402
from pupitre.host.files import write_atomically  # noqa: E402
from pupitre.host.log import CrashLog, Log  # noqa: E402
from pupitre.host.paths import Paths  # noqa: E402
from pupitre.host.resources import shipped  # noqa: E402
from pupitre.text.formats import hour  # noqa: E402
from pupitre.text.language import _, spoken  # noqa: E402
from pupitre.ui import places as pages  # noqa: E402
from pupitre.ui.colours import Tone  # noqa: E402
from pupitre.ui.errors import Report, Reporter  # noqa: E402
from pupitre.ui.main_window import MainWindow  # noqa: E402
from pupitre.ui.tasks import TaskRunner  # noqa: E402
from pupitre.ui.theme import Dresser, Scheme  # noqa: E402
from pupitre.ui.widgets.banner import Way  # noqa: E402

if TYPE_CHECKING:
    from pupitre.services.house import House
    from pupitre.ui.context import Context


class Program:
    """The window and what it stands on. `start` opens the store once the window is on the screen."""

    def __init__(self, app: QApplication, open_house: "Callable[[], House]", places: Paths, *, sample: bool) -> None:
        self.app, self._open_house, self._places, self._sample = app, open_house, places, sample
        self.settings = settings.load(places.settings)
        scheme, scale = Scheme(self.settings.theme), self.settings.text_scale / 100
        self.dresser = Dresser(app, shipped("resources"), scheme=scheme, scale=scale)
        self.tasks = TaskRunner()
        self.context: Context | None = None
        self.log = Log(places.log, _now)
        self.window = MainWindow(pages.pages(self._given), clock=_clock, seek=pages.seek(self._given))
        self.window.resize(1280, 800)
        self.window.watch(self.tasks)
        self.window.resized_text.connect(self._resize_text)

    def _given(self) -> "Context":
        if self.context is None:
            raise RuntimeError("a page before the store is open")
        return self.context

    def start(self) -> None:
        """Open the store, and show the first page."""
        from pupitre.ui.context import Context

        try:
            house = self._open_house()
            self.context = Context(house, self.tasks, self.settings)
            self.context.dressed.connect(self._wear)
            if house.office is None and self._sample:
                self._make_sample(house)
        except Refusal as refusal:
            self._refuse(refusal)
            return
        self.log.note("start", version=__version__)
        self.window.go("home" if house.office else "welcome")

    def close(self) -> None:
        """Stop the work under way and close the store."""
        self.tasks.close()
        if self.context is not None:
            self.context.house.close()

    @staticmethod
    def _make_sample(house: "House") -> None:
        from pupitre.services.rehearsal import Rehearsal

        Rehearsal.of_sample(house.found_sample()).prepare()

    def _refuse(self, refusal: Refusal) -> None:
        """The store cannot be opened: say why and what to do; nothing else can be done here."""
        from pupitre.text.problems import told

        self.log.note("not-started", code=refusal.code)
        answer = told(refusal, spoken())
        again, leave = Way(_("Try again"), self._again), Way(_("Quit"), self.window.close)
        self.window.banner.tell(f"{answer.what} {answer.advice}", Tone.BAD, ways=[again, leave])

    def _again(self) -> None:
        self.window.banner.clear()
        self.start()

    def _wear(self, chosen: settings.Settings) -> None:
        self.settings = chosen
        settings.save(self._places.settings, chosen)
        self.dresser.wear(scheme=Scheme(chosen.theme), scale=chosen.text_scale / 100)

    def _resize_text(self, step: int) -> None:
        scale = 100 if step == 0 else min(200, max(100, self.settings.text_scale + 10 * step))
        self._wear(replace(self.settings, text_scale=scale))
        if self.context is not None:
            self.context.settings = self.settings

    def after_crash(self) -> None:
        """The last run was killed by a fault: say that nothing recorded was lost."""
        text = _("Pupitre stopped by accident last time. All that was recorded is here.")
        self.window.banner.tell(text, Tone.INFO)

    def report(self, report: Report) -> None:
        """A bug: the person can read it, copy it, and go on."""
        copy = Way(_("Copy the report"), lambda: self.app.clipboard().setText(report.text))
        text = _("Something went wrong that should not. What was recorded is safe. The report names nobody.")
        self.window.banner.tell(text, Tone.BAD, ways=[copy])


def run(
    open_house: "Callable[[], House]",
    places: Paths,
    *,
    sample: bool,
    watch: "Callable[[MainWindow], object] | None" = None,
) -> int:
    """Open the window and stay until it is closed; the exit status. `watch` is given the window before it shows."""
    app = QApplication(sys.argv[:1])
    speak_french(app)
    app.setApplicationName("pupitre")
    app.setApplicationDisplayName("Pupitre")
    app.setWindowIcon(QIcon(str(shipped("resources") / "icons" / "pupitre.svg")))
    crash = CrashLog(places.log)
    reporter = Reporter(lambda text: write_atomically(places.log / "report.txt", text.encode()))
    reporter.install()
    program = Program(app, open_house, places, sample=sample)
    reporter.reported.connect(program.report)
    if watch is not None:
        watch(program.window)
    program.window.drawn.connect(program.start)
    if crash.previous:
        program.window.drawn.connect(program.after_crash)
    program.window.show()
    try:
        return int(app.exec())
    finally:
        program.close()
        reporter.remove()
        crash.close()


def speak_french(app: QApplication) -> None:
    """Give Qt's own words (standard buttons, menus of text fields) the language of the screen."""
    locale = QLocale(str(spoken().locale))
    QLocale.setDefault(locale)
    translator = QTranslator(app)
    if translator.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)


def _now() -> datetime:
    return datetime.now().astimezone()


def _clock() -> str:
    return hour(_now().time(), spoken())
