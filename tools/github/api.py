"""GitHub as a workflow knows it."""

from __future__ import annotations

import os

from tools.forge import Forge, ForgeError


class GitHub(Forge):
    """Asks about one repository and writes in it."""

    def __init__(self, url: str, repository: str, token: str, pause: float = 1.0) -> None:
        """Take the address of the interface and the name of the repository."""
        headers = {
            "Accept": "application/vnd.github+json",
            "Authorization": f"Bearer {token}",
            "X-GitHub-Api-Version": "2022-11-28",
        }
        super().__init__("GitHub", f"{url.rstrip('/')}/repos/{repository}", headers, pause)

    @classmethod
    def of_workflow(cls) -> GitHub:
        """Return the repository in which a workflow runs; raise ForgeError outside one."""
        names = ("GITHUB_API_URL", "GITHUB_REPOSITORY", "GITHUB_TOKEN")
        missing = [name for name in names if not os.environ.get(name)]
        if missing:
            raise ForgeError(f"{missing[0]} ontbreekt. Dit werkt alleen in een workflow.")
        url, repository, token = (os.environ[name] for name in names)
        return cls(url, repository, token)
