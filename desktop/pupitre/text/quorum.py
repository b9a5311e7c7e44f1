# SPDX-License-Identifier: EUPL-1.2
"""The quorum in sentences: its figures, who is not counted and why."""

from pupitre.domain.attendance import Standing
from pupitre.domain.directory import Gender
from pupitre.domain.quorum import QuorumState
from pupitre.domain.sitting import Seat
from pupitre.text.formats import number
from pupitre.text.language import Words


def quorum_sentence(state: QuorumState, words: Words) -> str:
    """« Le quorum est atteint : 68 membres présents sur 83 en exercice, 42 requis. »."""
    if not state.required:
        text = words.ngettext(
            "No quorum is required: {present} member present of {in_office} in office.",
            "No quorum is required: {present} members present of {in_office} in office.",
            state.present,
        )
    elif state.met:
        text = words.ngettext(
            "The quorum is met: {present} member present of {in_office} in office, {required} required.",
            "The quorum is met: {present} members present of {in_office} in office, {required} required.",
            state.present,
        )
    else:
        text = words.ngettext(
            "The quorum is not met: {present} member present of {in_office} in office, {required} required.",
            "The quorum is not met: {present} members present of {in_office} in office, {required} required.",
            state.present,
        )
    figures = {"present": state.present, "in_office": state.in_office, "required": state.required}
    return text.format(**{name: number(n, words) for name, n in figures.items()})


def quorum_figures(state: QuorumState, words: Words) -> str:
    """« 41 membres présents, 42 requis. », where what became of the quorum is said already."""
    text = words.ngettext(
        "{present} member present, {required} required.",
        "{present} members present, {required} required.",
        state.present,
    )
    return text.format(present=number(state.present, words), required=number(state.required, words))


def exclusion_reason(seat: Seat, standing: Standing, words: Words) -> str:
    """Why a member is not counted in the quorum, said after the name: « représentée : un pouvoir ne compte pas »."""
    if not seat.voices:
        return words.gettext("sits without a voice")
    woman, man = {
        Standing.REPRESENTED: (
            words.pgettext("woman", "represented: a proxy does not count in the quorum"),
            words.pgettext("man", "represented: a proxy does not count in the quorum"),
        ),
        Standing.EXCUSED: (words.pgettext("woman", "excused"), words.pgettext("man", "excused")),
        Standing.ABSENT: (words.pgettext("woman", "absent"), words.pgettext("man", "absent")),
        Standing.SUBSTITUTED: (
            words.pgettext("woman", "replaced by a substitute"),
            words.pgettext("man", "replaced by a substitute"),
        ),
        Standing.RECUSED: (
            words.pgettext("woman", "takes no part in this item"),
            words.pgettext("man", "takes no part in this item"),
        ),
        Standing.RESIGNED: (
            words.pgettext("woman", "has resigned: no longer in office"),
            words.pgettext("man", "has resigned: no longer in office"),
        ),
        Standing.LEFT: (words.pgettext("woman", "has left the sitting"), words.pgettext("man", "has left the sitting")),
        Standing.UNKNOWN: (
            words.pgettext("woman", "has not yet been called"),
            words.pgettext("man", "has not yet been called"),
        ),
        Standing.PRESENT: (words.pgettext("woman", "present"), words.pgettext("man", "present")),
    }[standing]
    return woman if seat.gender is Gender.FEMALE else man
