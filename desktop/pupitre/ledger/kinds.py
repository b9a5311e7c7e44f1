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


_OF_THE_OWNER = """
    sitting charter seat agenda item convocation dispatch opening adjournment attendance movement proxy discussion
    ballot vote outcome note minutes document recusal chair suspension closed-session round count
    organisation person mandate body pin
"""
KINDS: dict[str, Kind] = {
    f"{kind.name}/{kind.major}": kind
    for kind in (
        *(Kind(name, 1) for name in _OF_THE_OWNER.split()),
        Kind("override", 1, several=True),
        Kind("correction", 1, several=True),
        Kind("reply", 1, writer=NAMED),
        Kind("closing", 1, after_closing=True),
        Kind("receipt", 1, after_closing=True, several=True),
        Kind("signature", 1, after_closing=True, several=True),
        Kind("erratum", 1, after_closing=True, several=True),
    )
}


def may_write(kind: str, subject: str, writer_org: str, owner_org: str) -> bool:
    """Whether an organisation may write this in a scope of `owner_org`: a known kind, on a subject of that kind."""
    known = KINDS.get(kind)
    if known is None:
        return False
    name, _, rest = subject.partition("/")
    if name != known.name:
        return False
    return writer_org == owner_org or (known.writer is NAMED and rest.startswith(f"{writer_org}/"))
