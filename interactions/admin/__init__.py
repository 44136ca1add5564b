"""The admin of what people do with jobs."""

from interactions.admin import contact, interviews, job_user_interaction, offer, outgoing

__all__ = ["contact", "interviews", "job_user_interaction", "offer", "outgoing"]
