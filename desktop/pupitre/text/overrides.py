# SPDX-License-Identifier: EUPL-1.2
"""The rules that were passed over knowingly, told in the minutes with the reason that was given."""

from collections.abc import Mapping

from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Override
from pupitre.text.formats import typographic
from pupitre.text.language import N_, Words
from pupitre.text.names import named

_PASSED_OVER: Mapping[str, str] = {
    "notice-too-short": N_("The convocation was sent later than the notice requires"),
    "title-was-convoked": N_("The title of an item was changed after the convocation"),
    "opened-without-convocation": N_("The sitting was opened although the members had not been convoked"),
    "opened-on-another-day": N_("The sitting was opened on another day than the one for which it was convoked"),
    "second-call-adds-item": N_("An item was added to the agenda of a second convocation"),
    "second-call-too-early": N_("The second sitting was set for an earlier day than the rules allow"),
    "quorum-missing": N_("The body sat on although the quorum was not met"),
    "holder-carries-enough": N_("A member carried more proxies than the rules allow"),
    "proxy-too-many-in-a-row": N_("A proxy was given for more sittings in a row than the rules allow"),
    "proxy-during-sitting": N_("A proxy was given during the sitting although the rules do not allow it"),
    "substitute-of-several": N_("A substitute sat for a commune that has several seats"),
    "nobody-presides": N_("The item was opened while nobody presided"),
    "president-must-withdraw": N_("The president did not withdraw for the vote on the accounts"),
    "urgency-not-voted": N_("The item was opened before the body had voted on the urgency"),
    "urgency-refused": N_("The item was opened although the body had not accepted the urgency"),
    "items-not-reached": N_("The sitting ended before the agenda was exhausted"),
    "too-few-ask-closed-doors": N_("The closed session was put to the vote on the request of too few members"),
    "too-few-ask-public": N_("The public ballot was held on the request of too few members"),
    "too-few-ask-secret": N_("The secret ballot was held on the request of too few members"),
    "secret-wins": N_("A public ballot was held although a secret one had been asked for"),
    "appointment-is-secret": N_("The appointment was not voted by secret ballot"),
    "ballots-not-signatures": N_("The number of ballots was not that of the signatures"),
    "secret-by-law": N_("The election was not held by secret ballot although the law requires it"),
    "executive-by-list": N_("A post of the executive was filled by a ballot on lists"),
    "amendments-first": N_("The text was voted before its amendment"),
    "not-for-the-executive": N_(
        "The appointment took effect at once although the post is not in a commission or an outside body"
    ),
}
"""By the code of the rule: what was done instead, as a sentence without its full stop."""

_ANY_RULE = N_("A rule of the body was passed over")


def override_sentence(p: Proceedings, override: Override, words: Words) -> str:
    """« La convocation a été envoyée… (CGCT L2121-12). Motif : … »."""
    rule = words.gettext(_PASSED_OVER.get(override.rule, _ANY_RULE))
    if override.about in p.seats:
        rule = words.gettext("{rule} (proxy of {name})").format(rule=rule, name=named(p, override.about, words))
    reason = typographic(override.reason.strip()).rstrip(".")
    if override.article:
        text = words.gettext("{rule} ({article}). Reason given: {reason}.")
    else:
        text = words.gettext("{rule}. Reason given: {reason}.")
    return text.format(rule=rule, article=override.article, reason=reason)
