"""What the project holds, found rather than listed, so that what is added later is tested too."""

from django.apps import apps

import jobpilot.apps

APPS = [apps.get_app_config(label) for label in jobpilot.apps.APPS]
MODELS = [model for config in APPS for model in config.get_models()]
