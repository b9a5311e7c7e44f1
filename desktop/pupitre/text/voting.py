# SPDX-License-Identifier: EUPL-1.2
"""How the minutes tell a vote: its mode, the names that must be given, and the result with its count."""

from pupitre.domain.ballot import senses, voters
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item
from pupitre.domain.terms import Choice, Mode
from pupitre.text.formats import joined, number
from pupitre.text.language import Words
from pupitre.text.names import named
from pupitre.text.results import ruling


def vote_paragraphs(p: Proceedings, item: Item, words: Words) -> tuple[str, ...]:
    """The vote of an item, paragraph by paragraph; nothing while no result has been proclaimed."""
    outcome, ballot = p.outcomes.get(item.id), p.ballots.get(item.id)
    if not outcome:
        return ()
    if not ballot:
        return (ruling(p, outcome, words),)
    return (mode_sentence(ballot.mode, words), *_by_name(p, item.id, words), ruling(p, outcome, words))


def mode_sentence(mode: Mode, words: Words) -> str:
    """How the vote is taken."""
    if mode is Mode.PUBLIC:
        return words.gettext("The vote is taken by public ballot, by roll call.")
    return words.gettext("The vote is taken by show of hands.")


def _by_name(p: Proceedings, item: str, words: Words) -> tuple[str, ...]:
    """Every voter and sense in a public ballot (L2121-15); in an ordinary one those who did not vote as the others."""
    ballot, answering = p.ballots[item], voters(p, item)
    groups: dict[Choice, list[str]] = {choice: [] for choice in Choice}
    for seat, choice in senses(p, item).items():
        if choice and (ballot.mode is Mode.PUBLIC or choice is not ballot.default):
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
    names = joined([_voter(p, seat, answering, words) for seat, answering in group.items()], words)
    return text.format(voices=counted, names=names)


def _voter(p: Proceedings, seat: str, answering: str, words: Words) -> str:
    name = named(p, seat, words)
    if answering == seat:
        return name
    return words.gettext("{name} (by proxy given to {holder})").format(name=name, holder=named(p, answering, words))
