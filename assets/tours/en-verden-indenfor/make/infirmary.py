"""The infirmary on the upper floor: couch behind a curtain, locked medicine cabinet, desk, wash basin, a window to the north."""

from kit import *
import plan as P
from wing_doors import SPECIAL, frame
from wing_surfaces import drawn, m_tiles, m_worn_floor
from wing_view import door_lining, skirting, surroundings, window

X0, X1, Y0, Y1, B, TOP = P.ROOMS['infirmary']
DOOR = 14.6
WIN = (12.3, 14.1, B + 0.98, B + 2.24)


def materials(m):
    drawn('wing_textures.py', 'lino_green', 'glazed', 'wear_infirmary')
    drawn('infirmary_textures.py', 'synstavle', 'lunger', 'ryg', 'sygeplejetider', 'journal', 'medicin')
    k = dict(m)
    k.update(
        walli=m_wall('iwall', COL('e9e8df'), COL('9dbcae'), B + 1.12, rough=0.5, grime=0.35),
        accent=m_wall('iaccent', COL('86aca3'), rough=0.55, grime=0.3),
        ceili=m_wall('iceil', COL('ecebe4'), grime=0.12, rough=0.8),
        floor=m_worn_floor('ifloor', 'lino_green', (1.1, 1.1), 'wear_infirmary', (10.1, 15.7), (4.3, 8.8), COL('566862'), COL('3c4a46'), 0.22),
        glaz=m_tiles('iglaz', 'glazed', (0.9, 0.9), 'xz', COL('dedfd8'), 0.15),
        birchv=m_wood('ibirchv', COL('d9b988'), COL('c79f6b'), axis=(14, 14, 1.2)),
        cab=m_paint('icab', COL('e3e5e1'), 0.28, peel=0, vary=0.05, wear=0.1),
        vinyl=m_paint('ivinyl', COL('2f5f63'), 0.32, peel=0, vary=0.12),
        paper=m_plain('ipaper', (0.8, 0.79, 0.75, 1), 0.85),
        dark=m_paint('idark', COL('3a4247'), 0.42),
        chrome=m_plain('ichrome', (0.8, 0.8, 0.8, 1), 0.1, metal=1),
        china=m_ceramic('ichina', COL('ecebe6')),
        lampi=m_emit('ilamp', (1, 0.95, 0.87, 1), 2.2),
        warm=m_emit('iwarm', (1, 0.84, 0.58, 1), 6),
        pane=m_window('icpane', (0.88, 0.94, 0.93, 1), 0.012),
        curtain=m_fabric('icur', COL('cdb678')),
        orange=m_ceramic('iorange', COL('c76a34')),
        yellow2=m_plain('isharp', COL('e2b92c'), 0.4),
    )
    return k


def shell(k):
    x0, x1, z0, z1 = WIN
    bx('ifloor', (X0 - 0.15, 4.35, B - 0.2), (X1 + 0.15, Y1 + 0.1, B), k['floor'], 0)
    bx('iceil', (X0 - 0.15, 4.35, TOP), (X1 + 0.15, Y1 + 0.1, TOP + 0.15), k['ceili'], 0)
    bx('iW', (X0 - 0.15, 4.35, B), (X0, Y1, TOP), k['accent'], 0)
    bx('iE', (X1, 4.35, B), (X1 + 0.15, Y1, TOP), k['walli'], 0)
    wall_holes('iS', 'y', 4.35, 0.15, (X0, X1), (B, TOP), [((DOOR - 0.47, B), (DOOR + 0.47, B + P.DOOR_TOP))], k['walli'])
    wall_holes('iN', 'y', Y1 - 0.012, 0.013, (X0, X1), (B, TOP), [((x0, z0), (x1, z1))], k['walli'])
    skirting(X0, X1, Y0, Y1 - 0.012, B, ('s', DOOR - 0.54, DOOR + 0.54), k['dark'])
    for x, y, sx, sy in ((13.0, 5.45, 2.4, 0.2), (11.0, 7.3, 0.2, 1.2)):
        bx('ilb', (x - sx / 2, y - sy / 2, TOP - 0.07), (x + sx / 2, y + sy / 2, TOP), k['white'], 0.012)
        bx('ile', (x - sx / 2 + 0.03, y - sy / 2 + 0.02, TOP - 0.08), (x + sx / 2 - 0.03, y + sy / 2 - 0.02, TOP - 0.066), k['lampi'], 0.006)
    lathe('ismoke', [(0.05, 0), (0.055, -0.02), (0.045, -0.04), (0.03, -0.045), (0.001, -0.046)], k['white'], (13.9, 5.4, TOP))
    bx('ivent', (15.1, 5.0, TOP - 0.012), (15.45, 5.35, TOP), k['grey'], 0.003)
    for i in range(9):
        bx('ivs', (15.12, 5.03 + i * 0.034, TOP - 0.016), (15.43, 5.045 + i * 0.034, TOP - 0.008), k['black'], 0)
    # door shut; its pane shows the gallery's light wall across the hall
    with placed(Matrix.Translation((DOOR, 4.2, B))):
        frame(k)
        SPECIAL['infirmary'](k)
    door_lining(DOOR, B, k['frame'])
    bx('iback', (DOOR - 1.2, 3.3, B), (DOOR + 1.2, 3.32, B + 2.6), m_emit('ibackm', (0.82, 0.78, 0.70, 1), 0.55), 0)
    for i in range(9):
        bx('irail', (DOOR - 0.8 + i * 0.2, 3.4, B), (DOOR - 0.785 + i * 0.2, 3.415, B + 1.1), k['rail'], 0)
    # radiator under the window
    for i in range(24):
        bx('irad', (12.42 + i * 0.066, Y1 - 0.115, B + 0.16), (12.42 + i * 0.066 + 0.05, Y1 - 0.045, B + 0.78), k['white'], 0.016, 3)
    bx('iradt', (12.40, Y1 - 0.12, B + 0.775), (14.02, Y1 - 0.04, B + 0.80), k['white'], 0.006)
    tube('iradp', [(12.40, Y1 - 0.08, B + 0.22), (12.30, Y1 - 0.08, B + 0.22), (12.30, Y1 - 0.08, B)], 0.011, k['white'])


def lights():
    x0, x1, z0, z1 = WIN
    area('isky', ((x0 + x1) / 2, Y1 + 0.55, (z0 + z1) / 2 + 0.2), (math.radians(-90 + 12), 0, 0), 2.0, 1.4, 285, (0.85, 0.93, 1.0))
    area('itube', (13.0, 5.45, TOP - 0.10), (0, 0, 0), 2.3, 0.16, 24, (1, 0.93, 0.82))
    area('itube2', (11.0, 7.3, TOP - 0.10), (0, 0, 0), 0.16, 1.1, 9, (1, 0.93, 0.82))
    area('idesk', (15.38, 6.42, B + 1.16), (0, 0, 0), 0.12, 0.12, 4, (1, 0.80, 0.52))
    area('ifill', (13.0, 6.4, B + 1.0), (math.pi, 0, 0), 4.0, 2.6, 11, (1, 0.94, 0.86))


def scene():
    import infirmary_props as props, infirmary_things as things

    m = surroundings([((WIN[0], WIN[2]), (WIN[1], WIN[3]))], sun=5.0, hall=False)
    k = materials(m)
    shell(k)
    window(*WIN, k)
    with placed(Matrix.Translation((0, 0, B))):
        props.everything(k)
        things.everything(k)
    lights()
