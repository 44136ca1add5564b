from django.apps import AppConfig
from django.core.checks import Tags, register
from django.db.models.signals import post_migrate, pre_migrate

from jobpilot.checks import check_postgresql


class JobPilotConfig(AppConfig):
    name = "jobpilot"
    verbose_name = "People"

    def ready(self) -> None:
        from jobpilot.legacy import migrating

        pre_migrate.connect(migrating.prepare, sender=self)
        post_migrate.connect(migrating.finish, sender=self)
        register(check_postgresql, Tags.database)
