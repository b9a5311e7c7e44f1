# SPDX-License-Identifier: EUPL-1.2
"""The catalogue of bodies."""

from dataclasses import fields, replace
from datetime import date

import pytest
import yaml

from pupitre.domain.broken import Problem
from pupitre.domain.charter import Charter, Notice, Power, ProxyRule, Quorum, QuorumRule, Regime
from pupitre.domain.plain import from_plain, to_plain
from pupitre.formats.charters import SHARED, read_catalogue, read_charter, read_model
from pupitre.host.resources import shipped

CHARTERS = shipped("resources") / "charters"


@pytest.mark.parametrize("path", sorted(CHARTERS.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_charter_that_is_shipped_can_be_read_and_names_its_sources(path) -> None:
    charter = read_charter(path)
    assert charter.name
    assert charter.power_basis
    assert charter.notice.basis


def test_the_conference_of_mayors_advises_with_one_voice_a_commune_and_five_clear_days() -> None:
    charter = read_charter(CHARTERS / "conference_des_maires.yaml")
    assert (charter.power, charter.notice.clear_days, charter.proxies.per_holder) == (Power.ADVISES, 5, 1)


@pytest.mark.parametrize(
    "content",
    [b"name: [", b"just words", b"name: x\npower: reigns\n", b"\xff\xfe\x00", b"", b"notice: {clear_days: five}\n"],
    ids=["no YAML", "no mapping", "unknown power", "no UTF-8", "empty", "days in words"],
)
def test_what_is_no_charter_is_told_with_its_name_and_the_reason(tmp_path, content) -> None:
    path = tmp_path / "mine.yaml"
    path.write_bytes(content)
    with pytest.raises(Problem, match="charter-unreadable") as told:
        read_charter(path)
    assert told.value.facts["name"] == "mine.yaml"
    assert told.value.facts["reason"]


def test_a_charter_that_is_not_there_is_told(tmp_path) -> None:
    with pytest.raises(Problem, match="charter-unreadable"):
        read_charter(tmp_path / "none.yaml")


SAID = {
    *("name", "power", "power_basis", "voices", "voices_basis", "voting", "without_voice", "quorum", "notice"),
    *("proxies", "casting_vote", "casting_vote_basis"),
}


def model(tmp_path, **more):
    """A body of the catalogue, as its file may say it."""
    held = yaml.safe_load((CHARTERS / "conseil_communautaire.yaml").read_text("utf-8"))
    held = {key: held[key] for key in SAID}
    path = tmp_path / "my_body.yaml"
    path.write_text(yaml.safe_dump({**held, **more}), encoding="utf-8")
    return read_model(path)


@pytest.mark.parametrize("path", sorted(CHARTERS.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_key_of_the_catalogue_means_something(path) -> None:
    """A key that is misspelt would be passed over without a word."""
    known = {field.name for field in fields(Charter)} | {"fits", "founded", "presided_by"}
    held = yaml.safe_load(path.read_text("utf-8"))
    assert set(held) <= known
    for regime in held.get("regimes", ()):
        if isinstance(regime, dict):
            assert set(regime) <= {field.name for field in fields(Regime)}
    for rule, cls in (("quorum", Quorum), ("notice", Notice), ("proxies", ProxyRule)):
        assert set(held[rule]) <= {field.name for field in fields(cls)}


@pytest.mark.parametrize("path", sorted(CHARTERS.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_rule_of_the_catalogue_has_its_basis_beside_it(path) -> None:
    charter = read_charter(path)
    rules = [charter.quorum, charter.notice, charter.proxies, charter.requests, charter.interests, charter.elections]
    bases = [rule.basis for rule in rules] + [regime.basis for regime in charter.regimes]
    bases += [charter.power_basis, charter.voices_basis, charter.casting_vote_basis, charter.majority_basis]
    if charter.minutes.owed:
        bases.append(charter.minutes.basis)
    if charter.closed_doors:
        bases.append(charter.closed_doors.basis)
    assert all(bases)


def test_the_catalogue_tells_whom_each_body_fits_and_which_every_such_organisation_has() -> None:
    models = read_catalogue(CHARTERS)
    assert [m.key for m in models] == sorted(m.key for m in models)
    assert all(m.fits for m in models)
    assert {m.key for m in models if m.founded} == {
        "bureau-communautaire", "conference-des-maires", "conseil-communautaire", "conseil-municipal",
    }  # fmt: skip


def test_a_regime_keeps_what_it_does_not_say_of_a_rule(tmp_path) -> None:
    charter = model(tmp_path, regimes=[{"until": "2020-03-01", "basis": "b", "notice": {"clear_days": 3}}]).charter
    (regime,) = charter.regimes
    assert regime.notice == replace(charter.notice, clear_days=3)
    assert regime.until == date(2020, 3, 1)
    assert regime.quorum is None


def test_regimes_that_many_share_are_named(tmp_path) -> None:
    shared = tmp_path / SHARED
    shared.parent.mkdir()
    shared.write_text("long_ago: [{until: 1999-01-01, basis: b, quorum: {rule: third}}]", encoding="utf-8")
    (regime,) = model(tmp_path, regimes=["long_ago"]).charter.regimes
    assert (regime.until, regime.quorum.rule, regime.quorum.again_days) == (date(1999, 1, 1), QuorumRule.THIRD, 3)
    with pytest.raises(Problem, match="charter-unreadable"):
        model(tmp_path, regimes=["unheard_of"])


def test_a_charter_of_the_catalogue_is_whole_in_its_plain_form() -> None:
    for held in read_catalogue(CHARTERS):
        assert from_plain(Charter, to_plain(held.charter)) == held.charter
