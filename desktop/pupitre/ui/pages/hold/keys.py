# SPDX-License-Identifier: EUPL-1.2
"""The keys of the desk, in one table: shortcuts and letters are made from it, and so is the crib that shows them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt

from pupitre.text.language import N_


class Group(StrEnum):
    """Where a key works; letters work in the list of that name, the others everywhere at the desk."""

    SITTING = "sitting"
    ROLL_CALL = "roll-call"
    ROOM = "room"
    MEMBER = "member"
    COURSE = "course"
    AGENDA = "agenda"
    VOTE = "vote"
    JOURNAL = "journal"


GROUPS: Mapping[Group, str] = {
    Group.SITTING: N_("The sitting"),
    Group.ROLL_CALL: N_("In the roll call"),
    Group.ROOM: N_("The room"),
    Group.MEMBER: N_("On a member (F4)"),
    Group.COURSE: N_("On the course of the sitting (F7)"),
    Group.AGENDA: N_("The agenda"),
    Group.VOTE: N_("The vote"),
    Group.JOURNAL: N_("The journal"),
}


@dataclass(frozen=True, slots=True)
class DeskKey:
    """A key: `keys` is a portable shortcut ("Ctrl+G"), or a letter of its group's list; `label` an English msgid."""

    id: str
    keys: str
    label: str
    group: Group


KEYS = (
    DeskKey("crib", "F1", N_("Show or hide these keys"), Group.SITTING),
    DeskKey("open-sitting", "F5", N_("Open the sitting"), Group.SITTING),
    DeskKey("course", "F7", N_("Suspend, resume, close or open the doors"), Group.SITTING),
    DeskKey("adjourn", "F9", N_("Adjourn the sitting"), Group.SITTING),
    DeskKey("public-screen", "F12", N_("Open or close the public screen"), Group.SITTING),
    DeskKey("public-message", "Shift+F12", N_("Show the public a message, or the sitting again"), Group.SITTING),
    DeskKey("undo", "Ctrl+Z", N_("Undo"), Group.SITTING),
    DeskKey("redo", "Ctrl+Shift+Z", N_("Redo"), Group.SITTING),
    DeskKey("leave", "Escape", N_("Back to the item"), Group.SITTING),
    DeskKey("call-present", "P", N_("present"), Group.ROLL_CALL),
    DeskKey("call-excused", "E", N_("excused"), Group.ROLL_CALL),
    DeskKey("call-absent", "A", N_("absent"), Group.ROLL_CALL),
    DeskKey("call-represented", "R", N_("represented by another member"), Group.ROLL_CALL),
    DeskKey("call-substituted", "S", N_("a substitute sits"), Group.ROLL_CALL),
    DeskKey("call-others", "Ctrl+P", N_("All the others are present"), Group.ROLL_CALL),
    DeskKey("call-find", "Ctrl+F", N_("Find a member"), Group.ROLL_CALL),
    DeskKey("movement", "F3", N_("Arrival or departure: a name, then Enter"), Group.ROOM),
    DeskKey("member", "F4", N_("Every other act of a member: a name, Enter, then a letter"), Group.ROOM),
    DeskKey("quorum", "F10", N_("Who is counted in the quorum, who is not, and why"), Group.ROOM),
    DeskKey("member-arrive", "A", N_("arrives"), Group.MEMBER),
    DeskKey("member-leave", "D", N_("leaves"), Group.MEMBER),
    DeskKey("member-proxy", "P", N_("gives a proxy"), Group.MEMBER),
    DeskKey("member-take-back", "V", N_("takes the proxy back"), Group.MEMBER),
    DeskKey("member-substitute", "S", N_("a substitute arrives"), Group.MEMBER),
    DeskKey("member-recuse", "O", N_("takes no part in an item"), Group.MEMBER),
    DeskKey("member-take-part", "R", N_("takes part again"), Group.MEMBER),
    DeskKey("member-preside", "M", N_("presides"), Group.MEMBER),
    DeskKey("member-write", "T", N_("is secretary"), Group.MEMBER),
    DeskKey("member-resign", "X", N_("resigns"), Group.MEMBER),
    DeskKey("course-suspend", "S", N_("Suspend"), Group.COURSE),
    DeskKey("course-resume", "R", N_("Resume"), Group.COURSE),
    DeskKey("course-close-doors", "H", N_("Meet behind closed doors"), Group.COURSE),
    DeskKey("course-open-doors", "P", N_("Let the public in again"), Group.COURSE),
    DeskKey("agenda", "Ctrl+G", N_("Go to an item: type its number"), Group.AGENDA),
    DeskKey("open-item", "F6", N_("Open the item (Enter in the agenda)"), Group.AGENDA),
    DeskKey("late-item", "F2", N_("Add an item"), Group.AGENDA),
    DeskKey("note", "F8", N_("Write a note of the item"), Group.AGENDA),
    DeskKey("except", "Ctrl+E", N_("Vote of a member: three letters of the name"), Group.VOTE),
    DeskKey("vote-for", "P", N_("for"), Group.VOTE),
    DeskKey("vote-against", "C", N_("against"), Group.VOTE),
    DeskKey("vote-abstention", "A", N_("abstention"), Group.VOTE),
    DeskKey("vote-back", "Backspace", N_("Take the last answer of the roll call back"), Group.VOTE),
    DeskKey("vote-out", "N", N_("does not take part"), Group.VOTE),
    DeskKey("by-hands", "Alt+1", N_("Show of hands"), Group.VOTE),
    DeskKey("by-roll-call", "Alt+2", N_("Roll call"), Group.VOTE),
    DeskKey("by-secret", "Alt+3", N_("Secret ballot"), Group.VOTE),
    DeskKey("by-figures", "Alt+4", N_("Figures only"), Group.VOTE),
    DeskKey("all-for", "Alt+P", N_("All for, except those named"), Group.VOTE),
    DeskKey("all-against", "Alt+C", N_("All against, except those named"), Group.VOTE),
    DeskKey("all-abstain", "Alt+A", N_("All abstain, except those named"), Group.VOTE),
    DeskKey("group", "Ctrl+L", N_("Vote several items together"), Group.VOTE),
    DeskKey("aside", "Ctrl+R", N_("Withdraw, postpone or send back"), Group.VOTE),
    DeskKey("amendment", "Ctrl+Down", N_("Go to the amendment that is voted first"), Group.VOTE),
    DeskKey("send-back", "Ctrl+Shift+R", N_("After a refused urgency: send the other items back"), Group.VOTE),
    DeskKey("explain", "Ctrl+I", N_("Explain the figures of the result"), Group.VOTE),
    DeskKey("proclaim", "Ctrl+Return", N_("Proclaim the result, or take note"), Group.VOTE),
    DeskKey("journal", "Ctrl+J", N_("Go to the journal"), Group.JOURNAL),
    DeskKey("correct", "E", N_("Correct the line (or Enter)"), Group.JOURNAL),
    DeskKey("forgotten", "Ctrl+Shift+J", N_("Add what was forgotten"), Group.JOURNAL),
)

_BY_ID = {key.id: key for key in KEYS}


def keys_of(act: str) -> str:
    """The shortcut of an act of the table."""
    return _BY_ID[act].keys


def letter(act: str) -> Qt.Key:
    """The letter of an act, as Qt names it."""
    return Qt.Key[f"Key_{keys_of(act)}"]
