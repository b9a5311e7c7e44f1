# SPDX-License-Identifier: EUPL-1.2
from babel import Locale

from builders import proceedings
from pupitre.domain.terms import Choice
from pupitre.text.language import Words
from pupitre.ui.pages.hold.people import candidates, choice_pill, presence_marks, vote_marks
from pupitre.ui.widgets.marks import Shape

WORDS = Words(Locale("en"))


def test_each_seat_with_a_voice_has_a_mark_and_its_name() -> None:
    p = proceedings()
    marks = presence_marks(p, WORDS)
    assert [m.key for m in marks] == [s.id for s in p.voting_seats]
    assert all(m.name for m in marks)


def test_a_vote_is_told_by_shape_as_well_as_by_colour() -> None:
    p = proceedings()
    first, second = (s.id for s in p.voting_seats[:2])
    marks = {m.key: m for m in vote_marks(p, {first: Choice.AGAINST, second: Choice.ABSTENTION}, WORDS)}
    assert marks[first].shape is Shape.SQUARE
    assert marks[second].shape is Shape.TRIANGLE
    others = [m.shape for key, m in marks.items() if key not in (first, second)]
    assert set(others) == {Shape.DOT}


def test_only_the_members_asked_for_can_be_picked() -> None:
    p = proceedings()
    wanted = [p.voting_seats[1].id]
    assert [c.key for c in candidates(p, wanted, WORDS)] == wanted


def test_a_vote_for_is_not_loud() -> None:
    assert not choice_pill(Choice.FOR, WORDS).solid
    assert choice_pill(Choice.AGAINST, WORDS).solid
