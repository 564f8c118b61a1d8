"""Stop-motion puppets: sculpted in numpy as distance fields, shaded and lit in Blender."""
