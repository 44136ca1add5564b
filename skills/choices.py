"""Choices shared by several parts of a skill bank."""

from django.db.models import TextChoices


class ContentSource(TextChoices):
    MANUAL = "manual", "Manual"
    EXTRACTED = "extracted", "Extracted"
    GENERATED = "generated", "Generated"
    IMPORTED = "imported", "Imported"


class ContentFocus(TextChoices):
    TECHNICAL = "technical", "Technical"
    LEADERSHIP = "leadership", "Leadership"
    RESULTS = "results", "Results"
    GENERAL = "general", "General"
    CREATIVE = "creative", "Creative"
    CONCISE = "concise", "Concise"
    DETAILED = "detailed", "Detailed"
