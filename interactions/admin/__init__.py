"""The admin of what people do with jobs."""

from interactions.admin import contact, job_user_interaction, offer

__all__ = ["contact", "job_user_interaction", "offer"]
