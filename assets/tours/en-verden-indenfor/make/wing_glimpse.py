"""Rooms beyond the hall's window and doors, only as much as is seen from the hall."""

from kit import *
import plan as P


def control():
    """the control room behind its broad window: a dim room, a desk with screens"""
    x0, x1, y0, y1, _, z = P.ROOMS['control']
    wall, floor = m_plain('gcw', COL('7d8a88'), 0.8), m_plain('gcf', COL('3d4245'), 0.5)
    bx('gcfl', (x0, 4.35, -0.1), (x1, y1, 0.0), floor, 0)
    bx('gcce', (x0, 4.35, z), (x1, y1, z + 0.1), wall, 0)
    bx('gcN', (x0, y1, 0), (x1, y1 + 0.1, z), wall, 0)
    for x in (x0 - 0.1, x1):
        bx('gcW', (x, 4.35, 0), (x + 0.1, y1, z), wall, 0)
    wall_holes('gcS', 'y', 4.351, 0.1, (x0, x1), (0, z), [((2.13, 0), (3.07, 2.08)), ((3.95, 0.9), (6.45, 2.15))], wall)
    birch, black = m_wood('gcb', COL('c9a874'), COL('b8935c')), m_plain('gck', (0.012, 0.012, 0.013, 1), 0.35)
    bx('gcd', (3.6, 5.5, 0.72), (6.5, 6.2, 0.75), birch, 0.005)
    for i, x in enumerate((4.0, 4.65, 5.3, 5.95)):
        bx('gcm', (x - 0.28, 5.82, 0.92), (x + 0.28, 5.85, 1.26), black, 0.006)
        bx('gcmf', (x - 0.03, 5.84, 0.75), (x + 0.03, 5.88, 0.95), black, 0.003)
    for r in range(2):  # wall of pictures on the far side
        for i in range(5):
            x = 3.7 + i * 0.56
            bx('gcs', (x - 0.25, y1 - 0.05, 1.25 + r * 0.36), (x + 0.25, y1, 1.56 + r * 0.36), black, 0.004)
            c = ((0.30, 0.38, 0.40, 1), (0.42, 0.46, 0.44, 1), (0.26, 0.33, 0.38, 1))[(i + r) % 3]
            bx('gcsl', (x - 0.235, y1 - 0.053, 1.265 + r * 0.36), (x + 0.235, y1 - 0.048, 1.545 + r * 0.36), m_emit('gcs%d%d' % (r, i), c, 0.9), 0)
    bx('gchair', (4.75, 6.45, 0.45), (5.2, 6.9, 0.52), black, 0.03)
    bx('gchairb', (4.78, 6.86, 0.6), (5.17, 6.92, 1.1), black, 0.03)
    area('gclamp', (5.0, 7.0, z - 0.1), (0, 0, 0), 2.0, 0.4, 26, (1, 0.88, 0.72))


def west_room():
    """the gate room behind the gate of bars"""
    wall, floor = m_plain('gww', COL('d8d2c2'), 0.8), m_plain('gwf', COL('6b675c'), 0.35)
    x0, x1, y, z = P.GATE_X0, P.GATE_X1, P.GATE_Y, P.GATE_Z
    bx('gwfl', (x0, -y, -0.1), (x1, y, 0.0), floor, 0)
    bx('gwce', (x0, -y, z), (x1, y, z + 0.1), wall, 0)
    bx('gwW', (x0 - 0.1, -y, 0), (x0, y, z), wall, 0)
    for s in (-1, 1):
        a, b = sorted((s * y, s * (y + 0.1)))
        bx('gwS', (x0, a, 0), (x1, b, z), wall, 0)
    bx('gwd', (x0, -0.55, 0), (x0 + 0.03, 0.55, 2.1), m_plain('gwdm', COL('3f6a8c'), 0.4), 0.004)
    area('gwl', (-4.5, 0, z - 0.1), (0, 0, 0), 5, 2, 90, (1, 0.93, 0.8))
