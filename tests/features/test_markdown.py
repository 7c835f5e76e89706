"""Reading debates in Markdown, as those who take notes tell it."""

from pytest_bdd import scenarios

scenarios("markdown.feature")
