"""Whether mail leaves this server (EMAIL_URL), and where the links in it lead (SITE_ADDRESS)."""

from django.conf import settings

NOT_SENT = {f"django.core.mail.backends.{kind}.EmailBackend" for kind in ("console", "dummy", "filebased")}


def sends_mail() -> bool:
    return settings.EMAIL_BACKEND not in NOT_SENT


def address_of_site() -> str:
    """Return where the site is, as far as the settings say."""
    if address := getattr(settings, "SITE_ADDRESS", ""):
        return address
    if settings.DEBUG:
        return "http://127.0.0.1:8000"
    host = next((host for host in settings.ALLOWED_HOSTS if host != "*"), "localhost").lstrip(".")
    return f"{'https' if settings.SECURE_SSL_REDIRECT else 'http'}://{host}"
