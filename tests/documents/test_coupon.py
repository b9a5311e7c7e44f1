# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace

from documents import reading
from documents.made import conference
from pupitre.documents import coupon, page
from pupitre.domain.charter import ProxyRule


def shown(p, words, seat, *, proxy=True):
    laid = coupon.slip(p, words, proxy=proxy)
    about = page.About("", "", "", words.locale)
    own = coupon.named(p, laid, p.seats[seat], words)
    (sheet,) = reading.sheets(page.write([page.Copy((page.Page((*laid.placed, own)),))], about))
    return sheet


def test_who_has_a_voice_can_give_a_proxy_where_the_charter_allows_it():
    p = conference()
    assert coupon.can_give_proxy(p, p.seats["s1"])
    assert not coupon.can_give_proxy(p, p.seats["v1"])
    none = replace(p, charter=replace(p.charter, proxies=ProxyRule(0, "")))
    assert not coupon.can_give_proxy(none, none.seats["s1"])


def test_the_slip_names_the_member_the_sitting_and_where_to_send_it(french):
    text = reading.normal(shown(conference(), french, "s2").text)
    assert "M. Hervé Dupont, vice-président de Carcassonne Agglo, maire de Trèbes" in text
    assert "Conférence des maires du jeudi 3 décembre 2026 à 18 h" in text
    assert "assemblees@exemple.fr" in text


def test_the_slip_asks_for_a_proxy_only_of_who_can_give_one(french):
    assert "donne pouvoir" in shown(conference(), french, "s2").text
    assert "pouvoir" not in shown(conference(), french, "v1", proxy=False).text


def test_the_rule_that_bounds_proxies_is_said_with_its_basis(french):
    p = conference()
    assert coupon.proxy_rule(p, french) == "Nul ne peut porter plus d’un pouvoir (CGCT L2121-20)."
    two = replace(p, charter=replace(p.charter, proxies=ProxyRule(2, "CGCT L2121-20")))
    assert reading.normal(coupon.proxy_rule(two, french)) == "Nul ne peut porter plus de 2 pouvoirs (CGCT L2121-20)."


def test_the_slip_stands_within_its_page_and_leaves_room_to_sign(french):
    sheet = shown(conference(), french, "s2")
    assert not reading.collisions(sheet)
    assert not reading.outside(sheet, page.SIDE, page.WIDTH - page.SIDE, page.BOTTOM, page.HEIGHT - page.TOP)
    signature = next(run for run in sheet.runs if run.text.startswith("Signature"))
    assert signature.y == min(run.y for run in sheet.runs)
    assert signature.y - page.BOTTOM > 60
