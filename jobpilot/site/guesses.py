"""Where a request comes from, and how often somebody there may guess a secret address.

Other projects need none of these settings.
"""

from contextlib import suppress
from datetime import timedelta
from hashlib import sha256
from ipaddress import IPv6Address, ip_address, ip_network

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

TOO_MANY_REQUESTS = 429
MOST = 30  # guesses from one address, where LOGIN_ADDRESS_FAILURES does not say


def cool_off() -> int:
    """Return for how many seconds guesses count: as long as failed log-ins do."""
    return round(getattr(settings, "AXES_COOLOFF_TIME", timedelta(minutes=15)).total_seconds())


def is_guessing(request: HttpRequest) -> bool:
    """Return whether a client has asked for too many secret addresses that do not exist."""
    return cache.get(_guesses_of(request), 0) >= getattr(settings, "LOGIN_ADDRESS_FAILURES", MOST)


def count_guess(request: HttpRequest, secret: str) -> None:
    """Count a secret address that does not exist, once for each client: a calendar asks for its own again and again."""
    key, seconds = _guesses_of(request), cool_off()
    if cache.add(f"{key}-{sha256(secret.encode()).hexdigest()}", True, seconds) and not cache.add(key, 1, seconds):
        with suppress(ValueError):  # it has just expired
            cache.incr(key)


def _guesses_of(request: HttpRequest) -> str:
    return f"guesses-{client_address(request)}"


def client_address(request: HttpRequest) -> str | None:
    """Return the address that a request comes from, behind as many proxies as PROXIES says.

    Each proxy adds the address it was asked from to X-Forwarded-For; what stands before is the client's to invent. Of
    IPv6, a whole network (/64) is one address, since anybody has that many.
    """
    forwarded = request.headers.get("X-Forwarded-For", "").split(",")
    proxies = getattr(settings, "PROXIES", 0)
    remote = request.META.get("REMOTE_ADDR", "")
    behind = 0 < proxies <= len(forwarded)
    for text in (forwarded[-proxies] if behind else "", remote):
        with suppress(ValueError):
            address = ip_address(without_port(text.strip()))
            if isinstance(address, IPv6Address):
                address = address.ipv4_mapped or ip_network((int(address), 64), strict=False).network_address
            return str(address)
    return None


def without_port(text: str) -> str:
    """Return an address as some proxies write it, [2001:db8::1]:443 or 192.0.2.1:443, without its port."""
    if text.startswith("["):
        return text[1:].partition("]")[0]
    host, _, port = text.partition(":")
    return host if "." in host and port.isdecimal() else text
