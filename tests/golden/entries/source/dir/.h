dir/.h
