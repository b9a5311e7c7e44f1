# SPDX-License-Identifier: EUPL-1.2
"""Files of past sittings on their way in: read behind the window, kept until they are taken up or left."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from pupitre.domain.broken import Refusal
from pupitre.services.past_import import Reading, Unread, held_already, import_past, read_files
from pupitre.store.work import Changes
from pupitre.text.language import _, ngettext
from pupitre.ui.context import Context
from pupitre.ui.tasks import Cancelled, Progress


@dataclass(frozen=True, slots=True)
class Looked:
    """A sitting that was read, or a file that could not be; `held` is the scope where this sitting is here already."""

    found: Reading | Unread
    held: str = ""

    @property
    def key(self) -> str:
        """The file, and the sheet of a workbook."""
        return self.found.name if isinstance(self.found, Reading) else str(self.found.path)

    @property
    def wanted(self) -> bool:
        """Whether it can be taken up."""
        return isinstance(self.found, Reading) and not self.held


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of an import: the scopes that are new, what was refused, whether the person stopped it; and `held`, the
    scope of each that is here now, by its key."""

    scopes: tuple[str, ...]
    refused: tuple[Refusal, ...]
    stopped: bool
    held: dict[str, str]


class PastFiles(QObject):
    """Emits `read`, `taken(Taken)`; several files at a time, and more may come while others wait."""

    read = Signal()
    taken = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.looked: dict[str, Looked] = {}
        self.working = False

    @property
    def wanted(self) -> dict[str, Reading]:
        """What can be taken up, by key."""
        return {key: x.found for key, x in self.looked.items() if x.wanted and isinstance(x.found, Reading)}

    def forget(self) -> None:
        """Leave them all; nothing was written."""
        self.looked = {}

    def look_into(self, paths: Sequence[Path]) -> None:
        """Read files; a file that was read before is read anew. Nothing is written."""
        office = self._context.office

        def work(progress: Progress) -> list[Looked]:
            found = read_files(paths, office.resources, progress)
            return [Looked(x, held_already(office, x) if isinstance(x, Reading) else "") for x in found]

        text = ngettext("Reading {count} file", "Reading {count} files", len(paths))
        self._context.tasks.run(
            work, label=text.format(count=len(paths)), done=lambda found: self._keep(paths, found), failed=self._fail
        )

    def take(self) -> None:
        """Take up what can be, one sitting after the other: those before a stop are whole, the others untouched."""
        wanted, office = self.wanted, self._context.office
        if not wanted or self.working:
            return
        self.working = True

        def work(progress: Progress) -> Taken:
            held: dict[str, str] = {}
            scopes: list[str] = []
            refused: list[Refusal] = []
            for done, (key, reading) in enumerate(wanted.items()):
                try:
                    progress(done, len(wanted))
                    held[key] = import_past(office, reading)
                    scopes.append(held[key])
                except Cancelled:
                    return Taken(tuple(scopes), tuple(refused), stopped=True, held=held)
                except Refusal as refusal:
                    refused.append(refusal)
                    held[key] = held_already(office, reading)
            return Taken(tuple(scopes), tuple(refused), stopped=False, held=held)

        self._context.tasks.run(work, label=_("Taking up past sittings"), done=self._took, failed=self._fail)

    def _keep(self, paths: Sequence[Path], found: Sequence[Looked]) -> None:
        anew = set(paths)
        kept = {key: x for key, x in self.looked.items() if x.found.path not in anew}
        self.looked = kept | {x.key: x for x in found}
        self.read.emit()

    def _took(self, taken: Taken) -> None:
        self.working = False
        self.looked = {key: replace(x, held=taken.held.get(key, x.held)) for key, x in self.looked.items()}
        if taken.scopes:  # one news for all: no page shows a sitting that was not there before
            self._context.changed.emit(Changes(taken.scopes[-1], frozenset()))
        self.taken.emit(taken)

    def _fail(self, refusal: Refusal) -> None:
        self.working = False
        self.failed.emit(refusal)
