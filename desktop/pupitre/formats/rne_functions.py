# SPDX-License-Identifier: EUPL-1.2
"""The RNE's labels of functions ("1er adjoint au Maire", "5eme Vice-président du conseil communautaire") as ours."""

import re
from typing import NamedTuple

from pupitre.domain.directory import Function
from pupitre.formats.rne_layouts import Kind, folded


class Office(NamedTuple):
    """A function, and the rank among those who share it; 0 where the label gives none."""

    function: Function
    rank: int = 0


_RANK = re.compile(r"(\d{1,3}) ?(?:er|ere|e|eme|nd|nde)? ")


def office(kind: Kind, label: str) -> Office:
    """What the label means in that file. A label that says nothing known is that of a plain councillor."""
    if kind is Kind.MAYORS:
        return Office(Function.MAYOR)
    words = folded(label)
    ordinal = _RANK.match(words)
    rank = int(ordinal[1]) if ordinal else 0
    title = words[ordinal.end() :] if ordinal else words
    if kind is Kind.COMMUNITY_COUNCILLORS:
        return _of_community(title, rank)
    if title == "maire":
        return Office(Function.MAYOR)
    # a maire délégué of a commune nouvelle is a deputy by right (CGCT L2113-13), outside the order of the others
    deputy = title.startswith(("adjoint", "maire delegue"))
    return Office(Function.DEPUTY_MAYOR, rank) if deputy else Office(Function.MUNICIPAL_COUNCILLOR)


def _of_community(title: str, rank: int) -> Office:
    if title.startswith(("vice president", "vice presidente")):
        return Office(Function.VICE_PRESIDENT, rank)
    if title.startswith(("president", "presidente")):
        return Office(Function.PRESIDENT)
    return Office(Function.COMMUNITY_COUNCILLOR)
