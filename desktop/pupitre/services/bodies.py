# SPDX-License-Identifier: EUPL-1.2
"""The bodies of our organisation: adding one from the catalogue, and the rules that are a body's own to change."""

from dataclasses import dataclass, replace

from pupitre.domain.broken import RuleBroken
from pupitre.domain.charter import Body, Charter, QuorumRule, in_force, set_by_law
from pupitre.formats.charters import Model, read_catalogue
from pupitre.services.founding import OWN
from pupitre.services.lists import own_organisation
from pupitre.services.office import Office
from pupitre.store.work import Work


@dataclass(frozen=True, slots=True)
class OwnRules:
    """What a body may set for itself where no law does: None leaves a rule as it is."""

    notice_days: int | None = None
    quorum: QuorumRule | None = None
    proxies: int | None = None
    casting_vote: bool | None = None


def models(office: Office) -> tuple[Model, ...]:
    """The bodies of the catalogue that an organisation of our kind may have."""
    own = own_organisation(office)
    known = read_catalogue(office.resources / "charters")
    return tuple(m for m in known if own is not None and own.kind in m.fits)


def today_s_rules(office: Office, body: Body) -> Charter:
    """The rules of a body as they stand today, for an organisation of our population."""
    own = own_organisation(office)
    return in_force(body.charter, office.clock().date(), own.population if own else 0)


def add_body(work: Work, *, name: str, model: Model) -> str:
    """Add a body with the rules of a model; its id."""
    named = name.strip() or model.charter.name
    _check_name(work, named)
    body = Body(work.new_id(), OWN, named, replace(model.charter, name=named))
    work.record(body)
    return body.id


def change_body(work: Work, *, body: str, name: str, own: OwnRules) -> None:
    """Give a body another name, and the rules that are its own; its sittings keep those that they have.

    RuleBroken("rule-set-by-law") where a law sets one of them.
    """
    held = work.directory().bodies()[body]
    named = name.strip()
    if not named:
        raise RuleBroken("body-unnamed")
    if named != held.name:
        _check_name(work, named)
    work.record(replace(held, name=named, charter=_changed(replace(held.charter, name=named), own)))


def _changed(charter: Charter, own: OwnRules) -> Charter:
    notice, quorum, proxies, casting = charter.notice, charter.quorum, charter.proxies, charter.casting_vote
    wanted = replace(
        charter,
        notice=notice if own.notice_days is None else replace(notice, clear_days=own.notice_days),
        quorum=quorum if own.quorum is None else replace(quorum, rule=own.quorum),
        proxies=proxies if own.proxies is None else replace(proxies, per_holder=own.proxies),
        casting_vote=casting if own.casting_vote is None else own.casting_vote,
    )
    for changes, basis in (
        (wanted.notice != notice, notice.basis),
        (wanted.quorum != quorum, quorum.basis),
        (wanted.proxies != proxies, proxies.basis),
        (wanted.casting_vote != casting, charter.casting_vote_basis),
    ):
        if changes and set_by_law(basis):
            raise RuleBroken("rule-set-by-law", basis)
    return wanted


def _check_name(work: Work, name: str) -> None:
    """Two bodies of one name would be taken for each other on every screen."""
    if not name:
        raise RuleBroken("body-unnamed")
    if any(b.name.casefold() == name.casefold() for b in work.directory().bodies().values()):
        raise RuleBroken("body-exists", name=name)
