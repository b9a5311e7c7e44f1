# SPDX-License-Identifier: EUPL-1.2
"""The short words for coded values, as columns, buttons and legends show them."""

from collections.abc import Mapping
from enum import Enum

from pupitre.domain.attendance import ProxyFault, Standing
from pupitre.domain.charter import Counting, MajorityRule, Power, QuorumRule, RoundMajority, VoiceRule
from pupitre.domain.directory import Function, Gender, OrganisationKind
from pupitre.domain.quorum import NextStep
from pupitre.domain.terms import (
    Channel,
    Choice,
    Ground,
    ItemKind,
    ItemRole,
    Mode,
    Presence,
    RecusalKind,
    Result,
    Stage,
    Way,
)
from pupitre.text.language import N_, Words

_LABELS: Mapping[type[Enum], Mapping[Enum, str]] = {
    Choice: {
        Choice.FOR: N_("For"),
        Choice.AGAINST: N_("Against"),
        Choice.ABSTENTION: N_("Abstention"),
        Choice.NOT_TAKING_PART: N_("Does not take part"),
    },
    Presence: {
        Presence.PRESENT: N_("Present"),
        Presence.EXCUSED: N_("Excused"),
        Presence.ABSENT: N_("Absent"),
        Presence.SUBSTITUTED: N_("Substituted"),
    },
    Standing: {
        Standing.PRESENT: N_("Present"),
        Standing.SUBSTITUTED: N_("Substituted"),
        Standing.REPRESENTED: N_("Represented"),
        Standing.EXCUSED: N_("Excused"),
        Standing.ABSENT: N_("Absent"),
        Standing.LEFT: N_("Has left"),
        Standing.RECUSED: N_("Withdrawn"),
        Standing.RESIGNED: N_("Resigned"),
        Standing.UNKNOWN: N_("Not yet called"),
    },
    ProxyFault: {
        ProxyFault.HOLDER_AWAY: N_("Holder is away"),
        ProxyFault.HOLDER_RECUSED: N_("Holder has withdrawn"),
        ProxyFault.GIVER_RECUSED: N_("Giver has withdrawn"),
        ProxyFault.GIVER_PRESENT: N_("Giver is present"),
        ProxyFault.GIVER_SUBSTITUTED: N_("Giver is substituted"),
        ProxyFault.GIVER_RESIGNED: N_("Giver has resigned"),
        ProxyFault.ENDED_BY_ARRIVAL: N_("Ended by the giver’s arrival"),
    },
    Stage: {
        Stage.PREPARING: N_("In preparation"),
        Stage.CONVOKED: N_("Convoked"),
        Stage.OPEN: N_("In session"),
        Stage.ADJOURNED: N_("Adjourned"),
        Stage.CLOSED: N_("Sealed"),
    },
    Channel: {
        Channel.EMAIL: N_("E-mail"),
        Channel.POST: N_("By post"),
        Channel.HAND: N_("Delivered by hand"),
        Channel.PLATFORM: N_("Platform"),
    },
    Mode: {
        Mode.ORDINARY: N_("Ordinary ballot"),
        Mode.PUBLIC: N_("Public ballot"),
        Mode.SECRET: N_("Secret ballot"),
    },
    Ground: {
        Ground.HOUSE: N_("Usual way of voting"),
        Ground.REQUEST: N_("Asked for by members"),
        Ground.APPOINTMENT: N_("Appointment"),
        Ground.LAW: N_("Required by a law"),
        Ground.WAIVER: N_("Secrecy waived by all"),
    },
    Way: {Way.ARRIVAL: N_("Arrival"), Way.DEPARTURE: N_("Departure"), Way.RESIGNATION: N_("Resignation")},
    RecusalKind: {
        RecusalKind.INTEREST: N_("Own interest in the matter"),
        RecusalKind.REPRESENTATIVE: N_("Sits for us in the body concerned"),
        RecusalKind.ACCOUNTS: N_("Accounts of one’s own administration"),
    },
    NextStep: {
        NextStep.WAIT: N_("Suspend the sitting"),
        NextStep.POSTPONE: N_("Postpone the item"),
        NextStep.CONVOKE_AGAIN: N_("Adjourn and convoke again"),
    },
    ItemKind: {
        ItemKind.VOTE: N_("Vote"),
        ItemKind.INFORMATION: N_("Information"),
        ItemKind.ELECTION: N_("Election"),
    },
    ItemRole: {
        ItemRole.NONE: N_("None in particular"),
        ItemRole.URGENCY: N_("Vote on the urgency"),
        ItemRole.ACCOUNTS: N_("Vote on the president’s accounts"),
    },
    Power: {Power.DECIDES: N_("Decides"), Power.ADVISES: N_("Advises")},
    VoiceRule: {
        VoiceRule.ONE_A_MEMBER: N_("One voice a member"),
        VoiceRule.ONE_AN_ORGANISATION: N_("One voice an organisation"),
        VoiceRule.A_NUMBER: N_("A number of voices by seat"),
        VoiceRule.NONE: N_("Nobody votes"),
    },
    QuorumRule: {
        QuorumRule.NONE: N_("No quorum"),
        QuorumRule.MAJORITY: N_("More than half of the members in office"),
        QuorumRule.THIRD: N_("A third of the members in office"),
        QuorumRule.ALL: N_("All the members in office"),
    },
    MajorityRule: {
        MajorityRule.ABSOLUTE: N_("More than half of the votes cast"),
        MajorityRule.TWO_THIRDS: N_("Two thirds of the votes cast"),
        MajorityRule.UNANIMITY: N_("Every voter"),
    },
    Counting: {Counting.CLEAR: N_("Clear days"), Counting.BETWEEN: N_("Days between the two dates")},
    RoundMajority: {
        RoundMajority.ABSOLUTE: N_("Absolute majority"),
        RoundMajority.RELATIVE: N_("Relative majority"),
    },
    OrganisationKind: {
        OrganisationKind.COMMUNE: N_("Commune"),
        OrganisationKind.EPCI: N_("Intercommunal body"),
        OrganisationKind.OTHER: N_("Other organisation"),
    },
    Gender: {Gender.FEMALE: N_("Woman"), Gender.MALE: N_("Man"), Gender.UNKNOWN: N_("Not known")},
    Function: {
        Function.MAYOR: N_("Mayor"),
        Function.DEPUTY_MAYOR: N_("Deputy mayor"),
        Function.MUNICIPAL_COUNCILLOR: N_("Municipal councillor"),
        Function.PRESIDENT: N_("President"),
        Function.VICE_PRESIDENT: N_("Vice-president"),
        Function.COMMUNITY_COUNCILLOR: N_("Community councillor"),
        Function.MEMBER: N_("Member"),
    },
}
"""By type first: members of two StrEnums that hold the same text are equal."""

_WHATEVER_THE_POWER: Mapping[Result, str] = {
    Result.NOTED: N_("Noted"),
    Result.WITHDRAWN: N_("Withdrawn from the agenda"),
    Result.POSTPONED: N_("Postponed"),
    Result.SENT_BACK: N_("Sent back"),
    Result.ELECTED: N_("Election made"),
    Result.NOT_ELECTED: N_("Nobody elected"),
    Result.TOOK_EFFECT: N_("Appointment at once"),
}

_RESULTS: Mapping[Power, Mapping[Result, str]] = {
    Power.ADVISES: {
        **_WHATEVER_THE_POWER,
        Result.ADOPTED: N_("Favourable opinion"),
        Result.REJECTED: N_("Unfavourable opinion"),
    },
    Power.DECIDES: {
        **_WHATEVER_THE_POWER,
        Result.ADOPTED: N_("Adopted"),
        Result.REJECTED: N_("Rejected"),
    },
}


def label(value: Enum, words: Words) -> str:
    """The label of any coded value but a Result, whose words depend on the body's power."""
    return words.gettext(_LABELS[type(value)][value])


def result_label(result: Result, power: Power, words: Words) -> str:
    """« Avis favorable » of a body that advises, « Adopté » of one that decides."""
    return words.gettext(_RESULTS[power][result])


def kind_label(kind: ItemKind, power: Power, words: Words) -> str:
    """What an item asks for: « Avis » of a body that advises, « Délibération » of one that decides, or nothing."""
    if kind is not ItemKind.VOTE:
        return label(kind, words)
    return words.gettext("Opinion") if power is Power.ADVISES else words.gettext("Deliberation")
