"""The admin of what people do with jobs."""

from interactions.admin import (
    attachments,
    company,
    contact,
    interviews,
    job_listing,
    job_user_interaction,
    offer,
    outgoing,
    sent_versions,
)

__all__ = [
    "attachments",
    "company",
    "contact",
    "interviews",
    "job_listing",
    "job_user_interaction",
    "offer",
    "outgoing",
    "sent_versions",
]
