"""Before any Qt import: no display, and a zone in which civil days cannot hide a mistake of conversion."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["TZ"] = "UTC"
