# SPDX-License-Identifier: EUPL-1.2
"""The note in every bundle that says what the file is to who opens it without Pupitre."""

from pupitre.domain.proceedings import Proceedings
from pupitre.text.formats import day, hour
from pupitre.text.language import Words


def bundle_readme(p: Proceedings, recipient: str, words: Words) -> str:
    """Plain text: what it is, from whom, for whom, how to open it."""
    text = words.gettext(
        "This file is a sitting prepared with Pupitre.\n"
        "\n"
        "Body: {body}, {organisation}\n"
        "Sitting: {day}, {hour}, {place}\n"
        "For: {recipient}\n"
        "\n"
        "To read it, open Pupitre, then Exchanges, then “Open a bundle”. Pupitre is free and works without a network.\n"
        "The documents are in the folder “blobs”, as they are. Do not change this file: Pupitre would refuse it.\n"
    )
    return text.format(
        body=p.sitting.body_name,
        organisation=p.sitting.organisation_name,
        day=day(p.sitting.on, words),
        hour=hour(p.sitting.at, words),
        place=p.sitting.place,
        recipient=recipient,
    )
