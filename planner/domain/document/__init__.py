"""The career plan and its parts as immutable values, before they are drawn on paper or screen."""
