"""The base of every declaration: values, fields, scenarios and translated text."""
