# SPDX-License-Identifier: EUPL-1.2
"""A tree becomes a sitting, wherever the tree came from."""

from hypothesis import given
from hypothesis import strategies as st

from pupitre.formats.past_reading import ITEM, MEETING, MEMBER, MOVEMENT, SITTING, read_tree
from pupitre.formats.past_sitting import Source
from pupitre.formats.past_tree import Branch, Entry, Fault, Leaf, Node, Place, Series

NAMES = st.sampled_from([*SITTING, *MEETING, *MEMBER, *MOVEMENT, *ITEM, "autre", ""])
TEXTS = (
    st.none() | st.sampled_from(["", "1", "-1", "A", "2019-12-19", "18:00", "retrait", "present", "\x00"]) | st.text()
)


def branches(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    entries = st.builds(Entry, NAMES, st.builds(Place, st.integers(1, 9)), inner)
    return st.builds(Branch, st.just(Place(1)), st.lists(entries, max_size=6).map(tuple))


TREES = st.recursive(
    st.builds(Leaf, TEXTS), lambda inner: branches(inner) | st.builds(Series, st.lists(inner, max_size=4).map(tuple))
)


@given(tree=TREES)
def test_any_tree_is_a_sitting_or_has_faults(tree: Node) -> None:
    faults: list[Fault] = []
    assert (read_tree(tree, Source("x"), faults) is None) == bool(faults)


def test_the_source_is_kept() -> None:
    day = Branch(Place(2), (Entry("date", Place(2), Leaf("2019-12-19")),))
    tree = Branch(Place(1), (Entry("organisme", Place(1), Branch(Place(1))), Entry("seance", Place(2), day)))
    found = read_tree(tree, Source("x.ods", "a"), [])
    assert found is not None
    assert found.source == Source("x.ods", "a")
