# SPDX-License-Identifier: EUPL-1.2
"""The secretariat at its desk: the store, the device's key, the clock; and the one road by which a deed is done."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Concatenate, ParamSpec

from pupitre.domain.broken import RuleBroken, RuleWarns
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Override
from pupitre.ledger.certificates import Certificate
from pupitre.ledger.scopes import directory_scope, owner_of, sitting_scope
from pupitre.ledger.signing import Signer
from pupitre.store.store import Store
from pupitre.store.work import Changes, Work
from pupitre.text.language import Words

P = ParamSpec("P")


@dataclass(frozen=True)
class Office:
    """What a deed needs that varies: given by bootstrap, never imported.

    `clock` gives local time, `new_id` 32 random hex digits, `words` the language of the documents.
    """

    store: Store
    signer: Signer
    certificate: Certificate
    clock: Callable[[], datetime]
    new_id: Callable[[], str]
    words: Words
    resources: Path

    @property
    def organisation(self) -> str:
        """The organisation's key, as 32 hex digits: it owns the scopes that this office writes."""
        return self.certificate.organisation

    @property
    def directory(self) -> str:
        """The scope of the organisation's directory."""
        return directory_scope(self.organisation)

    def new_sitting_scope(self) -> str:
        """A scope for a sitting to come."""
        return sitting_scope(self.organisation, self.new_id())

    def owns(self, scope: str) -> bool:
        """Whether this secretariat keeps that sitting, or only reads it."""
        return owner_of(scope) == self.organisation

    def perform(
        self, deed: Callable[Concatenate[Work, P], Any], scope: str, /, *args: P.args, **kwargs: P.kwargs
    ) -> Changes:
        """Do a deed in one transaction and one signed lot; what it changed, and what it made.

        Raises RuleBroken or Problem, and then nothing was written.
        """
        if not self.owns(scope):
            raise RuleBroken("not-our-sitting")
        with self.store.working(scope=scope, signer=self.signer, now=self.clock(), new_id=self.new_id) as work:
            made = deed(work, *args, **kwargs)
            return Changes(scope, work.seal(deed.__name__), made)


def allowed(work: Work, reason: str, rule: Callable[[], None], about: str = "") -> None:
    """Ask a rule that may be passed over: without a reason its warning stands, with one it is recorded and passed."""
    try:
        rule()
    except RuleWarns as warning:
        if not reason.strip():
            raise
        work.record(Override(work.new_id(), warning.code, warning.article, reason.strip(), about))


def open_to_change(work: Work) -> Proceedings:
    """The sitting, to be changed: a closed record is not; what was wrong in it is told by an erratum."""
    p = work.proceedings()
    if p.closing:
        raise RuleBroken("record-closed")
    return p


def live(work: Work, *, opened: bool | None = None, going_on: bool = False) -> Proceedings:
    """The sitting while it is held: not adjourned; `opened` says whether it must be open, or must not be yet;
    `going_on`, that it must not be suspended."""
    p = open_to_change(work)
    if p.adjournment:
        raise RuleBroken("sitting-adjourned")
    if opened is True and not p.opening:
        raise RuleBroken("sitting-not-open")
    if opened is False and p.opening:
        raise RuleBroken("sitting-already-open")
    if going_on and p.suspended:
        raise RuleBroken("sitting-suspended")
    return p
