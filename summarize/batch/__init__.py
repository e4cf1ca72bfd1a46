"""Many texts at a time, in constant memory."""
