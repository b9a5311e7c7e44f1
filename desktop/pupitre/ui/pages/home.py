# SPDX-License-Identifier: EUPL-1.2
"""Home: what must I do, by when; the sittings to come; the files that came in."""

from datetime import date

from PySide6.QtWidgets import QStackedWidget, QWidget

from pupitre.domain.directory import Mandate
from pupitre.domain.terms import Stage
from pupitre.services.duties import duties
from pupitre.services.lists import Task
from pupitre.store.proceedings import Listed
from pupitre.store.transfers import Transfer
from pupitre.store.work import Changes
from pupitre.text.formats import capitalised, day, file_size, hour, short_day
from pupitre.text.labels import label
from pupitre.text.language import _, ngettext
from pupitre.ui import theme
from pupitre.ui.colours import Tone
from pupitre.ui.context import Context
from pupitre.ui.pages.deadlines import SOON, STAGE_TONES, days_to_go, deadline_pill, step_on
from pupitre.ui.pages.first_steps import FirstSteps
from pupitre.ui.widgets.banner import Way
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.empty_state import EmptyState
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.page import Page, columns, stack
from pupitre.ui.widgets.pill import PillSpec
from pupitre.ui.widgets.row_list import RowList
from pupitre.ui.widgets.row_model import Row

MOST = 6
"""So many sittings to come and files received are shown; their own pages show the rest."""

AHEAD = (Stage.PREPARING, Stage.CONVOKED, Stage.OPEN)
PAGES = {"convoke": "convoke", "send": "convoke", "write-agenda": "prepare", "hold": "hold", "adjourn": "hold",
         "write-minutes": "write"}  # fmt: skip
ICONS = {"convoke": "mail-send-line", "send": "mail-check-line", "write-agenda": "list-ordered",
         "hold": "team-line", "adjourn": "flag-line", "write-minutes": "quill-pen-line"}  # fmt: skip
COUNTED = frozenset(
    {"sitting", "charter", "seat", "item", "convocation", "dispatch", "opening", "adjournment", "closing"}
)
"""The nouns that make or end a task; a vote, which comes by the hundred, does not."""


class HomePage(Page):
    """`badge(text, tone, spoken)` is for the rail: how many tasks are late or due within a week ("" for none)."""

    def __init__(self, context: Context) -> None:
        super().__init__(_("Home"), scrolls=False)
        self.setObjectName("home")
        self.context = context
        self.found: dict[str, Task] = {}
        self._stages: dict[str, str] = {}
        self._build()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.desk)
        self.begin = QStackedWidget()
        self.stack.addWidget(self.begin)
        self.add(self.stack, 1)
        context.changed.connect(self._changed)

    def _build(self) -> None:
        self.new = Button(_("New sitting"), Kind.PRIMARY, icon="add-line", keys="Ctrl+N")
        self.new.setObjectName("home-new-sitting")
        self.new.clicked.connect(lambda: self.left_for.emit("sittings", "new"))
        self.add_action(self.new)
        self._build_tasks()
        self._build_right()

    def _build_tasks(self) -> None:
        self.tasks_card = Card(_("To do"), flush=True)
        self.tasks = RowList(_("To do"), ruled=True)
        self.tasks.setObjectName("tasks")
        self.tasks.opened.connect(self._open_task)
        self.tasks.clicked.connect(lambda _index: self._open_task(self.tasks.current_key()))
        self.idle = EmptyState(
            "checkbox-circle-line", _("Nothing to do for now"), _("Deadlines show here as soon as a sitting has some.")
        )
        self.tasks_card.add(self.tasks, 1)
        self.tasks_card.add(self.idle, 1)

    def _build_right(self) -> None:
        sizes = theme.now().sizes
        self.next_card = Card(_("Sittings to come"), flush=True)
        self.next = RowList(_("Sittings to come"), ruled=True)
        self.next.setObjectName("next-sittings")
        self.next.opened.connect(self._open_sitting)
        self.next.clicked.connect(lambda _index: self._open_sitting(self.next.current_key()))
        self.no_next = Label(_("No sitting to come"), tone="muted", wrap=True)
        self.no_next.setContentsMargins(sizes.inset, 0, sizes.inset, sizes.grid)
        self.next_card.add(self.next, 1)
        self.next_card.add(self.no_next)
        self.came_card = Card(_("Files received"), flush=True)
        self.came = RowList(_("Files received"), ruled=True)
        self.came.setObjectName("received")
        self.came.opened.connect(lambda _key: self.left_for.emit("exchange", None))
        told = _("No file received yet: what other secretariats send you is opened under “Exchanges”.")
        self.no_came = Label(told, tone="muted", wrap=True)
        self.no_came.setContentsMargins(sizes.inset, 0, sizes.inset, sizes.grid)
        self.came_card.add(self.came, 1)
        self.came_card.add(self.no_came)
        self._right = stack(self.next_card, self.came_card)
        self.desk = QWidget()
        self.desk.setProperty("ground", "none")
        self.desk.setLayout(columns((self.tasks_card, 5), (self._right, 3)))

    def arrive(self, key: object = None) -> None:  # noqa: ARG002 - home shows everything
        """Read everything anew."""
        self.refresh()
        again = self.banner.findChild(Button, "way-0") if self.banner.text else None
        if again is not None:
            again.setFocus()
        elif self.stack.currentWidget() is self.desk:
            self.tasks.setFocus()

    def refresh(self) -> None:
        """Show what is to be done today."""
        office, today = self.context.office, self.context.today()
        listed = office.store.sittings()
        self._stages = {s.scope: step_on(s, today) for s in listed}
        self.title.setText(_("Home"))
        self.subtitle.setText(capitalised(day(today, self.context.words)))
        self.subtitle.setVisible(True)
        received = [t for t in office.store.transfers() if t.incoming]
        fresh = not listed and not received
        self.new.setVisible(not fresh)
        if fresh:
            self._show_beginnings()
            self.badge.emit("", Tone.NEUTRAL, "")
            return
        self.stack.setCurrentWidget(self.desk)
        self._offer_open([s for s in listed if s.stage is Stage.OPEN and office.owns(s.scope)])
        self._show_tasks(today)
        self._show_next([s for s in reversed(listed) if s.on >= today and s.stage in AHEAD], today)
        self._show_received(received)

    def _show_beginnings(self) -> None:
        office = self.context.office
        with office.store.directory(office.directory) as held:
            members = held.count(Mandate)
        while (old := self.begin.currentWidget()) is not None:
            self.begin.removeWidget(old)
            old.deleteLater()
        steps = FirstSteps(members=members)
        steps.asked.connect(lambda place: self.left_for.emit(place, "new" if place == "sittings" else None))
        self.begin.addWidget(steps)
        self.stack.setCurrentWidget(self.begin)

    def _offer_open(self, held: list[Listed]) -> None:
        """A sitting that is open, were it since before the computer stopped, comes first: Enter goes on with it."""
        if not held:
            self.banner.clear()
            return
        words, s = self.context.words, held[0]
        text = _("The sitting of {body} of {day} is open: it goes on where it was.")
        told = text.format(body=s.body_name, day=day(s.on, words))
        if self.banner.text != told:
            go = Way(_("Go on with the sitting"), lambda: self.left_for.emit("hold", s.scope))
            self.banner.tell(told, Tone.WARN, ways=[go])

    def _show_tasks(self, today: date) -> None:
        found = duties(self.context.office, today=today)
        self.found = {f"{t.code}|{t.sitting.scope}": t for t in found}
        self.tasks.set_rows([self._task_row(key, t, today) for key, t in self.found.items()])
        self.tasks.setVisible(bool(found))
        self.idle.setVisible(not found)
        if found and self.tasks.current_key() is None:
            self.tasks.select(next(iter(self.found)))
        soon = [t for t in found if t.late or (t.by is not None and (t.by - today).days <= SOON)]
        late = sum(t.late for t in found)
        text = ngettext("{count} late", "{count} late", late).format(count=late)
        self.tasks_card.set_aside(text if late else "")
        spoken = ngettext("{count} deadline", "{count} deadlines", len(soon)).format(count=len(soon))
        self.badge.emit(str(len(soon)) if soon else "", Tone.BAD if late else Tone.WARN, spoken if soon else "")

    def _task_row(self, key: str, task: Task, today: date) -> Row:
        words, s = self.context.words, task.sitting
        told = _("{body}, sitting of {day} at {hour}").format(
            body=s.body_name, day=day(s.on, words), hour=hour(s.at, words)
        )
        pills = (deadline_pill(task.by, today),) if task.by else ()
        return Row(
            key, self._sentence(task), told, pills=pills, icon="alarm-warning-line" if task.late else ICONS[task.code]
        )

    def _sentence(self, task: Task) -> str:
        free = {
            "convoke": _("Convoke the members: no legal notice"),
            "send": _("Record how the letters left"),
            "write-agenda": _("Write the agenda, then convoke: no legal notice"),
            "write-minutes": _("Write the minutes"),
        }
        if task.by is None:
            return free[task.code]
        texts = {
            "convoke": _("Convoke the members and send the letters by {day}"),
            "send": _("Record how the letters left, by {day}"),
            "write-agenda": _("Write the agenda: the convocations must leave by {day}"),
            "hold": _("Hold the sitting on {day}"),
            "adjourn": _("Finish the sitting of {day}"),
        }
        return texts[task.code].format(day=day(task.by, self.context.words))

    def _show_next(self, listed: list[Listed], today: date) -> None:
        self.next.set_rows([self._next_row(s, today) for s in listed[:MOST]])
        self.next.setVisible(bool(listed))
        self.no_next.setVisible(not listed)

    def _next_row(self, s: Listed, today: date) -> Row:
        words = self.context.words
        when = _("{day}, {hour}").format(day=day(s.on, words), hour=hour(s.at, words))
        who = s.body_name if self.context.office.owns(s.scope) else f"{s.body_name} · {s.organisation_name}"
        pill = PillSpec(label(s.stage, words), STAGE_TONES[s.stage])
        return Row(s.scope, capitalised(when), f"{who} · {days_to_go(s.on, today)}", pills=(pill,))

    def _show_received(self, received: list[Transfer]) -> None:
        words = self.context.words
        rows = [
            Row(
                t.bundle,
                t.organisation_name,
                t.file_name,
                aside=f"{short_day(date.fromisoformat(t.made_on), words)} · {file_size(t.size, words)}",
                icon="inbox-line",
            )
            for t in {t.bundle: t for t in reversed(received)}.values()
        ]
        self.came.set_rows(rows[::-1][:MOST])
        self.came.setVisible(bool(rows))
        self._right.setStretch(0, 3)
        self._right.setStretch(1, 2 if rows else 0)
        self.no_came.setVisible(not rows)

    def _open_task(self, key: object) -> None:
        task = self.found.get(str(key))
        if task is not None:
            self.left_for.emit(PAGES[task.code], task.sitting.scope)

    def _open_sitting(self, scope: object) -> None:
        if str(scope) in self._stages:
            self.left_for.emit(self._stages[str(scope)], str(scope))

    def _changed(self, changes: Changes) -> None:
        """Behind another page only the badge is seen; an import, whose nouns nobody counts, may change anything."""
        counts = not changes.nouns or changes.nouns & COUNTED
        if self.context.house.office is not None and (self.isVisible() or counts):
            self.refresh()
