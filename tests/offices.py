# SPDX-License-Identifier: EUPL-1.2
"""Real secretariats for tests: a real store, real keys, a clock that stands still, the resources that are shipped."""

import atexit
import hashlib
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from babel import Locale

from pupitre.domain.attendance import room
from pupitre.domain.broken import RuleBroken
from pupitre.domain.directory import Function, Gender, Mandate, Organisation, OrganisationKind, Person
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import Choice, Mode, Presence, Way
from pupitre.host.resources import shipped
from pupitre.ledger.certificates import issue
from pupitre.ledger.signing import Signer
from pupitre.services import attending, convoking, founding, holding, preparing, voting, writing
from pupitre.services.office import Office
from pupitre.store.proceedings import load
from pupitre.store.store import Store
from pupitre.store.work import Work
from pupitre.text.language import Words

ROOT = Signer.from_secret(b"r" * 32)
DEVICE, OTHER_DEVICE = Signer.from_secret(b"d" * 32), Signer.from_secret(b"e" * 32)
STRANGER_ROOT, STRANGER = Signer.from_secret(b"s" * 32), Signer.from_secret(b"t" * 32)
NOW = datetime(2026, 11, 20, 9, 0)  # noqa: DTZ001 - local civil time is what the law counts in
SITTING_DAY = date(2026, 12, 3)
BODY = "conference-des-maires"
IDENTITY = founding.Identity("Carcassonne Agglo", OrganisationKind.EPCI, siren="200035715", town="Carcassonne")


def ids(seed: bytes) -> Callable[[], str]:
    """32 hex digits at each call, the same ones in each run, others for each seed."""
    numbers = count(1)
    return lambda: hashlib.sha256(seed + b"%d" % next(numbers)).hexdigest()[:32]


def an_office(folder: Path, *, device: Signer = DEVICE, root: Signer = ROOT, name: str = "Carcassonne Agglo") -> Office:
    """A secretariat whose store is `folder`/pupitre.sqlite; nobody is in its directory yet."""
    folder.mkdir(parents=True, exist_ok=True)
    store = Store(folder / "pupitre.sqlite")
    certificate = issue(root, organisation_name=name, public=device.public, label="poste", roles=("secretary",))
    store.certify(certificate)
    return Office(
        store=store,
        signer=device,
        certificate=certificate,
        clock=lambda: NOW,
        new_id=ids(device.public + folder.name.encode()),
        words=Words(Locale("en")),
        resources=shipped("resources"),
    )


def reopened(office: Office) -> Office:
    """The same secretariat after the program was closed and started again."""
    office.store.close()
    return replace(an_office(office.store.path.parent, device=office.signer), new_id=office.new_id)


def people(work: Work, *, mayors: int) -> None:
    """Mayors m1, m2… of communes ever smaller, and a president and a vice-president who are no mayors."""
    for n in range(1, mayors + 1):
        work.record(
            Organisation(f"insee-{n:05}", OrganisationKind.COMMUNE, f"Commune {n}", insee=f"{n:05}",
                         siren=f"{n:09}", population=9000 - n, member_of=founding.OWN),
            Person(f"p{n}", f"NOM{n}", "Ève", Gender.FEMALE, 1960 + n % 30),
            Mandate(f"m{n}", f"p{n}", f"insee-{n:05}", Function.MAYOR, date(2026, 3, 20)),
        )  # fmt: skip
    for name, function in (("president", Function.PRESIDENT), ("vice", Function.VICE_PRESIDENT)):
        work.record(
            Person(f"p-{name}", name.upper(), "Paul", Gender.MALE),
            Mandate(name, f"p-{name}", founding.OWN, function, date(2026, 4, 10), rank=1),
        )


def founded(office: Office, *, mayors: int = 7) -> Office:
    """The office with its organisation, its bodies and its people."""
    charters = office.resources / "charters"
    office.perform(founding.found, office.directory, identity=IDENTITY, charters=charters)
    office.perform(people, office.directory, mayors=mayors)
    return office


@dataclass(frozen=True)
class Held:
    """A sitting in an office."""

    office: Office
    scope: str

    @property
    def that_evening(self) -> "Held":
        """The same on the day and at the hour of the sitting, which is when it is opened."""
        s = self.p.sitting
        return Held(replace(self.office, clock=lambda: datetime.combine(s.on, s.at)), self.scope)

    def do(self, deed: Callable[..., Any], **given: Any) -> Any:
        """What the deed made."""
        return self.office.perform(deed, self.scope, **given).made

    @property
    def p(self) -> Proceedings:
        """All that was recorded of it: what the store keeps at hand, and that is what its rows say."""
        store = self.office.store
        kept = store.proceedings(self.scope)
        with store._database.reading() as connection:
            assert kept == load(connection, self.scope)
        return kept

    @property
    def items(self) -> list[str]:
        """The ids of its items in order."""
        return [item.id for item in self.p.items]

    def vote(self, item: str, *, mode: Mode = Mode.ORDINARY, **choices: Choice) -> Any:
        """Open the item and its ballot, say who votes otherwise (or all, in a roll call), proclaim."""
        self.do(holding.open_item, item=item, at=time(18, 10), reason="for the test")
        self.do(voting.open_ballot, item=item, mode=mode)
        self.do(voting.cast_votes, item=item, choices=choices)
        return self.do(voting.proclaim, item=item, at=time(18, 15))

    def arrives(self, seat: str) -> None:
        """The member comes in."""
        self.do(attending.record_movement, seat=seat, way=Way.ARRIVAL, at=time(18, 40))

    def leaves(self, seat: str, *, proxy_to: str | None = None) -> None:
        """The member goes out, and may give a proxy."""
        self.do(attending.record_movement, seat=seat, way=Way.DEPARTURE, at=time(18, 50), proxy_to=proxy_to)


def prepared(office: Office, *, items: int = 3) -> Held:
    """A sitting of the conférence des maires on 3 December 2026, with its agenda."""
    held = Held(office, office.new_sitting_scope())
    held.do(preparing.create_sitting, directory=office.directory, body=BODY, on=SITTING_DAY, at=time(18), place="Salle")
    for n in range(1, items + 1):
        held.do(preparing.add_item, title=f"Point {n}")
    return held


def convoked(office: Office, *, items: int = 3) -> Held:
    """The same, convoked and sent in good time."""
    held = prepared(office, items=items)
    held.do(convoking.convoke, reference="CM-2026-4", dated=NOW.date(), signatory="president")
    return held


def opened(
    office: Office,
    *,
    items: int = 3,
    away: Iterable[str] = (),
    proxies: Mapping[str, str] | None = None,
    president: str = "m1",
) -> Held:
    """The same, open: all are present but those `away` and the givers of `proxies`; m2 is the secretary."""
    held = convoked(office, items=items)
    for giver, holder in (proxies or {}).items():
        held.do(attending.give_proxy, giver=giver, holder=holder)
    out = {*away, *(proxies or {})}
    held.do(attending.answer_roll_call, answers={s: Presence.PRESENT for s in held.p.seats if s not in out})
    held.that_evening.do(
        holding.open_sitting, at=time(18, 5), president=president, secretary="m2", reason="for the test"
    )
    return held


def closed(held: Held) -> Held:
    """The same sitting, adjourned, its minutes kept and its record closed."""
    held.do(holding.adjourn, at=time(20), reason="fin de séance")
    held.do(writing.keep_documents, documents={writing.MINUTES: b"%PDF-1.7 minutes"})
    held.do(writing.close_record)
    return held


def copied(office: Office, folder: Path, *, device: Signer = OTHER_DEVICE) -> Office:
    """Another device of the same organisation that holds all that this one holds."""
    other = an_office(folder, device=device)
    for scope in scopes(office):
        other.store.absorb(office.store.state(scope), {}, [])
    return other


def scopes(office: Office) -> list[str]:
    """The directory and every sitting."""
    return [office.directory, *(s.scope for s in office.store.sittings())]


def sync(one: Office, other: Office, scope: str) -> None:
    """Each gives the other what it holds of a scope."""
    one.store.absorb(other.store.state(scope), {}, [])
    other.store.absorb(one.store.state(scope), {}, [])


def restored(template: Path, folder: Path, *, device: Signer = DEVICE) -> Office:
    """An office that starts from a copy of a closed store."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(template, folder / "pupitre.sqlite")
    return an_office(folder, device=device)


@cache
def _template(stage: str, mayors: int) -> Path:
    """A closed store with a sitting at one stage, made once in a run: most of a test's time would go into it."""
    folder = Path(tempfile.mkdtemp(prefix="pupitre-store-"))
    atexit.register(shutil.rmtree, folder)
    office = founded(an_office(folder), mayors=mayors)
    {"prepared": prepared, "convoked": convoked, "opened": opened}[stage](office)
    office.store.close()
    return office.store.path


def started(folder: Path, stage: str, *, mayors: int = 3, device: Signer = DEVICE) -> Held:
    """An office of `mayors` and two others, with a sitting of three items "prepared", "convoked" or "opened"."""
    office = restored(_template(stage, mayors), folder, device=device)
    return Held(office, office.store.sittings()[0].scope)


def refused(held: Held, deed: Callable[..., Any], **given: Any) -> str:
    """The code with which a deed is refused; nothing was written."""
    before = held.office.store.known()
    with pytest.raises(RuleBroken) as caught:
        held.do(deed, **given)
    assert held.office.store.known() == before
    return caught.value.code


def seated(p: Proceedings) -> list[str]:
    """The members in the room now, in rank order."""
    here = room(p).seated
    return [s for s in p.seats if s in here]


@contextmanager
def disk_of(folder: Path, *, megabytes: int) -> Iterator[Path]:
    """A disk of that size at `folder`."""
    folder.mkdir()
    mount = shutil.which("mount")
    command = [mount or "mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "none", folder]
    if mount is None or subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("a small disk can only be mounted by the superuser of a Linux")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def fill(folder: Path, *, leaving: int = 0) -> Path:
    """Leave no free byte on a disk, or so many; the file that takes the room."""
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while leaving == 0 or shutil.disk_usage(folder).free > leaving:
            file.write(bytes(4096))
    assert shutil.disk_usage(folder).free <= leaving
    return ballast
