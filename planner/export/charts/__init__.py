"""Charts, drawn once: the PDF takes the drawing, the window takes it as SVG."""
