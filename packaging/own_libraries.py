"""Runs first in the frozen Comeback: what it starts, a browser or `lp`, gets the libraries of the system, not ours."""

import os
import sys

if sys.platform == "linux":
    kept = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if kept:
        os.environ["LD_LIBRARY_PATH"] = kept
    else:
        os.environ.pop("LD_LIBRARY_PATH", None)
