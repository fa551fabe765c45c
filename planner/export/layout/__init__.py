"""Page layout: styles, grids, form fields and post-processing of the PDF."""
