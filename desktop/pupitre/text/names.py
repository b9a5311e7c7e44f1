# SPDX-License-Identifier: EUPL-1.2
"""Members' names and titles, and how names are put in order and found again."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol

from pupitre.domain.directory import Function, Gender
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Seat
from pupitre.text.formats import typographic
from pupitre.text.grammar import of, plain_letters, the
from pupitre.text.language import Words

_PARTICLES = ("DE", "DU", "DES", "D", "DIT", "DITE")
"""Words of a family name that keep small letters when another word follows; Le, La and Les take capitals."""

NO_BREAK = "\u00a0"


class Named(Protocol):
    """Whoever has a name: a seat, a person of the directory, a mandate that an import wants."""

    @property
    def family_name(self) -> str:
        """As the register writes it."""

    @property
    def given_name(self) -> str:
        """As the register writes it."""

    @property
    def gender(self) -> Gender:
        """Which says the civility."""


def civility(gender: Gender, words: Words) -> str:
    """« M. » or « Mme »; "" where the record does not tell."""
    if gender is Gender.UNKNOWN:
        return ""
    return words.gettext("Ms") if gender is Gender.FEMALE else words.gettext("Mr")


@lru_cache(maxsize=4096)
def family_name(name: str) -> str:
    """A family name as it is set; the RNE writes them in capitals.

    DUPONT → Dupont, LE GOFF → Le Goff, DE LA TOUR → de La Tour, D'ARGENT → d’Argent, MARTIN-DUPONT → Martin-Dupont.
    Accents are kept as given. A name that already has small letters is kept as it is.
    """
    name = typographic(name.strip())
    if name != name.upper():
        return name
    parts = re.split(r"([ \-’]+)", name)
    last = len(parts) - 1
    return "".join(
        part.lower() if part in _PARTICLES and place < last else part[:1] + part[1:].lower()
        for place, part in enumerate(parts)
    )


def bare_name(seat: Named) -> str:
    """« Jean Dupont », where the civility is said otherwise or not at all."""
    return f"{typographic(seat.given_name)} {family_name(seat.family_name)}"


def full_name(seat: Named, words: Words) -> str:
    """« M. Jean Dupont », « Mme Élise Fabre »; the space after the civility does not break."""
    greeted = civility(seat.gender, words)
    return f"{greeted}{NO_BREAK}{bare_name(seat)}" if greeted else bare_name(seat)


def named(p: Proceedings, who: str, words: Words) -> str:
    """The name of a member by seat id; the text itself where somebody outside the body was typed in."""
    seat = p.seats.get(who)
    return full_name(seat, words) if seat else typographic(who)


def is_woman(p: Proceedings, who: str) -> bool:
    """Whether the words about this seat take the feminine; a name that is no seat takes the masculine."""
    seat = p.seats.get(who)
    return seat is not None and seat.gender is Gender.FEMALE


def body_name(p: Proceedings, words: Words) -> str:
    """« le conseil communautaire de Carcassonne Agglo »; the organisation is not said twice."""
    name, organisation = p.sitting.body_name, p.sitting.organisation_name
    if organisation.casefold() in name.casefold():
        return the(name, words)
    text = words.gettext("{the_body} {of_organisation}")
    return text.format(the_body=the(name, words), of_organisation=of(organisation, words))


def list_name(seat: Named) -> str:
    """« Dupont Jean », for lists and tables that are in the order of family names."""
    return f"{family_name(seat.family_name)} {typographic(seat.given_name)}"


def initials(given_name: str) -> str:
    """« J.-C. » of Jean-Christophe, « É. » of Élise, where there is no room for the whole."""
    return re.sub(r"(\w)[\w'’]*", r"\1.", given_name)


def function_title(function: Function, gender: Gender, place: str, words: Words) -> str:
    """A function in an organisation: « maire de Trèbes », « vice-présidente de Carcassonne Agglo »."""
    woman = gender is Gender.FEMALE
    titles = {
        Function.MAYOR: (words.pgettext("woman", "mayor {of_place}"), words.pgettext("man", "mayor {of_place}")),
        Function.DEPUTY_MAYOR: (
            words.pgettext("woman", "deputy mayor {of_place}"),
            words.pgettext("man", "deputy mayor {of_place}"),
        ),
        Function.MUNICIPAL_COUNCILLOR: (
            words.pgettext("woman", "municipal councillor {of_place}"),
            words.pgettext("man", "municipal councillor {of_place}"),
        ),
        Function.PRESIDENT: (
            words.pgettext("woman", "president {of_place}"),
            words.pgettext("man", "president {of_place}"),
        ),
        Function.VICE_PRESIDENT: (
            words.pgettext("woman", "vice-president {of_place}"),
            words.pgettext("man", "vice-president {of_place}"),
        ),
        Function.COMMUNITY_COUNCILLOR: (
            words.pgettext("woman", "community councillor {of_place}"),
            words.pgettext("man", "community councillor {of_place}"),
        ),
        Function.MEMBER: (words.pgettext("woman", "member {of_place}"), words.pgettext("man", "member {of_place}")),
    }
    return titles[function][0 if woman else 1].format(of_place=of(place, words))


def function_label(function: Function, gender: Gender, words: Words) -> str:
    """A function alone, for columns: « Maire », « Conseillère municipale »."""
    woman = gender is Gender.FEMALE
    labels = {
        Function.MAYOR: (words.pgettext("woman", "Mayor"), words.pgettext("man", "Mayor")),
        Function.DEPUTY_MAYOR: (words.pgettext("woman", "Deputy mayor"), words.pgettext("man", "Deputy mayor")),
        Function.MUNICIPAL_COUNCILLOR: (
            words.pgettext("woman", "Municipal councillor"),
            words.pgettext("man", "Municipal councillor"),
        ),
        Function.PRESIDENT: (words.pgettext("woman", "President"), words.pgettext("man", "President")),
        Function.VICE_PRESIDENT: (words.pgettext("woman", "Vice-president"), words.pgettext("man", "Vice-president")),
        Function.COMMUNITY_COUNCILLOR: (
            words.pgettext("woman", "Community councillor"),
            words.pgettext("man", "Community councillor"),
        ),
        Function.MEMBER: (words.pgettext("woman", "Member"), words.pgettext("man", "Member")),
    }
    return labels[function][0 if woman else 1]


def title(seat: Seat, words: Words) -> str:
    """What a member is in the organisation that the seat is for: « maire de Trèbes »."""
    return function_title(seat.function, seat.gender, seat.organisation_name, words)


def office_title(seat: Seat, organisation_name: str, words: Words) -> str:
    """In what a member presides or signs: the function in the body's own organisation, where there is one."""
    if seat.own_function is None:
        return title(seat, words)
    return function_title(seat.own_function, seat.gender, organisation_name, words)


def full_title(seat: Seat, organisation_name: str, words: Words) -> str:
    """The same with the function in the body's own organisation: « présidente de …, maire de … »."""
    if seat.own_function is None or seat.own_function is seat.function:
        return title(seat, words)
    return f"{function_title(seat.own_function, seat.gender, organisation_name, words)}, {title(seat, words)}"


def folded(text: str) -> str:
    """Letters and digits only, small, without accents, one space between words: for finding typed names."""
    return " ".join(re.findall(r"[a-z0-9]+", plain_letters(text)))


def fits(words: Sequence[str], typed: Sequence[str]) -> bool:
    """Whether each word typed begins one of the words; both are `folded`."""
    return all(any(word.startswith(part) for word in words) for part in typed)


def sort_key(text: str) -> tuple[str, str, str]:
    """The order of French dictionaries: letters first, then accents, then capitals."""
    return folded(text), unicodedata.normalize("NFD", text.casefold()), text
