"""The career plan and what is shown with it, as frozen values before they are paper or pixels."""
