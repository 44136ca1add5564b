"""The admin of what people do with jobs."""

from interactions.admin import job_user_interaction, offer

__all__ = ["job_user_interaction", "offer"]
