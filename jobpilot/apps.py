from django.apps import AppConfig, apps
from django.core.checks import Tags, register
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate

from jobpilot.checks import check_admin, check_time_zones
from jobpilot.db.checks import check_engines, check_postgresql, check_soundness

# The labels of JobPilot's apps with models, each after those that it depends on.
APPS = ("jobpilot", "companies", "skills", "resumes", "interactions", "intake", "legacy")


def project_apps() -> list[AppConfig]:
    """Return the installed apps of APPS, in order."""
    return [apps.get_app_config(label) for label in APPS if label in apps.app_configs]


class JobPilotConfig(AppConfig):
    name = "jobpilot"
    verbose_name = "People"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from jobpilot.models.doors import watch
        from jobpilot.models.recording import install_after_migrate

        connection_created.connect(watch, dispatch_uid="jobpilot.door")
        post_migrate.connect(install_after_migrate, sender=self, dispatch_uid="jobpilot.recording")
        register(check_engines, Tags.database)
        register(check_postgresql, Tags.database)
        register(check_soundness, Tags.database)
        register(check_time_zones)
        register(check_admin, Tags.admin)
