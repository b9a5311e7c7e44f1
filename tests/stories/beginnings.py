# SPDX-License-Identifier: EUPL-1.2
"""What has happened before a story begins."""

from datetime import date, datetime, time

from stories.secretary import Secretary

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip


def the_day(text: str, hour: str = "9 h") -> datetime:
    """« 3 décembre 2026 », « 18 h 05 »."""
    day, month, year = text.split()
    hours, _h, minutes = hour.partition(" h")
    return datetime.combine(
        date(int(year), MONTHS.index(month) + 1, int(day)), time(int(hours), int(minutes.strip() or 0))
    )


def on_the_sample(she: Secretary, until: str = "") -> None:
    """The program on the sample, its sitting as far as a stage."""
    she.computer.start(sample=True)
    she.scope = she.context.office.store.sittings()[0].scope
    if until in ("", "prepared"):
        return
    played = she.rehearsal()
    played.convoke(she.scope)
    played.send(she.scope)
    if until == "convoked":
        return
    played.hold(she.scope, until=None if until == "adjourned" else time.fromisoformat(until))
