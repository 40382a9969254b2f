"""Before any Qt import: no display, and a zone in which civil days cannot hide a mistake of conversion."""

import os
import sys
from pathlib import Path

import hypothesis

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["TZ"] = "UTC"
sys.path.insert(0, str(Path(__file__).parent))  # what tests share lies here

# How fast a machine is says nothing about what is tested.
hypothesis.settings.register_profile(
    "any machine", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("any machine")
