# SPDX-License-Identifier: EUPL-1.2
"""The card of a sitting file that was looked into."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from offices import STRANGER, STRANGER_ROOT, an_office, convoked, founded
from pupitre.domain.trust import Trust
from pupitre.exchange.manifest import Purpose
from pupitre.host.resources import shipped
from pupitre.services import exchanging
from pupitre.services.announcing import sittings_in
from pupitre.services.exchanging import Incoming
from pupitre.text.language import load, speak
from pupitre.ui.pages.incoming_card import IncomingCard, purpose_label
from pupitre.ui.widgets.label import Label


@pytest.fixture
def incoming(tmp_path: Path) -> Iterator[Incoming]:
    held = convoked(founded(an_office(tmp_path / "a")))
    (path,) = exchanging.export(held.office, held.scope, tmp_path, exchanging.recipients(held.p)[:1])
    here = an_office(tmp_path / "b", device=STRANGER, root=STRANGER_ROOT, name="Mairie")
    yield exchanging.look_into(here, path)
    for office in (held.office, here):
        office.store.close()


@pytest.fixture
def card(dresser: object, shown: Callable[..., QWidget]) -> IncomingCard:
    words = load("fr", shipped("i18n"))
    speak(words)
    made = IncomingCard(words)
    shown(made, 1000, 300)
    return made


def texts(card: IncomingCard) -> str:
    return "\n".join(label.text() for label in card.findChildren(Label) if label.isVisible())


def test_it_says_who_sent_it_which_sitting_and_what_is_new(card: IncomingCard, incoming: Incoming) -> None:
    card.show_incoming(incoming, list(sittings_in(incoming).values()))
    said = texts(card)
    assert "De Carcassonne Agglo · n° 1 du 20 novembre 2026" in said
    assert "Conférence des maires, jeudi 3 décembre 2026, 18\u00a0h" in said
    assert incoming.path.name in said
    assert card.news.accessibleName().endswith("0 déjà ici")


def test_a_sender_met_for_the_first_time_is_to_be_called(card: IncomingCard, incoming: Incoming) -> None:
    card.show_incoming(incoming, [])
    assert "numéro que vous connaissez" in texts(card)
    assert card.check.isVisible()
    shown_key = card.fingerprint.text().replace("\u00a0", "").replace(" ", "")
    assert shown_key == incoming.preview.sender.org


def test_a_sender_whose_key_was_compared_is_not_asked_about_again(card: IncomingCard, incoming: Incoming) -> None:
    card.show_incoming(replace(incoming, known_sender=Trust.VERIFIED), [])
    assert "numéro que vous connaissez" not in texts(card)
    assert not card.check.isVisible()


def test_every_purpose_has_its_word() -> None:
    assert len({purpose_label(purpose) for purpose in Purpose}) == len(Purpose)
