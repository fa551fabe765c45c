"""The print preview: pages, thumbnails and search."""
