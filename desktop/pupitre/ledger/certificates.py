# SPDX-License-Identifier: EUPL-1.2
"""Certificates: the root key of an organisation says that a device writes for it."""

from collections.abc import Iterable
from dataclasses import dataclass

from pupitre.ledger.signing import Check, Signer, device_id, fingerprint, organisation_id, verify
from pupitre.ledger.strictjson import Malformed, decode_object, encode, texts

CERTIFICATE_TYPE = "application/vnd.pupitre.certificate+json;v=1"
CERTIFICATE_LIMIT = 4096
_TEXTS = ("organisation", "name", "root", "public", "label", "age")


@dataclass(frozen=True, slots=True)
class Certificate:
    """A device of an organisation. `roles` are codes; `age_recipient` is the key to encrypt to, or empty."""

    id: str
    raw: bytes
    signature: bytes
    organisation: str
    organisation_name: str
    root_public: bytes
    device: str
    public: bytes
    label: str
    roles: tuple[str, ...]
    age_recipient: str


def issue(
    root: Signer,
    *,
    organisation_name: str,
    public: bytes,
    label: str,
    roles: Iterable[str],
    age_recipient: str = "",
) -> Certificate:
    """Certifies the device that holds `public`."""
    value = {
        "organisation": organisation_id(root.public),
        "name": organisation_name,
        "root": root.public.hex(),
        "public": public.hex(),
        "label": label,
        "roles": sorted(roles),
        "age": age_recipient,
    }
    raw = encode(value)
    return read(raw, root.sign(CERTIFICATE_TYPE, raw))


def read(raw: bytes, signature: bytes, check: Check = verify) -> Certificate:
    """The certificate, if signed by its root key, which its organisation is named after. Raises Malformed."""
    value = decode_object(raw, limit=CERTIFICATE_LIMIT, roles=list, **dict.fromkeys(_TEXTS, str))
    root, public = _key(value["root"]), _key(value["public"])
    if value["organisation"] != organisation_id(root) or not check(root, CERTIFICATE_TYPE, raw, signature):
        raise Malformed("a certificate that its organisation did not sign")
    return Certificate(
        id=certificate_id(raw, signature),
        raw=raw,
        signature=signature,
        organisation=value["organisation"],
        organisation_name=value["name"],
        root_public=root,
        device=device_id(public),
        public=public,
        label=value["label"],
        roles=texts(value["roles"]),
        age_recipient=value["age"],
    )


def certificate_id(raw: bytes, signature: bytes) -> str:
    """The signature is part of the name, for the reason given at `facts.lot_id`."""
    return fingerprint("certificate", signature + raw)


def _key(digits: str) -> bytes:
    try:
        key = bytes.fromhex(digits)
    except ValueError as error:
        raise Malformed("a key that is not hexadecimal") from error
    if len(key) != 32:
        raise Malformed("a key that is not 32 bytes")
    return key
