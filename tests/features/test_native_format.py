"""The native format, as those who write it tell it."""

from pytest_bdd import scenarios

scenarios("native_format.feature")
