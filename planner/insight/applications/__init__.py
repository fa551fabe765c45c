"""What job applications say together: counts, rates and earlier contacts with a company."""
