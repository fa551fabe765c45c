"""Statistics over job applications: counts, rates and earlier applications at a company."""
