"""Start-up, the window with its menus, the tray, and the first page."""
