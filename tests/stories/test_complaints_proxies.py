# SPDX-License-Identifier: EUPL-1.2
"""What other secretaries complain of in public: proxies."""

from PySide6.QtWidgets import QAbstractItemView
from pytest_bdd import parsers, scenarios, then, when

from pupitre.domain.attendance import proxies_at, room
from pupitre.services import printing
from pupitre.ui.public_screen.compose import slide_of
from pupitre.ui.public_screen.slide import Choices
from stories import deskwork as desk
from stories.deskwork import *  # noqa: F403 - the steps of the desk
from stories.paper import words_of
from stories.secretary import Secretary, plain

scenarios("complaints_proxies.feature")


@then("le procès-verbal ne dit jamais « Bantel » à la fois présent et représenté")
def never_both(she: Secretary) -> None:
    """Present at the opening, gone with a proxy, back: the list of those represented at the opening has nobody."""
    text = plain(words_of(printing.minutes(she.context.office, she.p)))
    assert "Bantel" in text
    assert room(she.p, she.p.opening.n).carried == {}
    assert desk.named(she, "Bantel") in room(she.p).seated
    assert desk.named(she, "Bantel") not in room(she.p).carried


@then(parsers.parse("l’écran public sans les noms compte {votes:d} pour"))
def screen_counts(she: Secretary, votes: int) -> None:
    slide = slide_of(she.p, Choices(names=False), she.context.words)
    assert [part.shown for part in slide.parts][:1] == [str(votes)], slide.spoken()
    assert slide.seats == ()


@when(parsers.parse("elle saisit {count:d} pouvoirs, en comptant ses frappes"))
def enters_proxies(she: Secretary, count: int) -> None:
    rows = she.find("roll-call", QAbstractItemView)
    seats = [row.key for row in rows.rows()]
    rows.select(seats[0])
    before = she.pressed
    for n in range(count):
        she.keys("R", rows)
        she.type(she.p.seats[seats[count + n]].family_name[:3])
        she.keys("Return")
    she.things["keys"] = (she.pressed - before) / count


@then(parsers.parse("chaque pouvoir a coûté moins de {keys:d} touches"))
def few_keys(she: Secretary, keys: int) -> None:
    assert she.things["keys"] < keys


@then(parsers.parse("{count:d} pouvoirs sont enregistrés"))
def proxies_kept(she: Secretary, count: int) -> None:
    assert len(proxies_at(she.p)) == count
    assert len({x.holder for x in proxies_at(she.p)}) == count


@when(parsers.parse("« {holder} » répond P pour lui seul, et C pour « {giver} »"))
def differs(she: Secretary, holder: str, giver: str) -> None:
    rows = she.find("votes", QAbstractItemView)
    rows.select(desk.named(she, holder))
    she.keys("Shift+P", rows)
    rows.select(desk.named(she, giver))
    she.keys("C", rows)


@when("tous les autres répondent P")
def others_for(she: Secretary) -> None:
    rows = she.find("votes", QAbstractItemView)
    item = she.page.item
    while left := [s for s in room(she.p).seated if s not in she.p.votes.get(item, {})]:
        rows.select(left[0])
        she.keys("P", rows)


@when(parsers.parse("« {giver} » ne peut pas donner pouvoir à « {holder} », absent"))
def refused(she: Secretary, giver: str, holder: str) -> None:
    desk.chooses_an_act(she, giver, "P")
    she.type(holder[:3])
    she.keys("Return")
    assert proxies_at(she.p) == []
    assert desk.named(she, giver) in room(she.p).seated
    she.keys("Escape", she.page)
