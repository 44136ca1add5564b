"""The settings of JobPilot, read from environment variables (or a `.env` file beside manage.py).

README.md lists the variables. The defaults are safe for production; DEBUG switches to development.
"""

import re
from datetime import timedelta
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

import environ
from csp import constants as csp
from django.core.exceptions import ImproperlyConfigured

from jobpilot import conf
from jobpilot.databases import DEFAULTS, NONE, Limits, database, is_command, replicas

BASE_DIR = Path(__file__).resolve().parent.parent

env = environ.Env()
env.read_env(BASE_DIR / ".env")


def required_secret_key() -> str:
    """Return SECRET_KEY from the environment. It has no default, since anybody can forge sessions with a known key."""
    key = env.str("SECRET_KEY", default="")
    if not key:
        raise ImproperlyConfigured(
            "SECRET_KEY is not set. Set it to a long random string in the environment or in .env "
            "(`make run` writes a .env for development)."
        )
    return key


def whole_number(name: str, text: str, least: int = 1) -> int:
    """Return the number that an environment variable holds; raise ImproperlyConfigured if it is not one."""
    if not text.isdecimal() or int(text) < least:
        raise ImproperlyConfigured(f"{name} must be a whole number of at least {least}, not {text!r}.")
    return int(text)


def limits() -> Limits:
    """Return how long a page may hold the database. A command has no such limits."""
    given = {
        "DATABASE_STATEMENT_TIMEOUT": env.str("DATABASE_STATEMENT_TIMEOUT", default=str(DEFAULTS.statement)),
        "DATABASE_LOCK_TIMEOUT": env.str("DATABASE_LOCK_TIMEOUT", default=str(DEFAULTS.lock)),
        "DATABASE_IDLE_TIMEOUT": env.str("DATABASE_IDLE_TIMEOUT", default=str(DEFAULTS.idle)),
        "DATABASE_CONNECT_TIMEOUT": env.str("DATABASE_CONNECT_TIMEOUT", default=str(DEFAULTS.connect)),
    }
    seconds = Limits(*(whole_number(name, text, least=0) for name, text in given.items()))
    return NONE if is_command() else seconds


def mail() -> dict[str, Any]:
    """Return Django's settings for mail. Without EMAIL_URL, mail is printed on the console."""
    try:
        return env.email_url("EMAIL_URL", default="consolemail://")
    except (ImproperlyConfigured, ValueError):
        raise ImproperlyConfigured(
            "EMAIL_URL does not name a server that sends mail. Use smtp+tls://user:password@mail.example.com:587."
        ) from None  # the reason may quote the password


def time_zone(text: str) -> str:
    """Return the time zone of that name. Django's own message names neither the setting nor what is right."""
    if text not in available_timezones():
        raise ImproperlyConfigured(f"TIME_ZONE is {text!r}, which is no time zone. Set one such as Europe/Berlin.")
    return text


def site_address(text: str) -> str:
    """Return the address at which people open the site, without a slash at its end; "" if nobody set it."""
    if text and not re.fullmatch(r"https?://[^/?#\s]+(/[^?#\s]*)?", text):
        raise ImproperlyConfigured(f"SITE_ADDRESS is {text!r}. Set an address such as https://jobs.example.com.")
    return text.rstrip("/")


DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = required_secret_key()
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])  # former keys, whose sessions and links go on
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
SITE_ADDRESS = site_address(env.str("SITE_ADDRESS", default=""))
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
CSRF_FAILURE_VIEW = "jobpilot.site.refusals.csrf_failure"

INSTALLED_APPS = [
    "jobpilot.site",  # before unfold, so that its admin/index.html is used
    "unfold",
    "unfold.contrib.filters",
    "unfold.contrib.forms",
    "unfold.contrib.import_export",
    "jobpilot.site.admin_site.AdminConfig",  # django.contrib.admin
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",  # the templates of widgets, for FORM_RENDERER
    "import_export",
    "django_extensions",
    "axes",
    "csp",
    "jobpilot",
    "companies",
    "skills",
    "resumes",
    "interactions",
    "jobpilot.intake",
    "jobpilot.legacy",
]

MIDDLEWARE = [
    "jobpilot.site.health.HealthMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",  # docs/security.md says why that is safe here
    # Before what reads the database, so that a page about its faults has these headers, too.
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "jobpilot.site.headers.PermissionsPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "jobpilot.zones.TimeZoneMiddleware",
    "jobpilot.admin.doors.ChangesMiddleware",
    "jobpilot.admin.scoping.ClosedDoorsMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "axes.middleware.AxesMiddleware",
    "jobpilot.site.faults.FaultsMiddleware",
]

ROOT_URLCONF = "jobpilot.urls"
WSGI_APPLICATION = "jobpilot.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {
            "loaders": [("django.template.loaders.cached.Loader", ["jobpilot.site.loading.Loader"])],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

FORM_RENDERER = "jobpilot.site.inputs.FormRenderer"

DATABASE_PGBOUNCER = env.bool("DATABASE_PGBOUNCER", default=False)
DATABASES = {
    "default": database(
        env.str("DATABASE_URL", default=f"sqlite:///{BASE_DIR / 'jobpilot.sqlite3'}"),
        pool_size=env.str("DATABASE_POOL_SIZE", default="8"),
        pgbouncer=DATABASE_PGBOUNCER,
        limits=limits(),
    )
}
# Reads may go to streaming replicas (jobpilot.db.replicas).
REPLICA_URLS = env.str("DATABASE_REPLICA_URL", default="")
if REPLICA_URLS.split():
    DATABASES |= replicas(REPLICA_URLS, DATABASES["default"], pgbouncer=DATABASE_PGBOUNCER, limits=limits())
    DATABASE_ROUTERS = ["jobpilot.db.replicas.ReplicaRouter"]
    MIDDLEWARE.insert(1, "jobpilot.db.replicas.ReplicaMiddleware")
DATABASE_REPLICA_LAG = whole_number("DATABASE_REPLICA_LAG", env.str("DATABASE_REPLICA_LAG", default="5"), least=3)
AUTH_USER_MODEL = "jobpilot.User"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "admin:index"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{validator}"}
    for validator in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

vars().update(mail())
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="JobPilot <jobpilot@localhost>")

LANGUAGE_CODE = env.str("LANGUAGE_CODE", default="en-us")
USE_I18N = True
FORMAT_MODULE_PATH = "jobpilot.formats"
TIME_ZONE = time_zone(env.str("TIME_ZONE", default="UTC"))
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
# Attached files. No address leads to them: pages ask whose they are, and send them (docs/security.md).
MEDIA_ROOT = env.str("MEDIA_ROOT", default=str(BASE_DIR / "media"))
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"file_permissions_mode": 0o600, "directory_permissions_mode": 0o700},
    },
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# Browsers do not send a secure cookie over plain http, which development (DEBUG) and a local server use.
HTTPS = env.bool("HTTPS", default=not DEBUG)
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
# Browsers keep a preloaded name for years, whoever has it by then: only when asked for, so that is no fault to check.
SECURE_HSTS_PRELOAD = HTTPS and env.bool("HSTS_PRELOAD", default=False)
SILENCED_SYSTEM_CHECKS = ["security.W021"]
BEHIND_PROXY = env.bool("BEHIND_PROXY", default=False)
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
PROXIES = whole_number("PROXIES", env.str("PROXIES", default=str(int(BEHIND_PROXY))), least=0)

# After too many failures, log-ins are refused for a while (jobpilot.site.throttle).
AXES_HANDLER = "jobpilot.site.throttle.Handler"
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"], "ip_address"]
AXES_FAILURE_LIMIT = whole_number("LOGIN_FAILURES", env.str("LOGIN_FAILURES", default="5"))
LOGIN_ADDRESS_FAILURES = whole_number("LOGIN_ADDRESS_FAILURES", env.str("LOGIN_ADDRESS_FAILURES", default="30"))
AXES_COOLOFF_TIME = timedelta(minutes=whole_number("LOGIN_COOL_OFF", env.str("LOGIN_COOL_OFF", default="15")))
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_CALLABLE = "jobpilot.site.throttle.locked_out"
AXES_CLIENT_IP_CALLABLE = "jobpilot.site.throttle.client_address"
AXES_ENABLE_ACCESS_FAILURE_LOG = True
AXES_ENABLE_ADMIN = False  # jobpilot.site.admin has its pages
LOGIN_LOG_DAYS = whole_number("LOGIN_LOG_DAYS", env.str("LOGIN_LOG_DAYS", default="90"))

# What a page may load, and from where: only from here. Unfold's Alpine evaluates the expressions in its templates, and
# widths stand in their style attributes; scripts and styles within a page are not run (docs/security.md).
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [csp.SELF],
        "script-src": [csp.SELF, csp.UNSAFE_EVAL],
        "style-src": [csp.SELF],
        "style-src-attr": [csp.UNSAFE_INLINE],
        "img-src": [csp.SELF, "data:"],
        "object-src": [csp.NONE],
        "base-uri": [csp.NONE],
        "form-action": [csp.SELF],
        "frame-ancestors": [csp.NONE],
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="WARNING")},
}

SALARY_CURRENCY = env.str("SALARY_CURRENCY", default=conf.DEFAULTS["SALARY_CURRENCY"]).upper()

ATTACHMENT_MAX_MB = whole_number(
    "ATTACHMENT_MAX_MB", env.str("ATTACHMENT_MAX_MB", default=str(conf.DEFAULTS["ATTACHMENT_MAX_MB"]))
)

# A skill bank is one form: a hundred skills of ten fields each exceed Django's 1,000.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000

# Where uploads wait for their confirmation; several servers share one folder.
FILE_UPLOAD_TEMP_DIR = env.str("FILE_UPLOAD_TEMP_DIR", default=None)

# Keep microseconds in `dumpdata`.
SERIALIZATION_MODULES = {"json": "jobpilot.db.serializer"}

UNFOLD = {
    "SITE_TITLE": "JobPilot",
    "SITE_HEADER": "JobPilot",
    "SITE_SUBHEADER": "The data of a job hunt",
    "SITE_SYMBOL": "work",
    "SITE_FAVICONS": [{"rel": "icon", "type": "image/svg+xml", "href": "jobpilot.site.dashboard.favicon"}],
    "COLORS": "jobpilot.site.headers.no_colours",
    "STYLES": [f"jobpilot.site.headers.{name}" for name in ("colours", "short_classes", "lists", "forms")],
    "SCRIPTS": ["jobpilot.site.headers.keyboard"],
    "SITE_URL": None,
    "SHOW_VIEW_ON_SITE": False,
    "DASHBOARD_CALLBACK": "jobpilot.site.dashboard.dashboard",
    "SIDEBAR": {"show_search": True, "navigation": "jobpilot.site.sidebar.sidebar"},
}
