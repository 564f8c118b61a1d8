"""The people: face, hair, clothes, room. None is modelled on anyone. Colours are linear RGB; parameters are explained in README.md."""

BROWN, DARK, BLOND, GREY, WHITE_HAIR = (0.155, 0.072, 0.034), (0.020, 0.014, 0.011), (0.36, 0.22, 0.095), (0.26, 0.25, 0.24), (0.58, 0.57, 0.55)
TIE = (0.020, 0.108, 0.045)
NAVY, BLUE = (0.014, 0.022, 0.060), (0.26, 0.40, 0.62)
BADGES = [('name_tag', {}), ('radio', {})]
UNIFORM = [('shirt', dict(arms=False)), ('pullover', {}), *BADGES]
WARM, PALE, RUDDY, OLIVE, TAN = (0.60, 0.36, 0.255), (0.64, 0.42, 0.32), (0.60, 0.33, 0.24), (0.46, 0.265, 0.165), (0.40, 0.225, 0.135)

PEOPLE = {
    'mette': dict(
        face=dict(freckles=110, seed=1, smirk=0.3, smile=1.0, nose_len=-0.001, nose_w=0.88, nose_tip=0.95, lid_diff=1.0, jaw=0.86, wide=0.955, chin=0.86, eye=0.0212, lid_up=17.5, lips=1.1),
        iris=(0.09, 0.20, 0.27), lash=0.5,
        brows=dict(colour=(0.10, 0.046, 0.022), thick=1.0, lift=0.0022, arch=1.2),
        hair=[('drawn_back', dict(colour=BROWN, tie=TIE, second=(0.235, 0.115, 0.052))),
              ('ponytail', dict(colour=BROWN, tie=TIE, second=(0.235, 0.115, 0.052), path=((0.030, 0.022, 0.004), (0.070, 0.006, -0.060), (0.090, -0.055, -0.150), (0.080, -0.105, -0.225))))],
        body=dict(shoulder=0.158, bust=0.8, hip=1.02, waist=0.94), clothes=UNIFORM, room='wing', yaw=24,
    ),
    'lars': dict(
        face=dict(skin=RUDDY, seed=2, wide=1.07, jaw=1.12, chin=1.2, fat=0.55, brow=1.0, nose_w=1.30, nose_tip=1.28, nose_out=0.003, nose_len=0.003, eye=0.0172, lid_up=17, lid_low=-18, bags=0.75, age=0.62, ear=1.0, neck=0.056, smile=0.8, smirk=-0.3, mouth_w=0.029, lips=0.8, lid_fold=1.2, lid_diff=-1.5, eye_tilt=-2),
        iris=(0.16, 0.20, 0.19), lash=0.1,
        brows=dict(colour=(0.22, 0.20, 0.18), thick=1.35, lift=-0.0005, n=90),
        hair=[('short', dict(colour=GREY, second=(0.40, 0.39, 0.37), length=0.015, high=9, r=0.0015, lift=0.3))],
        beard=dict(colour=GREY, second=(0.45, 0.44, 0.42), length=0.011, n=1500),
        body=dict(shoulder=0.198, chest=1.12, waist=1.18, belly=0.8, arm=1.16, height=1.03, hip=1.02),
        clothes=UNIFORM, room='gate', yaw=-140, portrait=dict(head=(3, -1.5, 5), gaze=(2, 0)),
    ),
    'birgit': dict(
        face=dict(skin=PALE, seed=3, wide=0.99, long=0.98, jaw=0.98, fat=0.3, age=0.75, bags=0.8, nose_len=0.002, nose_hook=0.6, nose_w=1.05, eye=0.0180, lid_up=18, lid_low=-18, eye_tilt=-3, smirk=0.9, smile=0.9, lips=0.65, mouth_w=0.0275, chin=0.95, lid_fold=1.5, ear=0.9, lip=(0.40, 0.13, 0.13)),
        iris=(0.10, 0.17, 0.24), lash=0.35,
        brows=dict(colour=(0.34, 0.32, 0.30), thick=0.75, lift=0.004, skew=0.0028),
        hair=[('short', dict(colour=WHITE_HAIR, second=(0.40, 0.39, 0.39), length=0.032, top=1.25, fringe=0.5, flow=(0.75, -0.2, 0.1), lift=0.42, wild=0.3, r=0.0016, n=1700))],
        wear=[('glasses', dict(low=0.014, half=True, colour=(0.16, 0.02, 0.02), cord=(0.05, 0.22, 0.24)))],
        body=dict(shoulder=0.160, bust=1.2, waist=1.12, belly=0.4, hip=1.12, height=0.96), clothes=[('shirt', dict(epaulettes=3, chest=True)), ('name_tag', dict(z=0.175)), ('lanyard', {})],
        room='control', portrait=dict(head=(6, 3, -8), gaze=(-2, 4)),
    ),
    'sofie': dict(
        face=dict(skin=WARM, seed=4, wide=0.97, jaw=0.93, chin=0.88, long=1.0, nose_len=0.0, nose_w=0.88, nose_hook=0.25, eye=0.0200, lid_up=21, eye_tilt=5, lips=1.2, smile=1.0, age=0.05, ear=0.8, cheek=1.1, lip=(0.45, 0.12, 0.12)),
        iris=(0.14, 0.085, 0.035), lash=0.6,
        brows=dict(colour=(0.022, 0.014, 0.010), thick=0.85, lift=0.0026, arch=1.3),
        hair=[('drawn_back', dict(colour=DARK, tie=(0.0, 0.078, 0.112), second=(0.040, 0.026, 0.020), loose=4)), ('bun', dict(colour=(0.024, 0.016, 0.012), tie=(0.0, 0.082, 0.118)))],
        body=dict(shoulder=0.152, bust=0.7, waist=0.9), clothes=[('skin', dict(colour=WARM, arms=True)), ('tunic', {}), ('fob_watch', dict(x=-0.082, z=0.135)), ('pens', dict(x=0.070, z=0.20))],
        room='infirmary', portrait=dict(head=(1, -3, -5), gaze=(-3, 0)), key=(-1, 0.85), trousers=(0.62, 0.62, 0.60),
    ),
    'henrik': dict(
        face=dict(skin=PALE, seed=5, wide=0.93, long=1.06, jaw=0.92, chin=0.95, chin_len=0.006, gaunt=0.55, brow=0.9, nose_len=0.006, nose_out=0.006, nose_hook=1.5, nose_w=0.95, nose_bend=0.0012, eye=0.0180, lid_up=19, lid_low=-19, eye_tilt=-3, bags=0.85, age=0.95, ear=1.1, ear_out=18, neck=0.040, lips=0.6, smile=0.8, mouth_w=0.027, lid_fold=1.4),
        iris=(0.10, 0.18, 0.25), lash=0.1,
        brows=dict(colour=(0.30, 0.29, 0.28), thick=1.3, lift=0.0015, inner=0.0015, n=80),
        hair=[('curls', dict(colour=GREY, second=(0.42, 0.41, 0.40), n=430, high=18, crown=0.55, size=0.0095))],
        body=dict(shoulder=0.178, waist=0.92, arm=0.95, height=1.04, stoop=0.5), clothes=[('shirt', dict(arms=False, colour=(0.60, 0.60, 0.56))), ('pullover', dict(colour=(0.075, 0.085, 0.045), epaulettes=0, deep=0.14, half=0.05)), ('jacket', dict(colour=(0.135, 0.095, 0.055), mat='felt', figure=('tweed', (0.30, 0.16, 0.05)), pockets=False, half=0.085, buttons=(0.05, 0.022, 0.010)))],
        room='chapel', portrait=dict(head=(3, 4, -4), gaze=(-3, 0)), trousers=(0.035, 0.032, 0.030),
    ),
    'ole': dict(
        face=dict(skin=RUDDY, seed=6, wide=1.04, jaw=1.05, long=0.97, chin=1.1, fat=0.35, nose_w=1.4, nose_tip=1.42, nose_out=0.004, nose_len=0.001, nose_hook=0.4, eye=0.0175, lid_up=17, lid_low=-17, bags=0.7, age=0.75, ear=1.12, ear_out=17, neck=0.052, smile=1.0, mouth_w=0.029, lips=0.75, eye_tilt=-4, stubble=0.25, blush=(0.58, 0.17, 0.12), lid_diff=2.2),
        iris=(0.12, 0.11, 0.06), lash=0.1,
        brows=dict(colour=(0.115, 0.070, 0.040), thick=1.5, n=95, lift=0.0008),
        hair=[('short', dict(colour=(0.15, 0.10, 0.065), second=(0.32, 0.29, 0.26), part=0.4, length=0.020, high=22, r=0.0015, lift=0.3, flow=(-0.6, 0.4, 0)))],
        beard=dict(colour=(0.15, 0.095, 0.055), second=(0.32, 0.28, 0.24), length=0.017, n=200, full=0.0, moustache=1.6),
        wear=[('pencil', dict(side=1))],
        body=dict(shoulder=0.190, chest=1.1, waist=1.15, belly=0.9, arm=1.1, height=1.0), clothes=[('shirt', dict(arms=False, colour=(0.36, 0.30, 0.22), figure=('check', (0.22, 0.035, 0.03), 0.026))), ('jacket', dict(colour=(0.045, 0.085, 0.15), lapel=False, zip_up=0.35, mat='twill'))],
        room='workshop', portrait=dict(head=(2, -2, -8), gaze=(-3, 0)), trousers=(0.05, 0.075, 0.12),
    ),
    'amina': dict(
        face=dict(skin=OLIVE, blush=(0.42, 0.15, 0.11), lip=(0.34, 0.10, 0.095), seed=7, wide=0.96, jaw=0.88, chin=0.9, nose_len=0.003, nose_out=0.003, nose_hook=0.9, nose_w=1.08, eye=0.0203, lid_up=21, lid_low=-20, eye_tilt=3, lips=1.25, smile=1.1, age=0.22, bags=0.4, ear=0.6),
        iris=(0.075, 0.035, 0.014), lash=0.65,
        brows=dict(colour=(0.014, 0.010, 0.008), thick=0.85, lift=0.0022, arch=1.4),
        wear=[('headscarf', dict(colour=(0.150, 0.022, 0.045)))],
        body=dict(shoulder=0.158, bust=1.0, hip=1.06, height=0.97), clothes=[('pullover', dict(colour=(0.58, 0.51, 0.40), epaulettes=0, neck='round', mat='weave', grow=0.008)), ('jacket', dict(colour=(0.055, 0.125, 0.125), mat='knit', lapel=False, pockets=False, half=0.07, deep=0.25, cuff='rib', figure=('rows', (0.62, 0.53, 0.38), (0.50, 0.24, 0.05), (0.40, 0.06, 0.06)), buttons=(0.16, 0.075, 0.03)))],
        room='classroom', portrait=dict(head=(1, 3, -6), gaze=(-3, 0)), trousers=(0.03, 0.035, 0.05),
    ),
    'jonas': dict(
        face=dict(skin=WARM, seed=8, wide=1.0, jaw=1.06, chin=1.1, long=1.02, gaunt=0.3, brow=1.0, nose_bend=0.0030, nose_w=1.1, nose_hook=0.7, nose_len=0.002, eye=0.0186, lid_up=16, lid_low=-19, eye_tilt=-4, bags=0.9, age=0.42, ear=1.0, ear_out=17, neck=0.050, smile=0.75, smirk=0.3, lips=0.85, mouth_w=0.0275, stubble=0.65, hair_shade=(0.15, 0.115, 0.095), dimple=0.8),
        iris=(0.11, 0.17, 0.17), lash=0.15,
        brows=dict(colour=(0.055, 0.032, 0.020), thick=1.1, inner=0.0024, lift=-0.0004),
        body=dict(shoulder=0.186, arm=1.05, height=1.02), clothes=[('pullover', dict(colour=(0.60, 0.59, 0.56), epaulettes=0, neck='round', mat='weave', arms=False, grow=0.004)), ('shirt', dict(grow=0.014, colour=(0.085, 0.155, 0.27), mat='twill', chest=True))],
        room='visiting', portrait=dict(head=(3, 2.5, -7), gaze=(-3, 0)), trousers=(0.03, 0.035, 0.05),
    ),
    'rikke': dict(
        face=dict(skin=RUDDY, seed=9, wide=1.0, jaw=1.02, chin=1.0, nose_len=0.0, nose_out=0.002, nose_tip=1.1, eye=0.0188, lid_up=18, lid_low=-19, age=0.45, bags=0.45, lips=0.85, smile=1.25, smirk=-0.5, mouth_w=0.0285, freckles=35, eye_tilt=-1, ear=0.9, neck=0.043),
        iris=(0.13, 0.16, 0.10), lash=0.3,
        brows=dict(colour=(0.20, 0.12, 0.055), thick=0.9, lift=0.0),
        hair=[('drawn_back', dict(colour=BLOND, tie=(0.0, 0.112, 0.0), second=(0.46, 0.31, 0.15), loose=0)), ('ponytail', dict(colour=BLOND, tie=(0.0, 0.112, 0.0), second=(0.46, 0.31, 0.15), length=0.14, n=160))],
        wear=[('cap', {})],
        body=dict(shoulder=0.164, bust=0.7, height=0.99), clothes=[('shirt', dict(arms=False)), ('jacket', dict(colour=(0.030, 0.042, 0.050), lapel=False, zip_up=0.62, mat='twill')), ('radio', dict(x=-0.10, z=0.13))],
        room='gate', portrait=dict(head=(2, 2, -6), gaze=(-3, 0)), trousers=(0.025, 0.03, 0.035),
    ),
}  # fmt: skip
GUIDES = tuple(PEOPLE)
from . import others

PEOPLE |= others.PEOPLE
