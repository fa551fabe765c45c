"""Single controls: labels, links, buttons, combo boxes, notices, dialogs."""
