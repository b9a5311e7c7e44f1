# SPDX-License-Identifier: EUPL-1.2
"""How the minutes tell a vote: its mode and why, the names that must be given, and the result with its count."""

from collections.abc import Mapping

from pupitre.domain.agenda import numbered
from pupitre.domain.ballot import asked_share, senses, voters
from pupitre.domain.happening import Ballot
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item
from pupitre.domain.terms import SET_ASIDE, Choice, Ground, ItemKind, Mode
from pupitre.text.elections import election_paragraphs
from pupitre.text.formats import joined, number
from pupitre.text.language import N_, Words
from pupitre.text.names import named
from pupitre.text.results import ruling

_MODES: Mapping[tuple[Mode, Ground], str] = {
    (Mode.ORDINARY, Ground.HOUSE): N_("The vote is taken by show of hands."),
    (Mode.ORDINARY, Ground.WAIVER): N_(
        "All the members having waived the secret ballot, the vote is taken by show of hands."
    ),
    (Mode.PUBLIC, Ground.HOUSE): N_("The vote is taken by public ballot, by roll call."),
    (Mode.PUBLIC, Ground.LAW): N_("As the law requires, the vote is taken by public ballot, by roll call."),
    (Mode.PUBLIC, Ground.WAIVER): N_(
        "All the members having waived the secret ballot, the vote is taken by public ballot, by roll call."
    ),
    (Mode.SECRET, Ground.HOUSE): N_("The vote is taken by secret ballot."),
    (Mode.SECRET, Ground.APPOINTMENT): N_("Since it is an appointment, the vote is taken by secret ballot."),
    (Mode.SECRET, Ground.LAW): N_("As the law requires, the vote is taken by secret ballot."),
}
"""A ground that is not here is not told."""


def vote_paragraphs(p: Proceedings, item: Item, words: Words) -> tuple[str, ...]:
    """The vote of an item, paragraph by paragraph; before its result is proclaimed, nothing but the rounds of an
    election."""
    outcome, ballot = p.outcomes.get(item.id), p.ballots.get(item.id)
    done = (ruling(p, outcome, words),) if outcome else ()
    if outcome and outcome.result in SET_ASIDE:
        return done
    if item.kind is ItemKind.ELECTION:
        mode = (mode_sentence(p, ballot, words),) if ballot and p.rounds_of(item.id) else ()
        return (*mode, *election_paragraphs(p, item, words), *done)
    if not outcome or not ballot:
        return done
    return (mode_sentence(p, ballot, words), *_by_name(p, ballot, words), *done)


def mode_sentence(p: Proceedings, ballot: Ballot, words: Words) -> str:
    """How the vote is taken, and on whose request or why (L2121-15: the minutes tell the requests)."""
    others = [i.number for i in numbered(p.items) if i.id in ballot.together and i.id != ballot.item]
    if others:
        text = words.ngettext(
            "This item is voted together with item {numbers}, nobody opposing it, by show of hands.",
            "This item is voted together with items {numbers}, nobody opposing it, by show of hands.",
            len(others),
        )
        return text.format(numbers=joined(others, words))
    if ballot.ground is Ground.REQUEST and ballot.requested:
        return _asked(ballot, words)
    return words.gettext(_MODES.get((ballot.mode, ballot.ground), _MODES[ballot.mode, Ground.HOUSE]))


def _asked(ballot: Ballot, words: Words) -> str:
    n = ballot.requested
    text = {
        Mode.ORDINARY: words.ngettext(
            "On the request of {count} member, the vote is taken by show of hands.",
            "On the request of {count} members, the vote is taken by show of hands.",
            n,
        ),
        Mode.PUBLIC: words.ngettext(
            "On the request of {count} member, the vote is taken by public ballot, by roll call.",
            "On the request of {count} members, the vote is taken by public ballot, by roll call.",
            n,
        ),
        Mode.SECRET: words.ngettext(
            "On the request of {count} member, the vote is taken by secret ballot.",
            "On the request of {count} members, the vote is taken by secret ballot.",
            n,
        ),
    }[ballot.mode]
    return text.format(count=number(n, words))


def asked_sentence(p: Proceedings, item: str, mode: Mode, words: Words) -> str:
    """How many must ask for a public or a secret ballot now (L2121-21)."""
    rule = p.charter.requests
    share = rule.public if mode is Mode.PUBLIC else rule.secret
    if share <= 1:
        return words.gettext("The rules of this body do not let members ask for it ({basis}).").format(basis=rule.basis)
    required = asked_share(p, item, mode)
    text = words.ngettext(
        "{required} member must ask for it, one in {share} of those present ({basis}).",
        "{required} members must ask for it, one in {share} of those present ({basis}).",
        required,
    )
    return text.format(required=number(required, words), share=share, basis=rule.basis)


def _by_name(p: Proceedings, ballot: Ballot, words: Words) -> tuple[str, ...]:
    """Those who did not vote as the others in an ordinary ballot; the annex has all names of a public one (L2121-15).
    Of a secret ballot, or of one of which only the figures are known, there are no names."""
    if ballot.mode is Mode.PUBLIC:
        return (words.gettext("The names of the voters and the sense of their votes are in the annex."),)
    answering = voters(p, ballot.item)
    groups: dict[Choice, list[str]] = {choice: [] for choice in Choice}
    for seat, choice in senses(p, ballot.item).items():
        if choice and choice is not ballot.default:
            groups[choice].append(seat)
    return tuple(
        _group(p, choice, {seat: answering[seat] for seat in group}, words) for choice, group in groups.items() if group
    )


def _group(p: Proceedings, choice: Choice, group: dict[str, str], words: Words) -> str:
    """One sense: `group` is voter → who answered."""
    n, voices = len(group), sum(p.seats[seat].voices for seat in group)
    text = {
        Choice.FOR: words.ngettext("Voted for ({voices}): {names}.", "Voted for ({voices}): {names}.", n),
        Choice.AGAINST: words.ngettext("Voted against ({voices}): {names}.", "Voted against ({voices}): {names}.", n),
        Choice.ABSTENTION: words.ngettext("Abstention ({voices}): {names}.", "Abstentions ({voices}): {names}.", n),
        Choice.NOT_TAKING_PART: words.ngettext(
            "Did not take part ({voices}): {names}.", "Did not take part ({voices}): {names}.", n
        ),
    }[choice]
    counted = words.ngettext("{count} voice", "{count} voices", voices).format(count=number(voices, words))
    names = joined([voter_name(p, seat, answering, words) for seat, answering in group.items()], words)
    return text.format(voices=counted, names=names)


def voter_name(p: Proceedings, seat: str, answering: str, words: Words) -> str:
    """A voter, and who answered for a member whose proxy is carried."""
    name = named(p, seat, words)
    if answering == seat:
        return name
    return words.gettext("{name} (by proxy given to {holder})").format(name=name, holder=named(p, answering, words))
