# SPDX-License-Identifier: EUPL-1.2
"""What is said of troubles with this computer, its files and other people’s lists. See `problems`."""

from collections.abc import Mapping

from pupitre.text.language import N_

FILES: Mapping[str, str] = {
    "disk-full": N_(
        "The disk is full: {path} could not be written. Nothing was changed. Free some space, then try again."
    ),
    "folder-read-only": N_(
        "The folder of {path} does not let Pupitre write in it. Nothing was changed. Choose another folder, or "
        "ask whoever looks after this computer for the right to write there."
    ),
    "file-locked": N_("{path} is held by another program. Nothing was changed. Close that program, then try again."),
    "file-unreadable": N_(
        "{path} could not be read: the right to read it is missing. Nothing was changed. Ask whoever looks after "
        "this computer for that right."
    ),
    "path-missing": N_(
        "{path} cannot be found. Nothing was changed. Check that the stick or the shared folder is still "
        "connected, then try again."
    ),
    "medium-failed": N_(
        "The disk or stick that holds {path} no longer answers as it should. Nothing was changed. Use another "
        "one, and have this one looked at."
    ),
    "disk-trouble": N_(
        "The disk that holds {path} no longer answers as it should. Nothing was changed. Restore your latest "
        "backup on another disk, and have this one looked at."
    ),
    "file-exists": N_("{path} exists already. Nothing was changed. Choose another name, or agree to replace it."),
    "copy-differs": N_(
        "What was written to {path} does not read back as it was. Nothing was kept. Use another stick or another "
        "folder."
    ),
    "installation-incomplete": N_(
        "Pupitre is not wholly installed: {name} is missing. Nothing was changed. Install Pupitre again."
    ),
    "key-unreadable": N_("The key file {path} is damaged. Nothing was changed. Restore it from your backup."),
    "root-key-exists": N_(
        "This computer already holds the key of an organisation ({path}). Nothing was changed. Keep that key, or "
        "move it to a safe place before you make another."
    ),
    "store-newer": N_(
        "The data in {path} were written by a newer version of Pupitre. Nothing was changed. Update Pupitre, "
        "then open them again."
    ),
    "not-a-store": N_(
        "{path} does not hold data of Pupitre. Nothing was changed. Choose the folder in which Pupitre keeps its data."
    ),
    "store-unreadable": N_(
        "The data in {path} could not be opened. Nothing was changed. Check that the folder is there and that "
        "you may write in it."
    ),
    "store-in-use": N_(
        "The data in {path} are in use by another Pupitre. Nothing was changed. Close the other window, then try again."
    ),
    "store-damaged": N_(
        "The data in {path} are damaged. Nothing was changed. Keep the folder as it is, and restore your latest backup."
    ),
    "charter-unreadable": N_(
        "The rules in “{name}” cannot be read ({reason}). Nothing was changed. Install Pupitre again."
    ),
    "csv-no-commune-of-ours": N_(
        "The file “{name}” speaks of none of your communes. Nothing was changed. Choose the file of your "
        "département, or of the whole country."
    ),
    "csv-too-wide": N_(
        "The file “{name}” names {communes} communes, and Pupitre does not know yet which are yours. Nothing was "
        "changed. Import the file of the community councillors first, or a file that holds your communes alone."
    ),
    "path-is-folder": N_("{path} is a folder, not a file. Nothing was changed. Choose another name."),
    "name-refused": N_("The name {path} is not allowed there. Nothing was changed. Choose a shorter and simpler one."),
    "file-too-big": N_(
        "{path} would be too big for that stick or disk. Nothing was changed. Use another one (formatted as "
        "exFAT or NTFS)."
    ),
    "line-commune": N_(
        "Line {line}: “{value}” is not the INSEE code of a commune (five characters, such as 11069). Correct it "
        "in the file."
    ),
    "line-siren": N_("Line {line}: “{value}” is not a SIREN number (nine digits). Correct it in the file."),
    "line-gender": N_("Line {line}: the column “Code sexe” says “{value}” instead of F or M. Correct it in the file."),
    "folder-not-empty": N_(
        "The folder {path} holds other files. Nothing was changed. Choose an empty folder, or a new one."
    ),
    "csv-unopened": N_(
        "The file “{name}” could not be opened. Nothing was changed. Check that it is still there, that you may "
        "read it and that no other program holds it, then try again."
    ),
    "csv-empty": N_(
        "The file “{name}” holds no elected member. Nothing was changed. Download it again from data.gouv.fr "
        "(répertoire national des élus), then try again."
    ),
    "csv-is-workbook": N_(
        "The file “{name}” is a workbook of a spreadsheet program, not a CSV file. Nothing was changed. Open it "
        "in that program, save it as “CSV UTF-8”, then import the saved file."
    ),
    "csv-unreadable": N_(
        "The file “{name}” is not text: it is not a CSV file, or it is damaged. Nothing was changed. Download it "
        "again from data.gouv.fr (répertoire national des élus), then try again."
    ),
    "csv-not-rne": N_(
        "The file “{name}” is not one of the three files of the répertoire national des élus (maires, municipal "
        "councillors, community councillors): these columns are missing: {missing}. Nothing was changed. Choose "
        "the file as downloaded from data.gouv.fr, with its first line."
    ),
    "line-columns": N_(
        "Line {line}: {found} columns instead of {expected}. A separator is missing or in excess; correct the "
        "line in the file."
    ),
    "line-name-missing": N_("Line {line}: the column “{column}” is empty. Fill it in the file."),
    "line-name-damaged": N_(
        "Line {line}: letters were lost in the column “{column}” (“{value}”). Correct the name in the file, or "
        "download the file again."
    ),
    "line-date": N_("Line {line}: “{value}” in the column “{column}” is no date. Write it 2026-03-15 or 15/03/2026."),
}
