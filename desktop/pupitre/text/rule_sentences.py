# SPDX-License-Identifier: EUPL-1.2
"""What is said where a rule of sittings says no. Each sentence: what it is, then how to go on."""

from collections.abc import Mapping

from pupitre.text.language import N_

RULES: Mapping[str, str] = {
    "already-present": N_("{seat} is already in the room. Record the departure first, or choose another member."),
    "not-present": N_(
        "{seat} is not in the room, and so cannot leave it. Record the arrival first, or choose another member."
    ),
    "president-not-present": N_(
        "{seat} cannot preside: that member is not marked as present. Mark the member as present, or choose who "
        "presides among the members present."
    ),
    "secretary-not-present": N_(
        "{seat} cannot be the secretary of the sitting: that member is not marked as present. Mark the member as "
        "present, or choose another one among those present."
    ),
    "proxy-to-oneself": N_("{seat} cannot be the holder of their own proxy. Choose another member to carry it."),
    "proxies-not-allowed": N_("The rules of this body allow no proxies. Mark the member as excused instead."),
    "proxy-without-voice": N_(
        "{seat} sits without a voice, and so neither gives nor carries a proxy. Choose a member who votes."
    ),
    "proxy-of-present-member": N_(
        "{seat} is in the room, and so votes in person. Record the departure: the proxy can be given with it."
    ),
    "holder-must-be-present": N_(
        "{seat} must be in the room to carry a proxy. Give the proxy to a member who is present, or take it back first."
    ),
    "holder-carries-enough": N_(
        "{seat} already carries the proxy of {other}, and the rules allow no more (limit for each member: "
        "{limit}). Choose another holder, or take that proxy back first."
    ),
    "no-proxy-given": N_("{seat} has given no proxy, so there is none to take back. Check the name."),
    "not-a-voter": N_(
        "{seat} does not take part in this vote: neither in the room nor represented by a proxy that can be "
        "used. Record the arrival or the proxy first."
    ),
    "quorum-missing": N_(
        "The quorum is not met: members present: {present}, required: {required}. Wait, or convoke again; to go "
        "on all the same, give the reason: it will be written in the minutes."
    ),
    "notice-too-short": N_(
        "The notice is too short: clear days left: {days}; required: {required}; last day to send: {latest}. "
        "Choose a later day for the sitting; to send all the same, give the reason: it will be written in the "
        "minutes."
    ),
    "already-imported": N_(
        "The sitting of {day} in {name} is in the store already: nothing was brought in again. Open it in the register."
    ),
    "agenda-empty": N_(
        "The agenda is empty: a convocation names the questions that will be discussed. Add at least one item."
    ),
    "item-untitled": N_("An item of the agenda has no title. Give every item its title."),
    "item-was-convoked": N_(
        "The item “{title}” is part of the convocation, and so stays on the agenda. During the sitting, tell the "
        "members that it is not discussed."
    ),
    "item-was-discussed": N_(
        "The item “{title}” has been discussed, and so can no longer be changed or removed. What is to be "
        "corrected goes into the minutes."
    ),
    "item-already-opened": N_("The item “{title}” has already been opened. Open the next one, or undo its opening."),
    "item-not-opened": N_("The item “{title}” has not been opened. Open it first."),
    "item-without-vote": N_(
        "The item “{title}” is for information, and asks for no vote. Take note of it, or change what it asks for."
    ),
    "item-wants-vote": N_("The item “{title}” asks for a vote. Open its ballot."),
    "ballot-not-opened": N_("The ballot on “{title}” has not been opened. Choose the way of voting first."),
    "ballot-pending": N_(
        "The vote on “{title}” is under way and has no result yet. Proclaim its result, or undo its ballot."
    ),
    "already-proclaimed": N_("The result of “{title}” has been proclaimed. To change it, undo the proclamation."),
    "roll-call-incomplete": N_(
        "The roll call is not finished: answers missing: {missing}, the first that of {first}. Record the answer "
        "of every voter."
    ),
    "no-members": N_(
        "Nobody sits in this body on that day. Import the list of elected members, or check their mandates."
    ),
    "two-voices-for-one": N_(
        "One organisation would have more than one voice. In the directory, end the mandate that no longer runs."
    ),
    "already-convoked": N_(
        "The convocation has been sent, so this can no longer be changed. Add a late item, or tell the members "
        "of the change."
    ),
    "not-yet-convoked": N_("The sitting has not been convoked yet. Make the convocation first."),
    "sent-before-dated": N_(
        "The convocation is dated {dated}, and cannot have left on {on}. Check the day of sending."
    ),
    "sitting-not-open": N_("The sitting is not open. Open it first."),
    "sitting-already-open": N_("The sitting is open: the roll call is over. Record an arrival or a departure instead."),
    "sitting-adjourned": N_("The sitting has been adjourned. To go on, undo the adjournment."),
    "sitting-not-adjourned": N_("The sitting has not been adjourned. Adjourn it before closing its record."),
    "minutes-not-made": N_("The minutes have not been made yet. Make them as a PDF before closing the record."),
    "conflicts-pending": N_(
        "Two versions of the same thing stand side by side ({count}). Settle each of them before closing the record."
    ),
    "record-closed": N_("The record of this sitting is closed, and no longer changes. Nothing was changed."),
    "not-our-sitting": N_(
        "This sitting belongs to another organisation: it can be read here, not changed. Ask its secretariat for "
        "the change."
    ),
    "sitting-unknown": N_(
        "This sitting is not kept on this computer. Import its file first, or choose another sitting."
    ),
    "nothing-to-undo": N_("There is nothing to undo. Nothing was changed."),
    "nothing-to-redo": N_("There is nothing to redo. Nothing was changed."),
    "undo-overtaken": N_(
        "This can no longer be undone: something was written over it since. Nothing was changed. Correct it directly."
    ),
    "undo-erased": N_(
        "This cannot be undone: what stood there before was erased or was never received. Nothing was changed. "
        "Enter it again."
    ),
    "not-founded": N_(
        "This computer does not know yet for which organisation it works. Open Pupitre and answer the questions "
        "of the welcome page."
    ),
    "organisation-unnamed": N_("The organisation has no name. Give it its name."),
    "person-unnamed": N_("The family name is missing. Give the person a family name."),
    "siren-not-nine-digits": N_(
        "“{siren}” is not a SIREN number: it has nine digits. Check it on the INSEE notice, or leave it empty."
    ),
    "body-unnamed": N_("The body has no name. Give it its name."),
    "body-exists": N_("There is a body of that name already: “{name}”. Give this one another name."),
    "rule-set-by-law": N_(
        "The law sets this rule, and the body cannot change it for itself. Leave it as it is; a sitting in which it is "
        "passed over says so with a reason."
    ),
    "siren-key-wrong": N_(
        "“{siren}” is not a SIREN number: its last digit does not go with the others. Check it on the INSEE notice, or "
        "leave it empty."
    ),
    "insee-not-of-a-commune": N_(
        "“{insee}” is not the INSEE code of a commune: it has five characters, such as 11069. Look it up on the "
        "site of INSEE, or leave it empty."
    ),
    "attachment-too-large": N_(
        "The file “{name}” is too large to be attached: {size:size}, limit {limit:size}. Nothing was attached. "
        "Make it lighter, for instance by scanning it at 200 dots per inch."
    ),
    "attachment-empty": N_("The file “{name}” is empty. Nothing was attached. Check the file, then attach it again."),
    "votes-differ": N_(
        "Two computers recorded different votes (members concerned: {count}, the first {first}). Record these "
        "votes again, then proclaim the result."
    ),
    "record-incomplete": N_(
        "Parts of this sitting are announced but not here, or want a newer version of Pupitre (missing: "
        "{count}). Nothing was closed. Import the missing file first, or update Pupitre."
    ),
}
