# SPDX-License-Identifier: EUPL-1.2
"""Writing the minutes: the draft follows the facts, what the secretary writes is never overwritten by it."""

from collections.abc import Mapping

from pupitre.domain.broken import RuleBroken
from pupitre.domain.sitting import Closing, Document, Section
from pupitre.services.office import open_to_change
from pupitre.store.work import Work

MINUTES = "minutes"
"""The name under which the minutes' PDF is kept."""


def write_section(work: Work, *, section: str, text: str, draft: str) -> None:
    """Keep the secretary's text of a section, and the draft that she saw when she wrote it."""
    p = open_to_change(work)
    if text.strip() == draft.strip():
        if section in p.sections:
            work.retract(Section, section)
        return
    work.record(Section(section, text.strip(), draft))


def take_draft(work: Work, *, section: str) -> None:
    """Go back to the draft for a section: her text stays in the history and can be had back by undo."""
    p = open_to_change(work)
    if section in p.sections:
        work.retract(Section, section)


def keep_documents(work: Work, *, documents: Mapping[str, bytes]) -> None:
    """Keep produced PDFs with the sitting, by name, so that they travel with it."""
    open_to_change(work)
    work.record(*(Document(name, work.keep(data), len(data)) for name, data in documents.items()))


def close_record(work: Work) -> None:
    """Close the record: the minutes that are kept, and everything written so far, are sealed by hash.

    What another computer wrote meanwhile stays visible as late, and can no more change it. Whoever closes makes sure
    that the minutes kept are those of today (`printing.seal_minutes`).
    """
    p = open_to_change(work)
    if not p.adjournment:
        raise RuleBroken("sitting-not-adjourned")
    if p.conflicts:
        raise RuleBroken("conflicts-pending", count=len(p.conflicts))
    if MINUTES not in p.documents:
        raise RuleBroken("minutes-not-made")
    work.record(Closing(work.frontier(), p.documents[MINUTES].sha256))
