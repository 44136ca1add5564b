from django.apps import AppConfig
from django.db.models.signals import pre_delete


class InteractionsConfig(AppConfig):
    name = "interactions"
    verbose_name = "Job hunt"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from interactions.sent_versions import refuse_to_delete

        pre_delete.connect(refuse_to_delete, sender="resumes.ResumeVersion")
