"""What would turn the debate between the essays, as those who argue tell it."""

from pytest_bdd import scenarios

scenarios("seeds.feature")
