"""Whether mail leaves this server (EMAIL_URL)."""

from django.conf import settings

NOT_SENT = {f"django.core.mail.backends.{kind}.EmailBackend" for kind in ("console", "dummy", "filebased")}


def sends_mail() -> bool:
    return settings.EMAIL_BACKEND not in NOT_SENT
