# SPDX-License-Identifier: EUPL-1.2
"""`python -m pupitre`."""

import sys


def main() -> None:
    """Start the program and leave with its exit status."""
    from pupitre.bootstrap import main as start

    sys.exit(start())


if __name__ == "__main__":
    main()
