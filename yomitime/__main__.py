"""`python -m yomitime`."""

from yomitime.cli import main

main()
