"""Charts as ReportLab drawings: the PDF draws them, the window converts them to SVG."""
