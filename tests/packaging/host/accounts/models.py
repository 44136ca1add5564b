"""Accounts as unlike JobPilot's as they can be: no user name, no first name, a key of another type."""

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models


class AccountManager(BaseUserManager):
    def create_superuser(self, email: str, password: str):
        account = self.model(email=email, is_staff=True, is_superuser=True)
        account.set_password(password)
        account.save()
        return account


class Account(AbstractBaseUser, PermissionsMixin):
    email = models.EmailField(unique=True)
    is_staff = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)

    objects = AccountManager()

    USERNAME_FIELD = "email"

    def __str__(self) -> str:
        return self.email
