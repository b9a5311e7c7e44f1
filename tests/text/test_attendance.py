# SPDX-License-Identifier: EUPL-1.2
"""The lists of members at the head of the minutes."""

from dataclasses import replace
from datetime import time

from builders import a_seat, adjourned, arrival, departure, excused, five_seats, given, opened, present, spaced
from pupitre.domain.directory import Function, Gender
from pupitre.domain.happening import Attendance, Discussion, Movement, Proxy
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import Presence, Way
from pupitre.text.attendance import roll_lists, roll_moment
from pupitre.text.language import Words


def headings(p: Proceedings, words: Words) -> list[str]:
    return [spaced(block.partition("\n")[0]) for block in roll_lists(p, words)]


def test_each_member_stands_in_one_list(french: Words) -> None:
    p = opened(
        attendances={**present("s1", "s2"), **excused("s3", "s5"), "s4": Attendance("s4", Presence.ABSENT)},
        proxies=given(s5="s2"),
    )
    text = "\n".join(roll_lists(p, french))
    assert headings(p, french) == [
        "Étaient présents (2) :",
        "Était représentée (1) :",
        "Était excusée (1) :",
        "Était absent (1) :",
    ]
    assert sorted(text.count(seat.given_name) for seat in p.seats.values()) == [1, 1, 1, 1, 2]


def test_a_list_of_women_is_feminine_and_a_single_man_makes_it_masculine(french: Words) -> None:
    women = {k: replace(seat, gender=Gender.FEMALE) for k, seat in five_seats().items()}
    assert headings(opened(seats=women), french) == ["Étaient présentes (4) :", "Était excusée (1) :"]
    assert headings(opened(), french)[0] == "Étaient présents (4) :"


def test_a_member_is_listed_with_name_and_functions(french: Words) -> None:
    first = roll_lists(opened(), french)[0].split("\n\n")[1].split("\n")[0]
    assert spaced(first) == "– Mme Élise Fabre, présidente de Carcassonne Agglo, maire de Carcassonne"


def test_who_is_represented_is_listed_with_the_holder(french: Words) -> None:
    text = spaced("\n".join(roll_lists(opened(proxies=given(s5="s2")), french)))
    assert "– Mme Marie de La Tour, maire de Mas-des-Cours, pouvoir donné à M. Jean Dupont" in text


def test_a_proxy_whose_holder_is_away_represents_nobody(french: Words) -> None:
    p = opened(attendances={**present("s1"), **excused("s2", "s3", "s4", "s5")}, proxies=given(s5="s2"))
    assert "pouvoir" not in "\n".join(roll_lists(p, french))


def test_members_without_a_voice_have_their_own_list(french: Words) -> None:
    guest = a_seat("s6", "ROUX", "Alain", gender=Gender.MALE, function=Function.VICE_PRESIDENT, voices=0, rank=6)
    p = opened(seats={**five_seats(), "s6": guest}, attendances=present("s1", "s6"))
    assert headings(p, french) == ["Était présente (1) :", "Siégeait sans voix (1) :"]


def test_the_lists_show_the_roll_call_and_tell_later_movements(french: Words) -> None:
    p = opened(movements=(arrival("s5", 2), departure("s3", 3)))
    text = spaced("\n".join(roll_lists(p, french)))
    assert "– Mme Anne Le Goff, maire d’Alzonne (départ à 19 h)" in text
    assert "Était excusée (1) :\n\n– Mme Marie de La Tour, maire de Mas-des-Cours (arrivée à 18 h 30)" in text


def test_the_roll_call_ends_with_what_happens_next() -> None:
    assert roll_moment(opened()) is None
    assert roll_moment(adjourned()) == 99
    assert (
        roll_moment(opened(movements=(arrival("s5", 7),), discussions={"i1": Discussion("i1", opened().sitting.at, 4)}))
        == 4
    )


def test_a_proxy_handed_in_during_the_roll_call_stands_in_the_lists(french: Words) -> None:
    p = opened(proxies=(Proxy("s5", "s2", 2),), movements=(departure("s3", 3),))
    assert "Était représentée (1) :" in headings(p, french)


def test_the_arrival_of_a_represented_member_stands_beside_the_member(french: Words) -> None:
    p = opened(proxies=given(s5="s2"), movements=(arrival("s5", 2),))
    line = "– Mme Marie de La Tour, maire de Mas-des-Cours (arrivée à 18 h 30), pouvoir donné à M. Jean Dupont"
    assert line in spaced("\n".join(roll_lists(p, french)))


def test_who_is_replaced_by_a_substitute_has_a_list_with_the_substitute(french: Words) -> None:
    p = opened(attendances={**present("s1", "s2"), "s3": Attendance("s3", Presence.SUBSTITUTED, "Mme Julie Bonnet")})
    assert headings(p, french)[1] == "Était remplacée (1) :"
    text = spaced("\n".join(roll_lists(p, french)))
    assert "– Mme Anne Le Goff, maire d’Alzonne, remplacée par Mme Julie Bonnet" in text


def test_a_substitute_who_arrives_and_a_resignation_stand_beside_the_name(french: Words) -> None:
    moves = (
        replace(arrival("s5", 3), substitute="Mme Julie Bonnet"),
        Movement("m", "s2", Way.RESIGNATION, time(20), 5),
    )
    text = spaced("\n".join(roll_lists(opened(movements=moves), french)))
    assert "maire de Mas-des-Cours (suppléance par Mme Julie Bonnet à 18 h 30)" in text
    assert "maire de Trèbes (démission à 20 h)" in text
