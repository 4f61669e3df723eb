"""What people write in cells: times, costs, numbers, dates, places and words, as values."""
