"""The command line, as its users tell it."""

from pytest_bdd import scenarios

scenarios("command_line.feature")
