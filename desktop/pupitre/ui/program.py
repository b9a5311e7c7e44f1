# SPDX-License-Identifier: EUPL-1.2
"""The program behind the frame: the window, the store opened behind it, settings, and what is told when it fails."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from pupitre import __version__
from pupitre.domain.broken import Refusal
from pupitre.host import settings
from pupitre.host.files import write_atomically
from pupitre.host.log import CrashLog, Log
from pupitre.host.paths import Paths
from pupitre.host.resources import shipped
from pupitre.text.formats import hour
from pupitre.text.language import _, spoken
from pupitre.ui import places as pages
from pupitre.ui.colours import Tone
from pupitre.ui.errors import Report, Reporter
from pupitre.ui.main_window import MainWindow
from pupitre.ui.tasks import TaskRunner
from pupitre.ui.theme import Dresser, Scheme
from pupitre.ui.widgets.banner import Way

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
        again, leave = Way(_("Try again"), self._again), Way(_("Quit"), self._quit)
        self.window.banner.tell(answer.whole, Tone.BAD, ways=[again, leave])

    def _quit(self) -> None:
        """Close the frame around the window too."""
        self.window.window().close()

    def _again(self) -> None:
        self.window.banner.clear()
        self.start()

    def _wear(self, chosen: settings.Settings) -> None:
        before, self.settings = self.settings, chosen
        settings.save(self._places.settings, chosen)
        if (before.theme, before.text_scale) != (chosen.theme, chosen.text_scale):
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
        """A bug: the person can read it, copy it, save it, and go on."""
        read = Way(_("Read the report"), lambda: self._show_report(report))
        text = _("Something went wrong that should not. What was recorded is safe. The report names nobody.")
        self.window.banner.tell(text, Tone.BAD, ways=[read])

    def _show_report(self, report: Report) -> None:
        from pupitre.ui.report_panel import ReportPanel

        ReportPanel(report, write_atomically, self.window).show()


class Running:
    """A program at work: what watches over it, until `end`."""

    def __init__(self, app: QApplication, open_house: "Callable[[], House]", places: Paths, *, sample: bool) -> None:
        speak_french(app)
        app.setApplicationName("pupitre")
        app.setApplicationDisplayName("Pupitre")
        app.setWindowIcon(QIcon(str(shipped("resources") / "icons" / "pupitre.svg")))
        self._crash = CrashLog(places.log)
        self._reporter = Reporter(lambda text: write_atomically(places.log / "report.txt", text.encode()))
        self._reporter.install()
        self.program = Program(app, open_house, places, sample=sample)
        self._reporter.reported.connect(self.program.report)

    def begin(self) -> None:
        """Open the store and show the first page."""
        self.program.start()
        if self._crash.previous:
            self.program.after_crash()

    def end(self) -> None:
        """Close the store, and give back what was watched."""
        self.program.close()
        self._reporter.remove()
        self._crash.close()


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
