"""Start-up, the window with its menus, the tray icon, and the welcome dialog."""
