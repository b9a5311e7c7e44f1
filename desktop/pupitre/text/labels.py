# SPDX-License-Identifier: EUPL-1.2
"""The short words for coded values, as columns, buttons and legends show them."""

from collections.abc import Mapping
from enum import Enum

from pupitre.domain.attendance import ProxyFault, Standing
from pupitre.domain.charter import Power, QuorumRule, VoiceRule
from pupitre.domain.directory import Function, Gender, OrganisationKind
from pupitre.domain.terms import Channel, Choice, ItemKind, Mode, Presence, Result, Stage, Way
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
    },
    Standing: {
        Standing.PRESENT: N_("Present"),
        Standing.REPRESENTED: N_("Represented"),
        Standing.EXCUSED: N_("Excused"),
        Standing.ABSENT: N_("Absent"),
        Standing.LEFT: N_("Has left"),
        Standing.UNKNOWN: N_("Not yet called"),
    },
    ProxyFault: {
        ProxyFault.HOLDER_AWAY: N_("Holder is away"),
        ProxyFault.GIVER_PRESENT: N_("Giver is present"),
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
    Mode: {Mode.ORDINARY: N_("Ordinary ballot"), Mode.PUBLIC: N_("Public ballot")},
    Way: {Way.ARRIVAL: N_("Arrival"), Way.DEPARTURE: N_("Departure")},
    ItemKind: {ItemKind.VOTE: N_("Vote"), ItemKind.INFORMATION: N_("Information")},
    Power: {Power.DECIDES: N_("Decides"), Power.ADVISES: N_("Advises")},
    VoiceRule: {
        VoiceRule.ONE_A_MEMBER: N_("One voice a member"),
        VoiceRule.ONE_AN_ORGANISATION: N_("One voice an organisation"),
    },
    QuorumRule: {
        QuorumRule.NONE: N_("No quorum"),
        QuorumRule.MAJORITY: N_("More than half of the members in office"),
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

_RESULTS: Mapping[Power, Mapping[Result, str]] = {
    Power.ADVISES: {
        Result.ADOPTED: N_("Favourable opinion"),
        Result.REJECTED: N_("Unfavourable opinion"),
        Result.NOTED: N_("Noted"),
    },
    Power.DECIDES: {
        Result.ADOPTED: N_("Adopted"),
        Result.REJECTED: N_("Rejected"),
        Result.NOTED: N_("Noted"),
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
    if kind is ItemKind.INFORMATION:
        return label(kind, words)
    return words.gettext("Opinion") if power is Power.ADVISES else words.gettext("Deliberation")
