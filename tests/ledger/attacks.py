# SPDX-License-Identifier: EUPL-1.2
"""What somebody can make up who has every file of a sitting, and an organisation of their own, but no key of ours."""

from collections.abc import Callable

from ledger.world import SCOPE, Desk, certified, new_desk
from pupitre.ledger.certificates import CERTIFICATE_TYPE, certificate_id
from pupitre.ledger.facts import LOT_TYPE, NewFact, lot_id, new_lot
from pupitre.ledger.scopes import sitting_scope
from pupitre.ledger.signing import Signer, organisation_id
from pupitre.ledger.state import State
from pupitre.ledger.strictjson import decode, encode

ROOT = Signer.from_secret(bytes([66]) * 32)
MALLORY = organisation_id(ROOT.public)
MALLORYS_DEVICE = new_desk(ROOT, 66).signer.id
SUBJECTS = {"vote/1": "vote/1/1/s", "minutes/1": "minutes/1", "closing/1": "closing"}


def _mallory(victim: Desk) -> Desk:
    desk = new_desk(ROOT, 66)
    desk.receive(victim.state)
    return desk


def _all_heads(desk: Desk) -> list[str]:
    return [head.id for rivals in desk.view().heads.values() for head in rivals][:40]


def write_unnamed(victim: Desk, number: int) -> State:
    """Writes a register of the owner over everything there is."""
    desk = _mallory(victim)
    kind, subject = sorted(SUBJECTS.items())[number]
    desk.publish(desk.fact(kind, subject, {"frontier": []}, _all_heads(desk)))
    return desk.state


def supersede_from_own_reply(victim: Desk, number: int) -> State:
    """Writes the one register that is Mallory's, and says that it replaces everything there is."""
    desk = _mallory(victim)
    desk.publish(desk.fact("reply/1", f"reply/{MALLORY}/{number}", {"answer": 1}, _all_heads(desk)))
    return desk.state


def dress_up_as_reply(victim: Desk, number: int) -> State:
    """Uses the kind that Mallory may write on a register of another kind."""
    desk = _mallory(victim)
    subject = sorted(SUBJECTS.values())[number]
    desk.publish(desk.fact("reply/1", subject, {"frontier": []}, _all_heads(desk)))
    return desk.state


def forge_signature(victim: Desk, number: int) -> State:
    """A lot in the victim's name: signed with nothing, with a signature of another lot, or with Mallory's key."""
    fact = _fact_of(victim)
    signed = new_lot(ROOT, scope=SCOPE, seq=1, prev=None, facts=[fact.header.id], deed="vote")
    raw = encode(decode(signed.raw) | {"dev": victim.signer.id})
    taken = [signature for _, signature in victim.state.lots.values()]
    signature = [bytes(64), taken[0] if taken else b"", ROOT.sign(LOT_TYPE, raw)][number]
    return _with(fact, State(lots={lot_id(raw, signature): (raw, signature)}))


def sign_again(victim: Desk, number: int) -> State:
    """True lots under a signature that is not theirs, by their own name or by the one that they get with it."""
    false = ROOT.sign(LOT_TYPE, b"other")
    lots = {lot_id(raw, signature if number else false): (raw, false) for raw, signature in victim.state.lots.values()}
    return State(lots=lots)


def claim_device(victim: Desk, number: int) -> State:
    """Mallory's organisation certifies the victim's device, or every device in the world."""
    return certified(ROOT, victim.signer.public).join(_mallory(victim).state)


def forge_certificate(victim: Desk, number: int) -> State:
    """Mallory's device certified for the owner, by Mallory."""
    desk = _mallory(victim)
    value = decode(next(iter(certified(ROOT, desk.signer.public).certificates.values()))[0])
    owners = [decode(raw) for raw, _ in victim.state.certificates.values() if decode(raw)["organisation"] in SCOPE]
    value["organisation"] = owners[0]["organisation"]
    if number:
        value["root"] = owners[0]["root"]
    raw = encode(value)
    signature = ROOT.sign(CERTIFICATE_TYPE, raw)
    desk.receive(State(certificates={certificate_id(raw, signature): (raw, signature)}))
    desk.publish(desk.fact("vote/1", "vote/1/1/s", {"v": "forged"}, _all_heads(desk)))
    return desk.state


def publish_for_another(victim: Desk, number: int) -> State:
    """A header in the victim's name that the victim never published, in a lot of Mallory's."""
    desk = _mallory(victim)
    desk.publish(_fact_of(victim))
    return desk.state


def replay_from_another_scope(victim: Desk, number: int) -> State:
    """A true lot of the victim from another sitting, in which this sitting's fact or its own is listed."""
    elsewhere = sitting_scope(victim.organisation, "6" * 32)
    fact = victim.fact("vote/1", "vote/1/1/s", {"v": "forged"}, scope=SCOPE if number else elsewhere)
    lot = new_lot(victim.signer, scope=elsewhere, seq=1, prev=None, facts=[fact.header.id], deed="vote")
    return _with(fact, State(lots={lot.id: (lot.raw, lot.signature)}))


def carry_over(victim: Desk, number: int) -> State:
    """A true fact of the victim from another sitting, listed in a lot of this one by Mallory."""
    elsewhere = sitting_scope(victim.organisation, "6" * 32)
    desk = _mallory(victim)
    desk.publish(victim.fact("vote/1", "vote/1/1/s", {"v": "forged"}, scope=elsewhere))
    return desk.state


def junk(victim: Desk, number: int) -> State:
    """Bytes that are no JSON, no object, or no lot."""
    raw = [b"\xff", b"[1]", b'{"dev":1}'][number]
    return State(lots={lot_id(raw, b""): (raw, b"")}, certificates={certificate_id(raw, b""): (raw, b"")})


def _fact_of(victim: Desk) -> NewFact:
    return victim.fact("vote/1", "vote/1/1/s", {"v": "forged"}, _all_heads(victim))


def _with(fact: NewFact, state: State) -> State:
    bodies = {fact.header.body_hash: fact.body_raw}
    return state.join(State(facts={fact.header.id: fact.header.raw}, bodies=bodies))


MADE_UP: dict[str, Callable[[Desk, int], State]] = {
    made.__name__.replace("_", " "): made
    for made in (
        write_unnamed,
        supersede_from_own_reply,
        dress_up_as_reply,
        forge_signature,
        sign_again,
        claim_device,
        forge_certificate,
        publish_for_another,
        replay_from_another_scope,
        carry_over,
        junk,
    )
}
