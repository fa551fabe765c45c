"""What is computed about goals: status, progress, hints, skills and offers."""
