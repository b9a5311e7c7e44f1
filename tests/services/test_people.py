# SPDX-License-Identifier: EUPL-1.2
"""Members from the files of the répertoire national des élus: shown first, then written once."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from offices import BODY, IDENTITY, an_office
from pupitre.domain.broken import Problem, RuleBroken
from pupitre.domain.directory import Function, Gender, Person
from pupitre.services import founding, lists, people, preparing

DAY = date(2026, 11, 20)
MAYORS = """Code du département;Libellé du département;Code de la collectivité à statut particulier;\
Libellé de la collectivité à statut particulier;Code de la commune;Libellé de la commune;Nom de l'élu;Prénom de l'élu;\
Code sexe;Date de naissance;Code de la catégorie socio-professionnelle;Libellé de la catégorie socio-professionnelle;\
Date de début du mandat;Date de début de la fonction
"""
COMMUNITY = """Code du département;Libellé du département;Code de la collectivité à statut particulier;\
Libellé de la collectivité à statut particulier;N° SIREN;Libellé de l'EPCI;Code de la commune de rattachement;\
Libellé de la commune de rattachement;Nom de l'élu;Prénom de l'élu;Code sexe;Date de naissance;\
Code de la catégorie socio-professionnelle;Libellé de la catégorie socio-professionnelle;Date de début du mandat;\
Libellé de la fonction;Date de début de la fonction
"""


def mayor(insee: str, commune: str, family: str, given: str, gender: str = "F", born: str = "1970-01-31",
          since: str = "2026-03-20") -> str:  # fmt: skip
    return f"11;Aude;;;{insee};{commune};{family};{given};{gender};{born};38;Ingénieur;2026-03-15;{since}\n"


def councillor(insee: str, commune: str, family: str, given: str, function: str = "", born: str = "1970-01-31") -> str:
    since = "2026-04-10" if function else ""
    return (
        f"11;Aude;;;200035715;CA Carcassonne Agglo;{insee};{commune};{family};{given};F;{born};38;Ingénieur;"
        f"2026-03-15;{function};{since}\n"
    )


ZOE, LEA, EVE = (
    mayor("11397", "Trèbes", "D'ARGENS", "Zoé"),
    mayor("11009", "Alzonne", "NÈGRE", "Léa"),
    mayor("11069", "Carcassonne", "FABRE", "Ève"),
)


@pytest.fixture
def office(tmp_path):
    """Founded, without members."""
    office = an_office(tmp_path / "store")
    office.perform(founding.found, office.directory, identity=IDENTITY, charters=office.resources / "charters")
    yield office
    assert office.store.check() == []
    office.store.close()


@pytest.fixture
def file(tmp_path):
    """Write a file and give its path."""

    def written(*lines: str) -> Path:
        path = tmp_path / "elus.csv"
        path.write_text("".join(lines), encoding="utf-8")
        return path

    return written


def read(office, path, on=DAY):
    return people.read_members(office, path, on=on)


def take(office, path, on=DAY):
    reading = read(office, path, on)
    given = {"wanted": reading.wanted, "communes": reading.new_communes, "on": on}
    return office.perform(people.import_members, office.directory, **given).made


def directory(office):
    with office.store.directory(office.directory) as held:
        return held.organisations(), held.persons(), held.mandates()


def test_reading_a_file_shows_what_it_would_change_and_writes_nothing(office, file):
    before = office.store.known()
    reading = read(office, file(MAYORS, ZOE, LEA))
    assert [b.wanted.family_name for b in reading.difference.new] == ["D'ARGENS", "NÈGRE"]
    assert [o.name for o in reading.new_communes] == ["Alzonne", "Trèbes"]
    assert office.store.known() == before


def test_the_first_file_makes_the_communes_the_people_and_their_mandates(office, file):
    take(office, file(MAYORS, ZOE, LEA))
    organisations, persons, mandates = directory(office)
    assert organisations["insee-11397"].member_of == founding.OWN
    assert {(p.family_name, p.given_name, p.gender, p.birth_year) for p in persons.values()} == {
        ("D'ARGENS", "Zoé", Gender.FEMALE, 1970), ("NÈGRE", "Léa", Gender.FEMALE, 1970),
    }  # fmt: skip
    assert {(m.organisation, m.function, m.since, m.until) for m in mandates.values()} == {
        ("insee-11397", Function.MAYOR, date(2026, 3, 20), None),
        ("insee-11009", Function.MAYOR, date(2026, 3, 20), None),
    }


def test_the_same_file_a_second_time_changes_nothing(office, file):
    path = file(MAYORS, ZOE, LEA)
    take(office, path)
    before = office.store.known()
    assert read(office, path).difference.empty
    assert take(office, path, on=date(2027, 1, 1)).empty
    assert office.store.known() == before


def test_a_mayor_who_was_replaced_ends_and_nobody_is_there_twice(office, file):
    take(office, file(MAYORS, ZOE, LEA))
    new = mayor("11397", "Trèbes", "BONNET", "Jean", "M", since="2026-10-02")
    done = take(office, file(MAYORS, new, LEA))
    assert (len(done.new), len(done.ended), len(done.kept)) == (1, 1, 1)
    _, persons, mandates = directory(office)
    assert len(persons) == len(mandates) == 3
    ended = next(m for m in mandates.values() if persons[m.person].family_name == "D'ARGENS")
    assert ended.until == date(2026, 10, 2)
    assert read(office, file(MAYORS, new, LEA)).difference.empty


def test_a_year_of_birth_that_becomes_known_is_kept_and_the_spelling_of_ours_too(office, file):
    take(office, file(MAYORS, mayor("11009", "Alzonne", "NÈGRE", "Léa", born="")))
    done = take(office, file(MAYORS, mayor("11009", "Alzonne", "NEGRE", "LEA")))
    assert (len(done.new), len(done.ended), len(done.changed)) == (0, 0, 1)
    _, persons, mandates = directory(office)
    assert [(p.family_name, p.birth_year) for p in persons.values()] == [("NÈGRE", 1970)]
    assert len(mandates) == 1


def test_a_person_of_two_files_is_one_person_with_two_mandates(office, file):
    take(office, file(MAYORS, ZOE, LEA))
    take(office, file(COMMUNITY, councillor("11397", "Trèbes", "D'ARGENS", "Zoé", "Président du conseil communautaire"),
                      councillor("11009", "Alzonne", "NÈGRE", "Léa")))  # fmt: skip
    _, persons, mandates = directory(office)
    assert len(persons) == 2
    assert sorted((m.function, m.organisation) for m in mandates.values()) == [
        (Function.COMMUNITY_COUNCILLOR, founding.OWN),
        (Function.MAYOR, "insee-11009"),
        (Function.MAYOR, "insee-11397"),
        (Function.PRESIDENT, founding.OWN),
    ]
    (body,) = (row.body for row in lists.bodies(office) if row.body.id == BODY)
    assert [(s.family_name, s.voices, s.presides) for s in lists.body_seats(office, body, on=DAY)] == [
        ("NÈGRE", 1, False),
        ("D'ARGENS", 1, True),
    ]


def test_a_councillor_who_becomes_president_ends_one_mandate_and_begins_the_other(office, file):
    take(office, file(COMMUNITY, councillor("11397", "Trèbes", "D'ARGENS", "Zoé")))
    take(
        office, file(COMMUNITY, councillor("11397", "Trèbes", "D'ARGENS", "Zoé", "Président du conseil communautaire"))
    )
    _, persons, mandates = directory(office)
    assert len(persons) == 1
    assert {(m.function, m.until) for m in mandates.values()} == {
        (Function.COMMUNITY_COUNCILLOR, date(2026, 4, 10)),
        (Function.PRESIDENT, None),
    }


def test_a_bad_line_is_named_with_its_number_and_the_rest_is_offered(office, file):
    reading = read(office, file(MAYORS, ZOE, "11;Aude;;;11009;Alzonne\n", EVE))
    assert [b.line_number for b in reading.file.bad_lines] == [3]
    assert [w.family_name for w in reading.wanted] == ["D'ARGENS", "FABRE"]


def test_the_lines_of_communes_that_are_not_ours_are_passed_over(office, file):
    take(office, file(MAYORS, ZOE, LEA))
    reading = read(office, file(MAYORS, ZOE, mayor("11262", "Narbonne", "X", "Y"), LEA))
    assert reading.difference.empty
    assert reading.foreign == 1
    with pytest.raises(Problem, match="csv-no-commune-of-ours"):
        read(office, file(MAYORS, mayor("11262", "Narbonne", "X", "Y")))


def test_an_import_before_we_said_who_we_are_is_refused(tmp_path, file):
    office = an_office(tmp_path / "nobody")
    with pytest.raises(RuleBroken, match="not-founded"):
        read(office, file(MAYORS, ZOE))
    office.store.close()


def test_the_files_of_the_sample_imported_twice_change_nothing_the_second_time(tmp_path):
    """83 communes, one mayor each, as in the RNE's own layouts."""
    office = an_office(tmp_path / "sample", name="Carcassonne Agglo")
    founding.found_sample(office)
    before = office.store.known()
    for name in ("elus-maire-mai.csv", "elus-conseiller-municipal-cm.csv", "elus-conseiller-communautaire-epci.csv"):
        path = office.resources / "sample" / name
        assert read(office, path).difference.empty, name
        take(office, path)
    assert office.store.known() == before
    office.store.close()


def test_an_organisation_and_a_person_can_be_corrected_by_hand_and_keep_a_name(office, file):
    take(office, file(MAYORS, ZOE))
    organisations, persons, _ = directory(office)
    own, (zoe,) = organisations[founding.OWN], persons.values()
    renamed = type(own)(own.id, own.kind, "Carcassonne Agglomération", email="contact@exemple.fr")
    office.perform(people.change_organisation, office.directory, organisation=renamed)
    known = Person(zoe.id, "D’ARGENS", "Zoé", Gender.FEMALE, 1970, "zoe@exemple.fr")
    office.perform(people.change_person, office.directory, person=known)
    organisations, persons, _ = directory(office)
    assert (organisations[founding.OWN], persons[zoe.id]) == (renamed, known)
    with pytest.raises(RuleBroken, match="organisation-unnamed"):
        office.perform(people.change_organisation, office.directory, organisation=type(own)("own", own.kind, " "))
    with pytest.raises(RuleBroken, match="person-unnamed"):
        office.perform(people.change_person, office.directory, person=Person(zoe.id, " ", "Zoé", Gender.FEMALE))
    assert read(office, file(MAYORS, ZOE)).difference.empty


def test_what_a_file_changed_is_undone_in_one_step(office, file):
    from pupitre.services import history

    take(office, file(MAYORS, ZOE, LEA))
    office.perform(history.undo, office.directory)
    assert directory(office)[1:] == ({}, {})
    assert list(directory(office)[0]) == [founding.OWN]
    assert office.store.rebuild() is False


def test_the_mayors_that_were_imported_sit_in_the_conference(office, file):
    from datetime import time

    take(office, file(MAYORS, ZOE, LEA, EVE))
    scope = office.new_sitting_scope()
    given = {"directory": office.directory, "body": BODY, "on": date(2026, 12, 3), "at": time(18), "place": "Salle"}
    office.perform(preparing.create_sitting, scope, **given)
    assert len(office.store.proceedings(scope).seats) == 3


def test_the_numbers_of_an_organisation_can_be_put_right_and_must_be_possible(office, file):
    """Without its INSEE code a commune finds none of its members in the files of the RNE."""
    with office.store.directory(office.directory) as held:
        own = held.organisations()["own"]
    for wrong, code in (({"insee": "abc"}, "insee-not-of-a-commune"), ({"siren": "200035716"}, "siren-key-wrong")):
        with pytest.raises(RuleBroken, match=code):
            office.perform(people.change_organisation, office.directory, organisation=replace(own, **wrong))
    office.perform(people.change_organisation, office.directory, organisation=replace(own, insee="11069"))
    with office.store.directory(office.directory) as held:
        assert held.organisations()["own"].insee == "11069"
