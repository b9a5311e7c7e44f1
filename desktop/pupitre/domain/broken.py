# SPDX-License-Identifier: EUPL-1.2
"""The two ways in which the program says no: a rule of sittings, or a trouble of the machine or of a file."""

from typing import Any


class Refusal(Exception):
    """Carries a code and its facts; the words for people are made at the edge (`text.problems`)."""

    def __init__(self, code: str, **facts: Any) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


class RuleBroken(Refusal):
    """A rule of sittings says no. `article` names its source, such as "CGCT L2121-20"."""

    def __init__(self, code: str, article: str = "", **facts: Any) -> None:
        super().__init__(code, **facts)
        self.article = article


class RuleWarns(RuleBroken):
    """A rule that the law lets the secretary pass over: the same deed with a reason goes through, and the reason is
    recorded."""


class Problem(Refusal):
    """A known trouble that is nobody's fault: disk full, unreadable file, newer store. Nothing was changed."""
