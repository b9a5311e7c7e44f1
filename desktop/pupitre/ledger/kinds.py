# SPDX-License-Identifier: EUPL-1.2
"""The kinds of facts, and who may write them. There is none, and never will be one, for one member's secret vote."""

from dataclasses import dataclass
from enum import Enum, auto


class Writer(Enum):
    """OWNER: the organisation that owns the scope. NAMED: also the organisation in `<kind>/<org>/…`."""

    OWNER = auto()
    NAMED = auto()


OWNER, NAMED = Writer.OWNER, Writer.NAMED


@dataclass(frozen=True, slots=True)
class Kind:
    """`several`: a set, where two heads are no conflict. `after_closing`: also counts outside the frontier."""

    name: str
    major: int
    writer: Writer = OWNER
    after_closing: bool = False
    several: bool = False


def _table(*kinds: Kind) -> dict[str, Kind]:
    return {f"{kind.name}/{kind.major}": kind for kind in kinds}


KINDS = _table(
    Kind("sitting", 1),
    Kind("charter", 1),
    Kind("seat", 1),
    Kind("agenda", 1),
    Kind("item", 1),
    Kind("convocation", 1),
    Kind("dispatch", 1),
    Kind("opening", 1),
    Kind("adjournment", 1),
    Kind("attendance", 1),
    Kind("movement", 1),
    Kind("proxy", 1),
    Kind("discussion", 1),
    Kind("ballot", 1),
    Kind("vote", 1),
    Kind("outcome", 1),
    Kind("note", 1),
    Kind("minutes", 1),
    Kind("override", 1, several=True),
    Kind("closing", 1, after_closing=True),
    Kind("document", 1),
    Kind("reply", 1, writer=NAMED),
    Kind("receipt", 1, after_closing=True, several=True),
    Kind("signature", 1, after_closing=True, several=True),
    Kind("erratum", 1, after_closing=True, several=True),
    Kind("organisation", 1),
    Kind("person", 1),
    Kind("mandate", 1),
    Kind("body", 1),
    Kind("pin", 1),
)


def may_write(kind: str, subject: str, writer_org: str, owner_org: str) -> bool:
    """Whether an organisation may write this in a scope of `owner_org`: a known kind, on a subject of that kind."""
    known = KINDS.get(kind)
    if known is None:
        return False
    name, _, rest = subject.partition("/")
    if name != known.name:
        return False
    return writer_org == owner_org or (known.writer is NAMED and rest.startswith(f"{writer_org}/"))
