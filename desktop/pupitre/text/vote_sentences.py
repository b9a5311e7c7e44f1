# SPDX-License-Identifier: EUPL-1.2
"""What is said where a rule of ballots, of elections or of corrections says no. See `problems`."""

from collections.abc import Mapping

from pupitre.text.language import N_

VOTES: Mapping[str, str] = {
    "too-few-ask-public": N_(
        "Too few members ask for a public ballot: {requested}, where the rules want {required} of those present. "
        "Vote by show of hands; to go on all the same, give the reason: it will be written in the minutes."
    ),
    "too-few-ask-secret": N_(
        "Too few members ask for a secret ballot: {requested}, where the rules want {required} of those present. "
        "Vote by show of hands; to go on all the same, give the reason: it will be written in the minutes."
    ),
    "secret-wins": N_(
        "A secret ballot was asked for on “{title}”, and takes the place of a public one. Keep the secret ballot; "
        "to go on all the same, give the reason: it will be written in the minutes."
    ),
    "executive-by-list": N_(
        "“{title}” is not elected by lists: each post of the executive is filled in its own election, by name. Make "
        "one item a post; to go on all the same, give the reason: it will be written in the minutes."
    ),
    "secret-by-law": N_(
        "The law itself asks for a secret ballot on “{title}”: the members cannot waive it, not even all of them. Hold "
        "a secret ballot; to go on all the same, give the reason: it will be written in the minutes."
    ),
    "election-has-rounds": N_(
        "“{title}” is an election: nobody votes for or against it. Enter the candidates and open a round."
    ),
    "appointment-is-secret": N_(
        "An appointment is voted by secret ballot, unless all the members waive it: “{title}”. Hold a secret "
        "ballot, or record that they waive it unanimously; to go on all the same, give the reason: it will be "
        "written in the minutes."
    ),
    "secret-has-no-votes": N_(
        "This ballot is secret: nobody’s own vote is recorded. Enter what was counted: for, against, blank and null."
    ),
    "roll-call-has-names": N_(
        "A public ballot records each voter by name, and takes no bare figures. Record the answers, or choose "
        "another way of voting."
    ),
    "ballots-not-counted": N_(
        "The secret ballot on “{title}” has not been counted yet. Enter the count, then proclaim the result."
    ),
    "more-signatures-than-voters": N_(
        "{signed} signatures are told, for {voters} voters. Count the signatures again, or correct who is in the room."
    ),
    "more-ballots-than-voters": N_(
        "There are more votes than voices in the room: {ballots} for {voters}. Count again, or record the arrival "
        "or the proxy that is missing."
    ),
    "ballots-not-signatures": N_(
        "The ballots are not as many as the signatures: {ballots} ballots, {signed} signatures. Count again; to "
        "keep these figures, give the reason: it will be written in the minutes."
    ),
    "count-below-zero": N_("A figure of the count is below zero. Write whole numbers, 0 or more."),
    "nothing-to-group": N_(
        "A vote on several items needs two of them at least. Choose another item to vote with this one."
    ),
    "voters-differ": N_(
        "“{title}” does not have the same voters as the others: somebody takes no part in it. Vote it by itself."
    ),
    "amendments-first": N_(
        "An amendment has not been voted yet: “{title}”. Vote it first, since it may change the text; to go on all "
        "the same, give the reason: it will be written in the minutes."
    ),
    "item-is-no-election": N_(
        "“{title}” is not an election, and has no candidates. Change what the item asks for, or open its vote."
    ),
    "no-candidate": N_("Nobody stands for “{title}”. Enter one candidate at least, or postpone the item."),
    "candidate-unnamed": N_("A candidate has no name. Write the name, or take the line away."),
    "candidate-twice": N_("{name} stands twice in this round. Keep one of the two lines."),
    "round-not-counted": N_("The {number:ordinal} round has not been counted yet. Enter its count first."),
    "round-elected": N_("The {number:ordinal} round gave a winner: there is no other round. Proclaim the result."),
    "no-round-left": N_(
        "The rules know no round after this one (rounds held: {count}). Proclaim that nobody is elected."
    ),
    "no-round-open": N_("No round is open. Enter the candidates and open the round first."),
    "candidate-has-votes": N_(
        "A candidate who got votes cannot be taken off the round, nor the last one. Correct the count first."
    ),
    "another-round": N_(
        "Nobody is elected yet: the rules ask for a {number:ordinal} round. Open it, with those who stand in it."
    ),
    "eldest-unknown": N_(
        "These candidates have as many votes, and the eldest is elected: {names}. Enter their dates of birth, the "
        "full date where the year is the same."
    ),
    "not-for-the-executive": N_(
        "“{title}” is not a post in a commission or an outside body: even a single candidate is elected by secret "
        "ballot. Hold the ballot; to go on all the same, give the reason: it will be written in the minutes."
    ),
    "not-a-single-candidacy": N_(
        "The appointment takes effect at once only where one candidate, or one list, stands: {count} do. Hold the "
        "ballot."
    ),
    "not-correctable": N_("This cannot be corrected from the journal. Undo it, or set it right where it was entered."),
    "nothing-to-correct": N_("Nothing was changed in this line. Change what is wrong in it, or close the window."),
    "no-place-left": N_(
        "No more events can be put at this place of the journal. Put it before the event above or after the one below."
    ),
}
