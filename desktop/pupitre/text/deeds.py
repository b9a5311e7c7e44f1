# SPDX-License-Identifier: EUPL-1.2
"""The names of deeds as people say them: what an undo took back."""

from collections.abc import Mapping

from pupitre.text.language import N_, Words

_DEEDS: Mapping[str, str] = {
    "refresh_members": N_("the members taken from the directory"),
    "change_sitting": N_("the day, hour or place"),
    "add_item": N_("an item added"),
    "change_item": N_("an item changed"),
    "move_item": N_("an item moved"),
    "remove_item": N_("an item taken off"),
    "attach": N_("a file attached"),
    "detach": N_("a file taken off"),
    "convoke": N_("the convocation"),
    "answer_roll_call": N_("an answer to the roll call"),
    "seat_substitute": N_("a substitute"),
    "give_proxy": N_("a proxy"),
    "take_back_proxy": N_("a proxy taken back"),
    "open_sitting": N_("the opening of the sitting"),
    "record_movement": N_("an arrival or a departure"),
    "recuse": N_("a withdrawal from an item"),
    "take_back_recusal": N_("a withdrawal taken back"),
    "change_chair": N_("who presides or is secretary"),
    "withdraw_for_accounts": N_("the president’s withdrawal for the accounts"),
    "suspend": N_("a suspension"),
    "resume": N_("the end of a suspension"),
    "close_doors": N_("a closed session"),
    "open_doors": N_("the end of a closed session"),
    "open_item": N_("the opening of an item"),
    "open_ballot": N_("the kind of ballot"),
    "vote_together": N_("a vote on several items"),
    "cast_votes": N_("a vote"),
    "record_count": N_("the count of a ballot"),
    "open_round": N_("the opening of a round"),
    "change_candidates": N_("the candidates of a round"),
    "count_round": N_("the count of a round"),
    "proclaim_election": N_("the result of an election"),
    "give_immediate_effect": N_("an appointment at once"),
    "proclaim": N_("a proclaimed result"),
    "take_note": N_("an item noted"),
    "set_aside": N_("items set aside"),
    "correct": N_("a correction"),
    "record_past": N_("a past sitting brought in"),
    "write_note": N_("notes of an item"),
    "adjourn": N_("the adjournment"),
    "write_section": N_("a part of the minutes"),
    "take_draft": N_("a part of the minutes"),
    "import_members": N_("an import of members"),
    "add_body": N_("a body added"),
    "change_body": N_("the rules of a body"),
    "change_organisation": N_("an organisation corrected"),
    "change_person": N_("a person corrected"),
}


def deed_label(deed: str, words: Words) -> str:
    """What a deed did, as the object of « Défait : … »; its bare name where none was given here."""
    return words.gettext(_DEEDS[deed]) if deed in _DEEDS else deed
