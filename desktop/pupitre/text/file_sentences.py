# SPDX-License-Identifier: EUPL-1.2
"""What is said of troubles with this computer, its files and other people’s lists. See `problems`."""

from collections.abc import Mapping

from pupitre.text.language import N_

FILES: Mapping[str, str] = {
    "disk-full": N_(
        "The disk is full: {needed} bytes are needed in {folder} and {free} are left. Nothing was changed. Make "
        "room, then do it again."
    ),
    "folder-read-only": N_(
        "Nothing may be written in {folder}. Nothing was changed. Choose another folder, or ask for the right to "
        "write there."
    ),
    "file-locked": N_("Another program holds {path}. Nothing was changed. Close the file there, then do it again."),
    "file-unreadable": N_(
        "{path} cannot be opened: this account may not read it. Nothing was changed. Ask for the right to read "
        "it, or copy it elsewhere."
    ),
    "path-missing": N_(
        "{path} is not there. Nothing was changed. Check that the disk or the stick is plugged in and that the "
        "folder has not been moved."
    ),
    "medium-failed": N_(
        "The disk or the stick that holds {path} does not answer properly. Nothing was changed. Try another one; "
        "the former file is kept."
    ),
    "disk-trouble": N_(
        "The disk that holds {path} no longer answers as it should. Nothing was changed. Restore your latest "
        "backup on another disk, and have this one looked at."
    ),
    "file-exists": N_(
        "There is already a file {path}. It was not changed. Choose another name, or say that it may be replaced."
    ),
    "copy-differs": N_(
        "What was written as {path} does not read back the same: the stick or the disk is failing. No file was "
        "left there. Use another one."
    ),
    "installation-incomplete": N_(
        "Pupitre is not completely installed: its folder {name} is missing. Your sittings are safe. Install it again."
    ),
    "key-unreadable": N_("The key {path} is damaged. Nothing was changed. Put back the copy from your last backup."),
    "root-key-exists": N_("This computer already has the organisation’s key ({path}). It was not replaced."),
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
        "{path} is already open in another window of Pupitre. Nothing was changed. Use that window, or close it first."
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
    "path-is-folder": N_(
        "{path} is a folder: a file of that name cannot be written. Nothing was changed. Choose another name."
    ),
    "name-refused": N_(
        "The system refuses the name {path}. Nothing was changed. Choose a shorter name, without special signs."
    ),
    "file-too-big": N_(
        "The file is too big for the disk that holds {folder}. Nothing was changed. Choose another disk."
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
    "line-commune": N_("Line {line}: “{value}” is not the INSEE code of a commune (five characters, such as 11069)."),
    "line-siren": N_("Line {line}: “{value}” is not a SIREN number (nine digits)."),
    "line-gender": N_("Line {line}: the column “Code sexe” says “{value}” instead of F or M."),
    "line-date": N_("Line {line}: “{value}” in the column “{column}” is no date. Write it 2026-03-15 or 15/03/2026."),
}
