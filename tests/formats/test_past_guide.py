# SPDX-License-Identifier: EUPL-1.2
"""The instructions speak of each block, and the example shows each."""

import re

from pupitre.formats.past_columns import BLOCKS
from pupitre.formats.past_guide import EXAMPLE_SITTING, GUIDE_TITLE, PARAGRAPHS, SHEET_HINT


def test_each_block_is_explained_under_its_title() -> None:
    headings = {heading.upper() for heading, _ in PARAGRAPHS}
    assert {block.title for block in BLOCKS} <= headings


def test_each_paragraph_is_one_and_well_set() -> None:
    for text in (GUIDE_TITLE, SHEET_HINT, *(text for _, text in PARAGRAPHS)):
        assert "\n" not in text
        assert not re.search(r" [;:!?»]|« |'", text)
    assert all(text.endswith(".") for _, text in PARAGRAPHS)


def test_the_example_shows_every_state_and_every_block() -> None:
    assert len({member.state for member in EXAMPLE_SITTING.members}) == 5
    assert EXAMPLE_SITTING.published.in_office == len(EXAMPLE_SITTING.members)
    assert EXAMPLE_SITTING.movements
    assert EXAMPLE_SITTING.elections
