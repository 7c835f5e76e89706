"""From debates to Argdown: what a person would write, with what Argdown has no syntax for in data."""
