"""Given names that tell of which sex their bearers are, so that no pronoun of the other is taken to mean them."""

from __future__ import annotations

from functools import cache

from timeline_app import resources


@cache
def _sexes() -> dict[str, str]:
    lists = resources.read_json("words", "given_names.json")
    return {name: sex for sex in ("female", "male") for line in lists[sex] for name in line.split()}


def sex_of(name: str) -> str | None:
    """Return the sex of who bears a full name whose given name one sex alone bears, "male" or "female"; else None."""
    given, _, rest = name.partition(" ")
    return _sexes().get(given) if rest else None
