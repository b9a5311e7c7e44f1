# SPDX-License-Identifier: EUPL-1.2
"""Undo and redo, from the lots alone. What undoing does to registers is in `test_laws`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.world import chain, new_world
from pupitre.ledger.facts import Header, Lot, new_fact, read_header
from pupitre.ledger.history import ASIDE, SEALED, Reversal, reversal, stood_for, undoable


def lots(*steps: str) -> list[Lot]:
    """A chain by names: "x" does x, "x<y" is the lot x that undoes y, "x:deed" is of that deed."""
    made: list[Lot] = []
    for seq, step in enumerate(steps, 1):
        name, _, deed = step.partition(":")
        name, _, undoes = name.partition("<")
        made.append(Lot(name, b"", b"", "dev", "scope", seq, None, (), deed or "vote", undoes or None))
    return made


def names(*steps: str) -> tuple[str | None, str | None]:
    undo, redo = undoable(lots(*steps))
    return (undo.id if undo else None), (redo.id if redo else None)


def test_the_last_deed_is_undone_first_and_redone_last() -> None:
    assert names() == (None, None)
    assert names("a", "b") == ("b", None)
    assert names("a", "b", "c<b") == ("a", "c")
    assert names("a", "b", "c<b", "d<a") == (None, "d")
    assert names("a", "b", "c<b", "d<a", "e<d") == ("e", "c")
    assert names("a", "b", "c<b", "d<a", "e<d", "f<c") == ("f", None)


def test_what_was_redone_can_be_undone_again() -> None:
    assert names("a", "b<a", "c<b", "d<c") == (None, "d")
    assert names("a", "b<a", "c<b", "d<c", "e<d") == ("e", None)


def test_a_new_deed_forgets_what_could_be_redone() -> None:
    assert names("a", "b<a", "c") == ("c", None)


@pytest.mark.parametrize("deed", sorted(SEALED))
def test_nothing_is_undone_across_a_deed_that_left_this_desk(deed: str) -> None:
    assert names("a", f"b:{deed}") == (None, None)
    assert names("a", "b<a", f"c:{deed}") == (None, None)
    assert names("a", f"b:{deed}", "c") == ("c", None)
    assert names("a", f"b:{deed}", "c", "d<c") == (None, "d")


@pytest.mark.parametrize("deed", sorted(ASIDE))
def test_undoing_passes_over_what_nobody_did_by_hand(deed: str) -> None:
    assert names("a", f"b:{deed}") == ("a", None)
    assert names("a", f"b:{deed}", "c<a", f"d:{deed}") == (None, "c")


def test_a_lot_that_undoes_what_is_not_last_is_a_deed_like_another() -> None:
    assert names("a", "b", "c<a") == ("c", None)


@given(st.lists(st.sampled_from(("do", "undo", "redo")), max_size=30))
def test_undo_and_redo_walk_a_line_of_deeds_as_two_stacks_do(steps: list[str]) -> None:
    desk = new_world()[0]
    done: list[int] = []
    undone: list[int] = []
    for number, step in enumerate(steps):
        if step == "do":
            desk.put("minutes/1", f"minutes/{number}", {"text": "x"})
            done, undone = [*done, number], []
        elif step == "undo":
            assert desk.undo() == bool(done)
            undone += [done.pop()] if done else []
        else:
            assert desk.undo(again=True) == bool(undone)
            done += [undone.pop()] if undone else []
    heads = desk.view().heads
    assert {subject for subject in heads if heads[subject][0].value} == {f"minutes/{number}" for number in done}
    undo, redo = undoable(chain(desk))
    assert (undo is None, redo is None) == (not done, not undone)


def fact(subject: str, *supersedes: str) -> Header:
    return new_fact(
        kind="vote/1", subject=subject, value=1, supersedes=supersedes, device="d", scope="s", at="", salt=b""
    ).header


def test_a_first_value_is_taken_back_and_a_settled_conflict_unsettled() -> None:
    first, settled = fact("vote/x"), fact("vote/y", "one", "two")
    former = {"one": ("vote/1", {"v": "for"}), "two": ("vote/0", {"v": "against"})}
    assert list(reversal([first, settled], former)) == [
        Reversal("vote/1", "vote/x", None, (first.id,)),
        Reversal("vote/1", "vote/y", {"v": "for"}, (settled.id,)),
        Reversal("vote/0", "vote/y", {"v": "against"}, (settled.id,)),
    ]


def test_two_facts_of_one_register_are_taken_back_together() -> None:
    one, two = fact("vote/x", "former"), fact("vote/x", "former", "other")
    third = fact("vote/x", two.id)
    former = {"former": ("vote/1", 0), "other": ("vote/1", None)}
    assert list(reversal([one, two, third], former)) == [
        Reversal("vote/1", "vote/x", 0, (one.id, two.id, third.id)),
        Reversal("vote/1", "vote/x", None, (one.id, two.id, third.id)),
    ]


def test_what_was_withheld_cannot_be_given_back() -> None:
    with pytest.raises(KeyError):
        list(reversal([fact("vote/x", "one")], {}))


def test_an_undo_stands_for_the_fact_that_it_gave_back_and_so_on() -> None:
    desk = new_world()[0]
    for text in ("one", "two", "three"):
        desk.put("minutes/1", "minutes/1", {"text": text})
    one, two, three = (lot.facts[0] for lot in chain(desk))
    desk.undo()
    desk.undo()
    first, second = (lot.facts[0] for lot in chain(desk)[3:])
    own = {lot.id: lot for lot in chain(desk)}

    def stands(fact: str) -> list[str]:
        headers = desk.state.facts
        return list(stood_for(fact, "minutes/1", own, lambda lot: [read_header(headers[name]) for name in lot.facts]))

    assert stands(three) == [three]
    assert stands(first) == [first, two]
    assert stands(second) == [second, one]
