"""The words and codes of a listing's location, which `in_locations()` reads."""

from django.db import models

from companies.search.places import place_words
from jobpilot.db.derived import Derived


class PlaceWordsField(Derived, models.TextField):
    """The words of the listing's location, and the codes of its places."""

    derived_from = "location"

    @staticmethod
    def derive(value: str) -> str:
        return place_words(value)
