from django.apps import AppConfig
from django.core.checks import Tags, register

from jobpilot.db.checks import check_postgresql

# The labels of the project's apps that have models, each after those that its rows depend on.
APPS = ("jobpilot", "companies", "skills", "resumes", "interactions", "legacy")


class JobPilotConfig(AppConfig):
    name = "jobpilot"
    verbose_name = "People"

    def ready(self) -> None:
        register(check_postgresql, Tags.database)
