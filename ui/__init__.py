"""People and programs at the door: command line and web page."""
