"""Every setting of JobPilot, by environment variable (or a `.env` file beside manage.py).

README.md lists the variables. Safe by default: nothing here is a development setting unless DEBUG says so.
"""

import re
import warnings
from pathlib import Path
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent

env = environ.Env()
env.read_env(BASE_DIR / ".env")


def required_secret_key() -> str:
    """The SECRET_KEY of the environment; there is no default, since a known key forges any session."""
    key = env.str("SECRET_KEY", default="")
    if not key:
        raise ImproperlyConfigured(
            "SECRET_KEY is not set. Set it to a long random string in the environment or in .env "
            "(`make run` writes a .env for development)."
        )
    return key


def database(url: str) -> dict:
    """Django's settings for the database at `url`, with what each backend needs to be right under load.

    Raises ImproperlyConfigured when the URL names no database that JobPilot runs on.
    """
    if "://" not in url:
        raise ImproperlyConfigured(_bad_database_url(url))
    try:
        with warnings.catch_warnings(action="ignore"):  # an unknown scheme is answered below, as an error
            config = environ.Env.db_url_config(url)
    except ValueError:
        raise ImproperlyConfigured(_bad_database_url(url)) from None  # the reason quotes the URL
    options = config.setdefault("OPTIONS", {})
    match config.get("ENGINE", ""):
        case "django.db.backends.sqlite3":
            if urlsplit(url).netloc:  # a slash too few: the file's name would be taken for a host and left out
                raise ImproperlyConfigured(_bad_database_url(url))
            config["ENGINE"] = "jobpilot.sqlite"
            # IMMEDIATE takes the write lock when a transaction begins, so that two writers wait for each other
            # instead of failing half-way; WAL lets readers go on meanwhile.
            options |= {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
            }
        case "django.db.backends.postgresql":
            # The timeout of getting a connection is psycopg_pool's; without it a full pool waits 30 s in silence.
            options["pool"] = {"min_size": 1, "max_size": pool_size(), "timeout": 10}
            if not config["NAME"]:
                raise ImproperlyConfigured(_bad_database_url(url))
        case _:
            raise ImproperlyConfigured(_bad_database_url(url))
    return config


def pool_size() -> int:
    """How many connections to PostgreSQL a process may hold, by DATABASE_POOL_SIZE."""
    size = env.str("DATABASE_POOL_SIZE", default="8")
    if not size.isdecimal() or int(size) < 1:
        raise ImproperlyConfigured(f"DATABASE_POOL_SIZE must be a whole number from 1, not {size!r}.")
    return int(size)


def _bad_database_url(url: str) -> str:
    scheme = re.match(r"[a-z0-9+.-]+://|", url)[0]  # never the rest: it may hold a password
    return (
        f"DATABASE_URL ({scheme}…) is not a database that JobPilot runs on. "
        "Write sqlite:///path/to/file.sqlite3 or postgres://user:password@host:5432/name."
    )


DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = required_secret_key()
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

INSTALLED_APPS = [
    "unfold",
    "unfold.contrib.filters",
    "unfold.contrib.forms",
    "unfold.contrib.import_export",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "import_export",
    "django_extensions",
    "jobpilot",
    "companies",
    "skills",
    "resumes",
    "interactions",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "jobpilot.urls"
WSGI_APPLICATION = "jobpilot.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        # Before the apps: our admin/index.html goes before Unfold's.
        "DIRS": [BASE_DIR / "jobpilot" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {"default": database(env.str("DATABASE_URL", default=f"sqlite:///{BASE_DIR / 'jobpilot.sqlite3'}"))}
# Every model states its own UUID key; this is for Django's own tables.
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "jobpilot.User"
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

LANGUAGE_CODE = "en-us"
USE_I18N = True
FORMAT_MODULE_PATH = "jobpilot.formats"
TIME_ZONE = "UTC"
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# Over plain http a secure cookie never comes back: development (DEBUG) and a laptop's own server do without.
HTTPS = env.bool("HTTPS", default=not DEBUG)
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
if env.bool("BEHIND_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="WARNING")},
}

# What an amount means where nobody names a currency: salaries in others are never compared with it.
SALARY_CURRENCY = env.str("SALARY_CURRENCY", default="USD").upper()

# A skill bank is one form: a hundred skills of ten fields each pass Django's 1,000.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000

# What a spreadsheet would run as a formula is exported as text (jobpilot.transfer).
IMPORT_EXPORT_ESCAPE_FORMULAE_ON_EXPORT = True

UNFOLD = {
    "SITE_TITLE": "JobPilot",
    "SITE_HEADER": "JobPilot",
    "SITE_SUBHEADER": "The data of a job hunt",
    "SITE_SYMBOL": "work",
    "SITE_FAVICONS": [{"rel": "icon", "type": "image/svg+xml", "href": "jobpilot.dashboard.favicon"}],
    "SITE_URL": None,
    "SHOW_VIEW_ON_SITE": False,
    "DASHBOARD_CALLBACK": "jobpilot.dashboard.dashboard",
    "SIDEBAR": {"show_search": True, "navigation": "jobpilot.dashboard.sidebar"},
}
