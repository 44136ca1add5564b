"""The WSGI application that gunicorn serves: `gunicorn jobpilot.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jobpilot.settings")
application = get_wsgi_application()
