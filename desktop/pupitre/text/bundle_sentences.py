# SPDX-License-Identifier: EUPL-1.2
"""What is said of sitting files that cannot be opened. See `problems`."""

from collections.abc import Mapping

from pupitre.text.language import N_

BUNDLES: Mapping[str, str] = {
    "bundle-empty": N_(
        "This file is empty. Nothing was imported. Copy it again from the key or the message, or ask the sender "
        "for it again."
    ),
    "bundle-truncated": N_(
        "This file is incomplete: its end is missing. Nothing was imported. Copy or download it again, and wait "
        "until the copy is finished."
    ),
    "bundle-trailing": N_(
        "Something was added behind the end of this file. Nothing was imported. Ask the sender for the file again."
    ),
    "bundle-too-large": N_(
        "This file is too large to be a sitting file. Nothing was imported. Ask the sender to send the documents "
        "in several files."
    ),
    "bundle-too-many-entries": N_(
        "This file holds {count} documents, more than the {limit} allowed. Nothing was imported. Ask the sender "
        "to send them in several files."
    ),
    "bundle-too-many-facts": N_(
        "This file holds more than {limit} records. Nothing was imported. Ask the sender to send fewer sittings "
        "in one file."
    ),
    "bundle-bomb": N_(
        "This file unfolds to a size that no sitting file has: it may have been made to harm. Nothing was "
        "imported. Do not open it, and tell your IT service."
    ),
    "bundle-altered": N_(
        "This file was damaged or changed on its way. Nothing was imported. Copy it again, or ask the sender for "
        "it again."
    ),
    "bundle-encrypted": N_(
        "This file is encrypted, and this version of Pupitre cannot open encrypted files. Nothing was imported. "
        "Ask the sender for a file that is not encrypted."
    ),
    "bundle-is-email": N_(
        "This file is an e-mail. Nothing was imported. Open it in your mail program, save the attachment that "
        "ends in .seance, then import that."
    ),
    "bundle-is-pdf": N_(
        "This file is a PDF document. Nothing was imported. Choose the file that came with it and ends in .seance."
    ),
    "bundle-is-web-page": N_(
        "This file is a web page, perhaps because the download link has expired. Nothing was imported. Open the "
        "link again in your browser, or ask the sender for another."
    ),
    "bundle-is-winmail": N_(
        "This file is a winmail.dat envelope, in which Outlook has wrapped the attachments. Nothing was "
        "imported. Ask the sender to send the message again in HTML or plain text format."
    ),
    "bundle-is-shortcut": N_(
        "This file is only a shortcut to another file. Nothing was imported. Copy the file itself, then import it."
    ),
    "bundle-is-archive": N_(
        "This file is a compressed folder or another kind of document, not a sitting file. Nothing was imported. "
        "If it is a folder, open it, take out the file that ends in .seance, and import that."
    ),
    "bundle-unknown": N_(
        "This file is not a sitting file. Nothing was imported. Choose the file that you received and that ends "
        "in .seance."
    ),
    "bundle-unreadable": N_(
        "This file could not be read: it is missing, locked by another program, or the key was pulled out. "
        "Nothing was imported. Check it, then try again."
    ),
    "bundle-certificate": N_(
        "This file does not prove which organisation it comes from. Nothing was imported. Call the sender before "
        "you do anything else with it."
    ),
    "bundle-signature": N_(
        "The signature of this file is not its sender’s. Nothing was imported. Call the sender before you do "
        "anything else with it."
    ),
    "bundle-sender": N_(
        "This file says that it comes from {said}, but it was signed by {certified}. Nothing was imported. Call "
        "the sender before you do anything else with it."
    ),
    "bundle-entries": N_(
        "What this file holds is not what its sender listed ({missing} missing, {extra} added). Nothing was "
        "imported. Ask the sender for the file again."
    ),
    "bundle-manifest": N_(
        "The list of contents of this file cannot be read (field “{field}”): the program that made it has a "
        "fault. Nothing was imported. Tell the sender."
    ),
    "bundle-newer": N_(
        "This file was made by a newer version: it needs Pupitre {version} or later, and this is Pupitre {ours}. "
        "Nothing was imported. Update Pupitre, then import it again."
    ),
    "bundle-content": N_(
        "Line {line} of “{part}” in this file cannot be read: the program that made it has a fault. Nothing was "
        "imported. Tell the sender."
    ),
    "bundle-scope": N_(
        "This file holds data of a sitting that its sender did not announce. Nothing was imported. Ask the "
        "sender what it contains."
    ),
    "blob-altered": N_(
        "A document kept here is no longer what it was when it was added, so it was not sent. Nothing was "
        "written. Restore it from a backup, or attach it again."
    ),
}
