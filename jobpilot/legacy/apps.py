from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate


class LegacyConfig(AppConfig):
    name = "jobpilot.legacy"
    label = "legacy"
    verbose_name = "Legacy database"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from jobpilot.legacy import signals

        pre_migrate.connect(signals.prepare, sender=self)
        post_migrate.connect(signals.finish, sender=self)
