# SPDX-License-Identifier: EUPL-1.2
"""The log: codes, counts, sizes and times, nothing that names a person; and what is left of a crash.

What may be written is what `Log.note` has parameters for: no message, no path, no value of a sitting, so that the file
can be sent to whoever helps (exchange.md §7).
"""

import faulthandler
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from pupitre.host.files import told

LIMIT = 1_000_000
_CODE = re.compile(r"[a-z0-9]+(?:[-./_][a-z0-9]+)*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Log:
    """Lines of JSON in `folder`/pupitre.log; past 1 MB it becomes pupitre.1.log, in the place of the former one."""

    folder: Path
    now: Callable[[], datetime]

    @property
    def file(self) -> Path:
        """The file that is written now."""
        return self.folder / "pupitre.log"

    def note(
        self,
        event: str,
        *,
        code: str = "",
        version: str = "",
        count: int | None = None,
        size: int | None = None,
        milliseconds: int | None = None,
    ) -> None:
        """Add a line. `event`, `code`, `version` are codes ("bundle-truncated", "1.2.0"): anything else becomes "?"."""
        words = {"event": event, "code": code, "version": version}
        numbers = {"count": count, "size": size, "milliseconds": milliseconds}
        line = {
            "at": self.now().isoformat(timespec="seconds"),
            **{name: value if _CODE.fullmatch(value) else "?" for name, value in words.items() if value},
            **{name: value for name, value in numbers.items() if value is not None},
        }
        with told(self.file):
            if self.file.exists() and self.file.stat().st_size > LIMIT:
                self.file.replace(self.folder / "pupitre.1.log")
            with self.file.open("a", encoding="utf-8") as stream:
                stream.write(json.dumps(line) + "\n")


class CrashLog:
    """`folder`/crash.log, where Python says which of its lines was running when the program was killed by a fault.

    It holds names of functions and line numbers, no values. What the last run left is `previous`, "" for nothing.
    """

    def __init__(self, folder: Path) -> None:
        file = folder / "crash.log"
        with told(file):
            self.previous = file.read_text(encoding="utf-8", errors="replace") if file.exists() else ""
            self._stream: IO[str] = file.open("w", encoding="utf-8")
        faulthandler.enable(self._stream)

    def close(self) -> None:
        """Stop watching; the empty file stays and says nothing."""
        faulthandler.disable()
        self._stream.close()
