# SPDX-License-Identifier: EUPL-1.2
"""A slide is told whole to those who cannot see it."""

from pupitre.ui.colours import Tone
from pupitre.ui.public_screen.slide import Group, Head, Name, Poll, Slide, Standing, State, Verdict
from pupitre.ui.widgets.marks import Shape
from pupitre.ui.widgets.stat_row import Stat
from pupitre.ui.widgets.tally_bar import Part


def test_everything_that_can_be_read_can_be_heard_in_the_same_order() -> None:
    slide = Slide(
        State.RESULT,
        Head("Carcassonne Agglo", "Conférence des maires", "jeudi 3 décembre 2026"),
        over="Point 4",
        title="Pacte financier",
        under=("Rapporteur : M. Dupont",),
        verdict=Verdict("Adopté", Tone.GOOD, "checkbox-circle-line"),
        sentence="Adopté : 3 voix pour.",
        parts=(Part("Pour", 3, Tone.GOOD),),
        stats=(Stat("42", "quorum"),),
        poll=Poll(("1er tour",), (Standing("Mme Fabre", ("30",)),)),
        groups=(
            Group(
                "Contre",
                "Contre (suite)",
                Tone.BAD,
                Shape.SQUARE,
                (Name("Dupont Jean", "Dupont J."), Name("Le Goff Anne", "Le Goff A.")),
            ),
        ),
    )
    assert slide.spoken().splitlines() == [
        "Conférence des maires",
        "Point 4",
        "Pacte financier",
        "Rapporteur : M. Dupont",
        "Adopté",
        "Adopté : 3 voix pour.",
        "Pour 3",
        "42 quorum",
        "Mme Fabre 30",
        "Contre, Dupont Jean, Le Goff Anne",
    ]


def test_what_is_not_there_is_not_told() -> None:
    assert Slide(State.SUSPENDED, Head("", "Conseil", ""), title="Séance suspendue").spoken() == (
        "Conseil\nSéance suspendue"
    )
