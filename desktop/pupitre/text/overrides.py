# SPDX-License-Identifier: EUPL-1.2
"""The rules that were passed over knowingly, told in the minutes with the reason that was given."""

from collections.abc import Mapping

from pupitre.domain.sitting import Override
from pupitre.text.formats import typographic
from pupitre.text.language import N_, Words

_PASSED_OVER: Mapping[str, str] = {
    "notice-too-short": N_("The convocation was sent later than the notice requires"),
    "quorum-missing": N_("The body sat on although the quorum was not met"),
}
"""By the code of the rule: what was done instead, as a sentence without its full stop."""

_ANY_RULE = N_("A rule of the body was passed over")


def override_sentence(override: Override, words: Words) -> str:
    """« La convocation a été envoyée… (CGCT L2121-12). Motif : … »."""
    rule = words.gettext(_PASSED_OVER.get(override.rule, _ANY_RULE))
    reason = typographic(override.reason.strip()).rstrip(".")
    if override.article:
        text = words.gettext("{rule} ({article}). Reason given: {reason}.")
    else:
        text = words.gettext("{rule}. Reason given: {reason}.")
    return text.format(rule=rule, article=override.article, reason=reason)
