"""Runs first in the frozen Comeback: it has the libraries it came with, and what it starts those of the system."""

import os
import sys

# Another Qt on the computer may name its plugins here, and they would be taken for ours.
for name in ("QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH"):
    os.environ.pop(name, None)
if sys.platform == "linux":
    kept = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if kept:
        os.environ["LD_LIBRARY_PATH"] = kept
    else:
        os.environ.pop("LD_LIBRARY_PATH", None)
