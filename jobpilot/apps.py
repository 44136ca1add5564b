from django.apps import AppConfig


class JobPilotConfig(AppConfig):
    name = "jobpilot"
    verbose_name = "People"
