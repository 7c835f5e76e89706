"""Writing Argdown, as those who argue tell it."""

from pytest_bdd import scenarios

scenarios("argdown_writing.feature")
