# SPDX-License-Identifier: EUPL-1.2
"""What a check of the store found, in words: what it is and what to do."""

from collections.abc import Mapping

from pupitre.text.language import N_, Words

_FINDINGS: Mapping[str, str] = {
    "pages-damaged": N_("The file of the store is damaged. Keep it as it is, and restore your latest backup."),
    "file-damaged": N_("A document kept here is no longer what it was. Restore your latest backup."),
    "projection-differs": N_("The tables shown on the screen differ from the record. Have them rebuilt."),
    "bytes-damaged": N_("A part of the record is no longer what was signed. Restore your latest backup."),
    "not-vouched-for": N_(
        "Something was written by a computer that its organisation has not certified: it is ignored."
    ),
    "device-forked": N_("Two computers wrote with the same key: what they wrote since needs a look."),
    "incomplete": N_("A part of the record is announced but has not arrived: import the missing sitting file."),
}
_UNKNOWN = N_("The check found something that this version cannot name ({code}).")


def finding_sentence(code: str, words: Words) -> str:
    """One sentence or two for a finding of `store.check`."""
    return words.gettext(_FINDINGS.get(code, _UNKNOWN)).format(code=code)
