# SPDX-License-Identifier: EUPL-1.2
"""The secret keys that this computer keeps: the organisation's root and the device's own, 32 bytes each (Ed25519).

A device key must sign from one place only: two computers that sign with the same one fork its chain of lots. So a mark
is kept outside the data folder, and its copy beside the key; where a copied or moved folder finds no such mark, the
device gets a new key, which the root certifies (exchange.md §4, §9).
"""

import hashlib
import platform
import secrets
from dataclasses import dataclass
from pathlib import Path

from pupitre.domain.broken import Problem
from pupitre.host.files import read, told, write_atomically

SECRET_SIZE = 32
_HEAD = b"pupitre-secret-1:"
_MACHINE = Path("/etc/machine-id")


@dataclass(frozen=True, slots=True)
class DeviceSecret:
    """The device's secret; `renewed` says that it was made just now, so the root has to certify it."""

    secret: bytes
    renewed: bool


@dataclass(frozen=True, slots=True)
class Keys:
    """The key files under `folder` (part of the data), and the marks of this machine under `state` (not part of it)."""

    folder: Path
    state: Path

    def root(self) -> bytes | None:
        """Return the organisation's root secret, None before the first start has made one.

        Raises Problem("key-unreadable") where the file is damaged.
        """
        return _secret(self._root_file) if self._root_file.exists() else None

    def make_root(self, secret: bytes | None = None) -> bytes:
        """Make the organisation's root secret, or keep the one that is brought from elsewhere, and return it.

        Raises Problem("root-key-exists") rather than lose one.
        """
        if self._root_file.exists():
            raise Problem("root-key-exists", path=str(self._root_file))
        made = secrets.token_bytes(SECRET_SIZE) if secret is None else secret
        _keep(self._root_file, made)
        return made

    def device(self) -> DeviceSecret:
        """Return this device's secret, a new one where there is none or where the folder was copied from elsewhere."""
        if self._device_file.exists() and self._is_home():
            return DeviceSecret(_secret(self._device_file), renewed=False)
        return self.renew_device()

    def renew_device(self) -> DeviceSecret:
        """Give this device a new secret, as after a restored backup; the former one signs no more."""
        secret, mark = secrets.token_bytes(SECRET_SIZE), secrets.token_hex(16).encode()
        # The copy of the mark goes last: until it is there the folder is not at home, and the next start makes a key.
        self._mark_copy.unlink(missing_ok=True)
        _keep(self._device_file, secret)
        for file in (self._mark, self._mark_copy):
            _make_folder(file.parent)
            write_atomically(file, mark, private=True)
        return DeviceSecret(secret, renewed=True)

    def _is_home(self) -> bool:
        """Say whether the mark beside the key is the one that this machine keeps for this very folder."""
        if not (self._mark.is_file() and self._mark_copy.is_file()):
            return False
        return secrets.compare_digest(read(self._mark), read(self._mark_copy))

    @property
    def _root_file(self) -> Path:
        return self.folder / "root.key"

    @property
    def _device_file(self) -> Path:
        return self.folder / "device.key"

    @property
    def _mark_copy(self) -> Path:
        return self.folder / "device.mark"

    @property
    def _mark(self) -> Path:
        """The mark's name holds the machine and the folder, so a copy is noticed on the same machine too."""
        here = f"{_machine()}\n{self.folder.resolve()}"
        return self.state / "marks" / hashlib.sha256(here.encode()).hexdigest()[:32]


def _machine() -> str:
    """Return what tells this machine from another one that got a copy of all its folders."""
    return _MACHINE.read_text(encoding="ascii").strip() if _MACHINE.is_file() else platform.node()


def _keep(path: Path, secret: bytes) -> None:
    if len(secret) != SECRET_SIZE:
        raise ValueError(f"a secret has {SECRET_SIZE} bytes, not {len(secret)}")
    _make_folder(path.parent)
    write_atomically(path, _HEAD + secret.hex().encode() + b"\n", private=True)


def _secret(path: Path) -> bytes:
    """Read a key file; its head leaves room for wrapped secrets. Raises Problem("key-unreadable", path)."""
    head, _colon, digits = read(path).strip().partition(b":")
    try:
        secret = bytes.fromhex(digits.decode("ascii"))
    except ValueError:
        secret = b""
    if head + b":" != _HEAD or len(secret) != SECRET_SIZE:
        raise Problem("key-unreadable", path=str(path))
    return secret


def _make_folder(folder: Path) -> None:
    with told(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
