"""The WSGI application that gunicorn serves: `gunicorn jobpilot.wsgi`."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jobpilot.settings")
application = get_wsgi_application()
gc.freeze()  # What is loaded stays; a full collection, in the midst of some request, takes 80 ms to look at it.
