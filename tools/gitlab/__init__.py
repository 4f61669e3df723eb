"""What GitLab is told by ``docs/bestanden/gitlab-ci.yml``; see ``tools.github`` for the rules."""
