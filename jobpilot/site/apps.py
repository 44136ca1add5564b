from django.apps import AppConfig
from django.core.checks import Tags, register


class SiteConfig(AppConfig):
    name = "jobpilot.site"
    label = "site"
    verbose_name = "Site"

    def ready(self) -> None:
        from jobpilot.site.checks import check_mail, check_media_folder, check_static_files

        register(check_static_files, Tags.staticfiles, deploy=True)
        register(check_mail, deploy=True)
        register(check_media_folder, Tags.security, deploy=True)
