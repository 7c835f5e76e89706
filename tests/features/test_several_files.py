"""Several files as one debate, as those who keep them tell it."""

from pytest_bdd import scenarios

scenarios("several_files.feature")
