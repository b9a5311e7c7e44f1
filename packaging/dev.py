# SPDX-License-Identifier: EUPL-1.2
"""Sets up, runs, tests and checks Pupitre: python3 packaging/dev.py setup | run | test | check | catalogues | build.

Only Python 3.11 and its standard library are needed; the rest is brought here, in .venv. What it says is French, as the
person who types it is.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import io
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
WINDOWS = sys.platform == "win32"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
STAMP = VENV / "pupitre.json"
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
CATALOGUES = ROOT / "packaging" / "catalogues.py"

# What the Qt that pip brings loads from the system, with the package that holds it on Debian and Ubuntu. What these
# libraries load in their turn comes with them.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
CHECKS = {
    "ruff check": ("-m", "ruff", "check"),
    "ruff format": ("-m", "ruff", "format", "--check"),
    "mypy --strict": ("-m", "mypy"),
    "mypy --strict packaging": ("-m", "mypy", "packaging/dev.py", "packaging/catalogues.py"),
    "lint-imports": ("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"),
    "catalogues --check": ("packaging/catalogues.py", "--check"),
}


class Stop(Exception):
    """Ends the program with a sentence for the person and an exit code."""

    def __init__(self, sentence: str, code: int = 1) -> None:
        super().__init__(sentence)
        self.code = code


def say(sentence: str) -> None:
    """Tell the person what goes on, at once even where the output is a file."""
    print(sentence, flush=True)


def call(command: list[str], sentence: str, *, env: dict[str, str] | None = None, quiet: bool = False) -> None:
    """Run a command in the root of the checkout; where it fails or is not there, stop with the sentence.

    What a quiet command says is shown only where it fails.
    """
    output, errors = (subprocess.PIPE, subprocess.STDOUT) if quiet else (None, None)
    try:
        ran = subprocess.run(
            command, cwd=ROOT, check=False, env=env, stdout=output, stderr=errors, encoding="utf-8", errors="replace"
        )
    except OSError as error:
        raise Stop(f"{sentence} ({error})") from error
    if ran.returncode:
        raise Stop(f"{ran.stdout or ''}\n{sentence} (code {ran.returncode})")


def python(*arguments: str) -> list[str]:
    """Return a command for the interpreter of .venv."""
    return [str(PYTHON), *arguments]


# --- Setting up ---------------------------------------------------------------------------------------------------


def setup(*platforms: str) -> None:
    """Bring .venv, the catalogues and the system's libraries up to what the checkout asks, for these Qt platforms.

    Quick when nothing changed; each step that is done is kept, so that a setup which stopped goes on from there.
    """
    done = _stamp()
    if done.get("python") != _python_state():
        _make_venv()
        done = _keep({}, "python", _python_state())
    if done.get("packages") != (packages := _hash("pyproject.toml", "packaging/constraints.txt")):
        _install()
        done = _keep(done, "packages", packages)
    if done.get("catalogues") != _catalogue_state():
        call(python(str(CATALOGUES), "--compile"), "Les catalogues de traduction n’ont pas pu être compilés.")
        _keep(done, "catalogues", _catalogue_state())
    if sys.platform.startswith("linux"):
        _bring_system_libraries({"offscreen", *platforms})


def _keep(done: dict[str, str], step: str, state: str) -> dict[str, str]:
    now = {**done, step: state}
    STAMP.write_text(json.dumps(now), encoding="utf-8")
    return now


def _stamp() -> dict[str, str]:
    """Return what each step of setup saw when it was last done; nothing where .venv is not there or broken."""
    try:
        return dict(json.loads(STAMP.read_text(encoding="utf-8"))) if PYTHON.exists() else {}
    except (OSError, ValueError):
        return {}


def _python_state() -> str:
    """A .venv serves one Python at one place of the disk."""
    return f"{sys.version_info[0]}.{sys.version_info[1]} {sys.base_prefix} {ROOT}"


def _catalogue_state() -> str:
    catalogues = sorted(ROOT.glob("i18n/*/LC_MESSAGES/*.po"))
    compiled = all(source.with_suffix(".mo").exists() for source in catalogues)
    return _hash(*(str(source.relative_to(ROOT)) for source in catalogues)) if compiled else ""


def _hash(*names: str) -> str:
    total = hashlib.sha256()
    for name in names:
        total.update(name.encode() + b"\0" + (ROOT / name).read_bytes())
    return total.hexdigest()


def _make_venv() -> None:
    """Make .venv anew, unless there is one of this Python at this place that was only not finished."""
    if importlib.util.find_spec("ensurepip") is None:
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        _bring_packages([package], "Python est installé sans son module « venv ».")
    say("Création de l’environnement Python dans .venv…")
    command = [sys.executable, "-m", "venv", str(VENV)]
    if not _venv_is_ours():
        command.insert(-1, "--clear")
    call(command, "L’environnement Python .venv n’a pas pu être créé.")


def _venv_is_ours() -> bool:
    """Say whether .venv was made by this Python and for this folder (its scripts hold the folder's name)."""
    try:
        pip = (PYTHON.parent / ("pip.exe" if WINDOWS else "pip")).read_bytes()
        ask = [str(PYTHON), "-c", "import sys; print(sys.version_info[:2], sys.base_prefix)"]
        told = subprocess.run(ask, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.SubprocessError):
        return False
    return str(VENV).encode() in pip and told == f"{sys.version_info[:2]} {sys.base_prefix}"


def _install() -> None:
    say("Installation des bibliothèques Python (une à trois minutes la première fois)…")
    options = ["-qq", "--disable-pip-version-check", "--constraint", str(CONSTRAINTS), "--editable", ".[test]"]
    call(
        python("-m", "pip", "install", *options),
        "Les bibliothèques Python n’ont pas pu être installées. Vérifiez la connexion au réseau et la place sur le"
        " disque, puis relancez la même commande ; ce qui est déjà installé est gardé.",
        quiet=True,
    )


# --- The libraries of the system that Qt needs (Linux) --------------------------------------------------------------


def _bring_system_libraries(platforms: set[str]) -> None:
    """Install what Qt lacks where root may; without root stop only for what these platforms lack, and tell the rest."""
    missing = _missing({"offscreen", "xcb", "wayland"})
    if not missing:
        return
    packages = sorted({PACKAGES[library] for library in missing if library in PACKAGES} or missing)
    if _may_install() or _missing(platforms):
        _bring_packages(packages, "Des bibliothèques du système manquent à l’affichage des fenêtres.")
        if left := _missing(platforms):
            raise Stop(f"Ces bibliothèques du système manquent toujours : {', '.join(sorted(left))}.")
    else:
        say(f"Pour ouvrir une fenêtre sur ce poste, il faudra d’abord taper :\n    {_line(packages)}")


def _missing(platforms: set[str]) -> set[str]:
    """Return the system libraries that Qt and these platform plugins ask for and the system's loader does not find."""
    folder = next(VENV.glob("lib/python*/site-packages/PySide6"), None)
    if folder is None:
        raise Stop("PySide6 n’est pas installé dans .venv : supprimez le dossier .venv et relancez la commande.")
    modules = [folder / f"Qt{module}.abi3.so" for module in ("Core", "Gui", "Widgets", "Svg", "Pdf", "PdfWidgets")]
    plugins = [folder / "Qt" / "plugins" / "platforms" / f"libq{platform}.so" for platform in sorted(platforms)]
    files = [str(file) for file in (*modules, *plugins) if file.exists()]
    listed = subprocess.run(["ldd", *files], capture_output=True, text=True, check=False).stdout
    return set(re.findall(r"^\s*(\S+) => not found", listed, re.MULTILINE))


def _may_install() -> bool:
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def _line(packages: list[str]) -> str:
    return f"sudo apt-get install --no-install-recommends {' '.join(packages)}"


def _bring_packages(packages: list[str], why: str) -> None:
    """Install Debian packages where root may; otherwise stop with the exact line to type."""
    if shutil.which("apt-get") is None:
        names = ", ".join(packages)
        raise Stop(f"{why} Installez avec le gestionnaire de paquets de ce système ce qui correspond à : {names}.")
    if not _may_install():
        raise Stop(f"{why} Tapez cette ligne, puis relancez la même commande :\n    {_line(packages)}")
    say(f"Installation par apt-get de : {' '.join(packages)}…")
    noninteractive = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    failed = f"{why} Leur installation a échoué ; la ligne était :\n    {_line(packages)}\n"
    install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
    for command in (["apt-get", "update", "-q"], install):
        call(command, failed, env=noninteractive, quiet=True)


# --- The commands ---------------------------------------------------------------------------------------------------


def screens() -> set[str]:
    """Return the Qt platforms that can open a window here: none on a Linux without a screen."""
    if not sys.platform.startswith("linux"):
        return {"native"}
    found = {"xcb": "DISPLAY", "wayland": "WAYLAND_DISPLAY"}
    return {platform for platform, variable in found.items() if os.environ.get(variable)}


def run(arguments: list[str]) -> None:
    """Open the window on the sample; without a screen make the demonstration and say where it is."""
    setup(*screens())
    if screens():
        say("Ouverture de la fenêtre…")
        call(python("-m", "pupitre", "window", "--sample", *arguments), "Pupitre s’est arrêté sur une erreur.")
        return
    say("Pas d’écran ici : Pupitre déroule toute une séance d’exemple et en range les pièces.")
    command = python("-m", "pupitre", "demo", "demo", "--json", *arguments)
    call(command, "La démonstration s’est arrêtée sur une erreur.", env=_offscreen())
    say(f"Convocations, procès-verbal, fichiers de séance et images des écrans sont dans {ROOT / 'demo'}")


def _offscreen() -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def test(arguments: list[str]) -> None:
    """Run every test, or those that pytest's arguments choose."""
    setup()
    call(python("-m", "pytest", *arguments), "Les tests ne passent pas : voir ci-dessus.", env=_offscreen())


def check(_arguments: list[str]) -> None:
    """Run every check and name those that find something; none stops the others."""
    setup()
    failed = []
    for name, arguments in CHECKS.items():
        say(f"— {name}")
        if subprocess.run(python(*arguments), cwd=ROOT, check=False).returncode:
            failed.append(name)
    if failed:
        raise Stop(f"Ces vérifications trouvent à redire : {', '.join(failed)}.")
    say("Toutes les vérifications passent.")


def catalogues(arguments: list[str]) -> None:
    """Extract, update and compile the catalogues; with --check only say what is wrong."""
    setup()
    call(python(str(CATALOGUES), *arguments), "Les catalogues de traduction sont à revoir : voir ci-dessus.")


def build(arguments: list[str]) -> None:
    """Make the wheel in dist/, with resources/ and the compiled catalogues in it."""
    setup()
    options = ["--quiet", "--no-deps", "--wheel-dir", "dist", *arguments]
    call(python("-m", "pip", "wheel", *options, "."), "Le paquet n’a pas pu être fait.")
    say(f"Le paquet est dans {ROOT / 'dist'}.")


def only_setup(_arguments: list[str]) -> None:
    """Install what is needed, and say so."""
    setup(*screens())
    say("L’installation est à jour.")


COMMANDS = {
    "setup": only_setup,
    "run": run,
    "test": test,
    "check": check,
    "catalogues": catalogues,
    "build": build,
}


def main() -> int:
    """Do the command; every known failure ends with a sentence and a code that is not 0."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    if sys.version_info < (3, 11):  # noqa: UP036 (this very file is what an older Python is asked to run)
        print(f"Pupitre demande Python 3.11 ou plus récent ; celui-ci est {sys.version.split()[0]}.", file=sys.stderr)
        return 1
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__.partition("\n")[0])
    parser.add_argument("command", choices=COMMANDS)
    arguments, rest = parser.parse_known_args()
    try:
        COMMANDS[arguments.command](rest)
    except Stop as stop:
        print(f"\n{stop}", file=sys.stderr)
        return stop.code
    except KeyboardInterrupt:
        print("\nInterrompu.", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
