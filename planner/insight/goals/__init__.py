"""Values computed from goals: status, progress, hints, skills and suggestions."""
