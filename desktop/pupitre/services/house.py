# SPDX-License-Identifier: EUPL-1.2
"""Opening a secretariat: its store, its keys, and, the first time, who it is."""

import secrets
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from datetime import datetime
from pathlib import Path

from pupitre.host.files import told
from pupitre.host.keys import Keys
from pupitre.host.lock import alone
from pupitre.host.resources import shipped
from pupitre.ledger import certificates
from pupitre.ledger.scopes import directory_scope
from pupitre.ledger.signing import Signer, organisation_id
from pupitre.services import founding
from pupitre.services.office import Office
from pupitre.store.store import Store
from pupitre.text.language import Words


class House(AbstractContextManager["House"]):
    """A store and its keys, held by this process alone until closed.

    `office` is None before the first start was finished: then `found` makes the keys and says who we are.
    """

    def __init__(self, path: Path, state: Path, words: Words, clock: Callable[[], datetime]) -> None:
        """Open or create the store at `path`; its keys stand beside it. Raises Problem."""
        with told(path):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.words, self.now = words, clock
        with ExitStack() as undoing:
            undoing.enter_context(alone(path))
            self.store = Store(path)
            undoing.callback(self.store.close)
            self._keys = Keys(path.parent / "keys", state)
            secret = self._keys.root()
            self.office = self._known(Signer.from_secret(secret)) if secret else None
            self._closing = undoing.pop_all()

    def found(self, identity: founding.Identity) -> Office:
        """First start: make the organisation's and the device's keys, and record who we are. Raises RuleBroken."""
        founding.check_identity(identity)
        office = self._open(self._root(), identity.name)
        office.perform(founding.found, office.directory, identity=identity, charters=office.resources / "charters")
        self.office = office
        return office

    def found_sample(self) -> Office:
        """The sample: Carcassonne Agglo, with members and a sitting to come."""
        office = self._open(self._root(), founding.SAMPLE.name)
        founding.found_sample(office)
        self.office = office
        return office

    def close(self) -> None:
        """Close the store and let other processes have it."""
        self._closing.close()

    def __exit__(self, *_details: object) -> None:
        self.close()

    def _root(self) -> Signer:
        """The organisation's key; a first start that was cut short after making one goes on with it."""
        return Signer.from_secret(self._keys.root() or self._keys.make_root())

    def _known(self, root: Signer) -> Office | None:
        """The office of an organisation that has said who it is: its certificate bears the name in its directory."""
        with self.store.directory(directory_scope(organisation_id(root.public))) as held:
            own = held.organisations().get(founding.OWN)
        return self._open(root, own.name) if own else None

    def _open(self, root: Signer, name: str) -> Office:
        signer = Signer.from_secret(self._keys.device().secret)
        certificate = certificates.issue(
            root, organisation_name=name, public=signer.public, label="poste", roles=("secretary",)
        )
        self.store.certify(certificate)
        return Office(
            store=self.store,
            signer=signer,
            certificate=certificate,
            clock=self.now,
            new_id=lambda: secrets.token_hex(16),
            words=self.words,
            resources=shipped("resources"),
        )
