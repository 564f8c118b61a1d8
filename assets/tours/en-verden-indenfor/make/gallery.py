"""The gallery: on the bridge over the hall, level with the upper cells, the school, the infirmary and the chapel."""

from kit import *
import plan as P
import site_outside as site
import wing, wing_glimpse
import cell
from gallery_props import everything

G1 = P.GALLERY


def scene():
    m = wing.materials()
    wing.build(m)
    site.shell()
    site.openings(m)
    site.ground(0.17)
    site.tree_line(0.17)
    site.sky(0.16, True)
    site.sunlight(8.0)
    with placed(cell.TO_WORLD):  # the open cell below
        cell.shell(cell.materials())
    wing_glimpse.west_room()
    wing_glimpse.control()
    bx('kback', (14.0, 4.6, 0), (15.2, 4.65, 2.2), m['birch'], 0)
    everything(m)
    wing.lights(strong=False)
    area('endA', (P.LENGTH - 0.05, 0, 4.3), (0, math.radians(90), 0), 3.0, 3.6, 170, (0.88, 0.94, 1))
    area('bounce', (P.LENGTH / 2, 0, 2.4), (math.pi, 0, 0), P.LENGTH * 0.9, 4.0, 90, (1, 0.95, 0.88))
