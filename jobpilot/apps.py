from django.apps import AppConfig
from django.core.checks import Tags, register

from jobpilot.checks import check_postgresql


class JobPilotConfig(AppConfig):
    name = "jobpilot"
    verbose_name = "People"

    def ready(self) -> None:
        register(check_postgresql, Tags.database)
