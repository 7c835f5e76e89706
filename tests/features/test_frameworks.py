"""Frameworks of attacks alone, as those who study them tell it."""

from pytest_bdd import scenarios

scenarios("frameworks.feature")
