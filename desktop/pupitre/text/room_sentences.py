# SPDX-License-Identifier: EUPL-1.2
"""What is said where a rule about who attends, or about the course of a sitting, says no. See `problems`."""

from collections.abc import Mapping

from pupitre.text.language import N_

ROOM: Mapping[str, str] = {
    "has-resigned": N_(
        "{seat} has resigned, and is no longer in office. Choose another member; if the resignation was recorded by"
        " mistake, undo it or correct it in the journal."
    ),
    "substitute-or-proxy": N_(
        "{seat} is replaced by a substitute or represented by a proxy ({other}), never both at once. Take the proxy"
        " back first, or let the substitute leave."
    ),
    "substitute-of-several": N_(
        "{seat} sits for a commune that has {count} seats: only a commune with a single seat has a substitute. Give a "
        "proxy to another member instead; to go on all the same, give the reason: it will be written in the minutes."
    ),
    "substitute-unnamed": N_(
        "The substitute has no name. Write the name of the person who sits in the place of {seat}."
    ),
    "proxy-too-many-in-a-row": N_(
        "{seat} gave a proxy for the sittings just before this one too ({count} in a row, limit {limit}). Only "
        "illness allows one more; to record it all the same, give the reason: it will be written in the minutes."
    ),
    "proxy-during-sitting": N_(
        "The rules of this body let no proxy be given once the sitting is open ({seat}). To record it all the same,"
        " give the reason: it will be written in the minutes."
    ),
    "no-recusal": N_("{seat} was not recorded as withdrawn from this item. Check the name and the item."),
    "nobody-presides": N_(
        "{seat} presides and is not in the room. Say who presides meanwhile (F4, a name, then M); to go on all the "
        "same, give the reason: it will be written in the minutes."
    ),
    "president-missing": N_("Nobody presides. Choose who presides among the members present."),
    "chair-of-nobody": N_("Nobody was chosen. Name who presides, or who is secretary, from now on or for this item."),
    "president-must-withdraw": N_(
        "The body votes on the accounts of {seat}, who therefore withdraws; somebody else is elected to preside "
        "meanwhile. Record the withdrawal and who presides; to go on all the same, give the reason: it will be "
        "written in the minutes."
    ),
    "co-president-missing": N_(
        "This body has two presidents. Name both among the members present, and not the same one twice."
    ),
    "urgency-not-voted": N_(
        "The body was convoked in urgency, and has not voted on the urgency yet: that vote comes before “{title}”. "
        "Open that item first; to go on all the same, give the reason: it will be written in the minutes."
    ),
    "urgency-refused": N_(
        "The body did not accept the urgency: “{title}” is for a later sitting. Postpone the item; to go on all the"
        " same, give the reason: it will be written in the minutes."
    ),
    "items-not-reached": N_(
        "Nothing became of these items: {count}, the first “{title}”. Postpone them, or give the reason for which "
        "the sitting ends here: it will be written in the minutes."
    ),
    "not-suspended": N_("The sitting is not suspended, so it cannot be resumed. Go on with the agenda."),
    "sitting-suspended": N_("The sitting is suspended: nothing is opened and nothing is voted. Resume it first."),
    "already-behind-closed-doors": N_(
        "The body already meets behind closed doors. Let the public in again before a new vote on it."
    ),
    "not-behind-closed-doors": N_("The sitting is public: there is no closed session to end. Go on with the agenda."),
    "closed-doors-refused": N_(
        "The closed session is refused: {in_favour} for, and {required} are needed, more than half of the members "
        "present or represented. The sitting stays public; check the figures if they are not right."
    ),
    "too-few-ask-closed-doors": N_(
        "Too few members ask for the closed session: {requested}, where {required} are needed, or the president. To"
        " go on all the same, give the reason: it will be written in the minutes."
    ),
}
