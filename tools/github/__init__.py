"""What the workflows say on GitHub.

``review`` and ``issues`` run with a token that can write. So they use the standard library only,
import nothing from the package, and treat every file that they are given as a stranger's.
"""
