"""Page layout: styles, grids, form fields and what happens to the finished PDF."""
