"""The digest of a listing's address, which finds the listings at one address by an index."""

from uuid import UUID

from django.db import models

from companies.matching import address_digest
from jobpilot.db.derived import Derived


class AddressDigestField(Derived, models.UUIDField):
    """The digest of the listing's address."""

    derived_from = "job_url"

    @staticmethod
    def derive(value: str) -> UUID | None:
        return address_digest(value)
