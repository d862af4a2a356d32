"""What a page receives: plain, frozen values, and nothing else."""
