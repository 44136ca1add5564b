from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "jobpilot.intake"
    label = "intake"
    verbose_name = "Imported files"
    default_auto_field = "django.db.models.BigAutoField"
