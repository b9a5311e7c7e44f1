# SPDX-License-Identifier: EUPL-1.2
"""Where this computer keeps things: data, preferences, what can be made again, the log, the mark of the machine."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

from pupitre.host.files import told

HOME = "PUPITRE_HOME"


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders of one person on one computer; none needs to exist before `make`.

    Attributes: `data` the store and the keys; `config` the preferences; `cache` what can be made again; `log` the log
    and crash reports; `state` what belongs to this machine and must not travel with a copy of `data`.
    """

    data: Path
    config: Path
    cache: Path
    log: Path
    state: Path

    @property
    def settings(self) -> Path:
        """The file of the preferences."""
        return self.config / "settings.toml"

    def make(self) -> "Paths":
        """Make the folders that are missing, closed to the other accounts of the computer. Raises Problem."""
        for folder in (self.data, self.config, self.cache, self.log, self.state):
            with told(folder):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return self


def paths(environ: Mapping[str, str]) -> Paths:
    """Return the folders that the system keeps for programs, or those under `PUPITRE_HOME` where that is set."""
    if home := environ.get(HOME):
        root = Path(home).expanduser().resolve()
        return Paths(root / "data", root / "config", root / "cache", root / "log", root / "state")
    system = PlatformDirs("pupitre", appauthor=False)
    return Paths(
        data=system.user_data_path,
        config=system.user_config_path,
        cache=system.user_cache_path,
        log=system.user_log_path,
        # On Windows and macOS the state folder is the data folder: hence a name of its own, beside it.
        state=system.user_state_path.with_name("pupitre-machine"),
    )
