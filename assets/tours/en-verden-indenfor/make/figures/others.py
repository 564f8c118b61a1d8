"""Hosts of the web series, prisoners, and a visiting mother with her child."""

BROWN, DARK, BLOND = (0.155, 0.072, 0.034), (0.020, 0.014, 0.011), (0.36, 0.22, 0.095)
WARM, PALE, OLIVE, TAN = (0.58, 0.335, 0.225), (0.64, 0.42, 0.32), (0.46, 0.265, 0.165), (0.36, 0.20, 0.115)
JEANS, GREY_SUIT = (0.035, 0.060, 0.115), (0.16, 0.165, 0.17)
TRAINERS = dict(shoes=(0.55, 0.54, 0.52), soles=(0.62, 0.61, 0.58), belt=False)

PEOPLE = {
    'sara': dict(
        face=dict(skin=PALE, seed=21, wide=0.955, jaw=0.86, chin=0.86, long=0.98, nose_w=0.86, nose_len=-0.003, nose_tip=0.92, nose_out=-0.001, eye=0.0214, lid_up=22, eye_tilt=4, lips=1.15, smile=1.15, smirk=-0.2, age=0.0, bags=0.05, freckles=25, ear=0.8),
        iris=(0.13, 0.16, 0.08), lash=0.55, brows=dict(colour=(0.13, 0.07, 0.03), thick=0.95, lift=0.0026, arch=1.2),
        hair=[('loose', dict(colour=(0.30, 0.135, 0.045), second=(0.42, 0.22, 0.085), length=0.115, curve=0.010))],
        body=dict(shoulder=0.150, bust=0.6, waist=0.88, height=0.985), clothes=[('pullover', dict(colour=(0.48, 0.25, 0.035), epaulettes=0, neck='round'))],
        room='wing', yaw=60, trousers=JEANS, **TRAINERS,
    ),
    'emil': dict(
        face=dict(skin=WARM, seed=22, wide=0.97, jaw=0.96, chin=1.0, long=1.02, nose_w=0.98, nose_out=0.002, nose_len=0.001, eye=0.0200, lid_up=21, lips=0.95, smile=1.0, smirk=0.5, age=0.0, bags=0.05, ear=1.0, ear_out=20, neck=0.043, stubble=0.12),
        iris=(0.085, 0.045, 0.018), lash=0.25, brows=dict(colour=(0.030, 0.018, 0.012), thick=1.15, lift=0.001),
        hair=[('curls', dict(colour=(0.040, 0.022, 0.014), second=(0.075, 0.04, 0.022), n=620, size=0.0105))],
        body=dict(shoulder=0.172, waist=0.9, height=1.03), clothes=[('pullover', dict(colour=(0.07, 0.135, 0.105), epaulettes=0, neck='round', mat='weave')), ('hood', dict(colour=(0.07, 0.135, 0.105), mat='weave'))],
        room='wing', yaw=60, trousers=JEANS, **TRAINERS,
    ),
    'prisoner24': dict(
        face=dict(skin=OLIVE, blush=(0.42, 0.15, 0.11), lip=(0.34, 0.12, 0.10), seed=24, wide=0.97, jaw=1.0, nose_w=1.08, nose_hook=0.6, nose_out=0.003, eye=0.0196, lid_up=17, eye_tilt=0, lips=1.1, smile=0.25, age=0.05, bags=0.35, stubble=0.3, ear=1.0, neck=0.046),
        iris=(0.06, 0.03, 0.014), lash=0.35, brows=dict(colour=(0.016, 0.011, 0.008), thick=1.3, inner=-0.001),
        hair=[('short', dict(colour=DARK, length=0.013, lift=0.25, r=0.0014, top=1.6))],
        body=dict(shoulder=0.178, height=1.01), clothes=[('pullover', dict(colour=(0.62, 0.61, 0.58), epaulettes=0, neck='round', mat='weave', grow=0.006)), ('jacket', dict(colour=GREY_SUIT, lapel=False, zip_up=0.55, mat='weave', pockets=False, cuff='rib'))],
        room='cell', trousers=GREY_SUIT, **TRAINERS,
    ),
    'prisoner33': dict(
        face=dict(skin=PALE, seed=33, wide=1.03, jaw=1.1, chin=1.15, fat=0.25, brow=1.0, nose_w=1.2, nose_bend=-0.003, nose_tip=1.1, eye=0.0180, lid_up=16, lid_low=-18, lips=0.8, smile=0.2, smirk=-0.4, age=0.35, bags=0.6, stubble=0.35, ear=1.0, neck=0.056),
        iris=(0.11, 0.17, 0.22), lash=0.1, brows=dict(colour=(0.13, 0.075, 0.035), thick=1.1, lift=-0.001),
        hair=[('short', dict(colour=(0.20, 0.115, 0.05), second=BLOND, length=0.008, high=5, lift=0.3, r=0.0013))], beard=dict(colour=(0.24, 0.11, 0.04), n=900, length=0.008),
        body=dict(shoulder=0.198, chest=1.15, arm=1.2, height=1.03), clothes=[('skin', dict(colour=PALE, arms=True)), ('pullover', dict(colour=(0.05, 0.055, 0.065), epaulettes=0, neck='round', mat='weave', short=True))],
        room='cell', trousers=(0.08, 0.085, 0.09), **TRAINERS,
    ),
    'prisoner47': dict(
        face=dict(skin=WARM, seed=47, wide=0.98, long=1.04, jaw=0.98, gaunt=0.6, chin=1.0, nose_len=0.004, nose_hook=0.9, nose_out=0.003, eye=0.0180, lid_up=15, lid_low=-18, eye_tilt=-5, lips=0.65, smile=0.15, age=0.85, bags=1.0, stubble=0.5, ear=1.08, neck=0.042),
        iris=(0.10, 0.13, 0.13), lash=0.1, brows=dict(colour=(0.11, 0.085, 0.065), thick=1.2, inner=0.002),
        hair=[('short', dict(colour=(0.14, 0.11, 0.09), second=(0.33, 0.31, 0.29), part=0.45, length=0.030, high=14, lift=0.2, flow=(0.4, 0.8, 0)))],
        body=dict(shoulder=0.172, waist=0.95, arm=0.95, stoop=0.7), clothes=[('pullover', dict(colour=(0.20, 0.21, 0.20), epaulettes=0, neck='round', mat='weave', grow=0.006)), ('jacket', dict(colour=(0.045, 0.065, 0.075), lapel=False, zip_up=0.3, mat='weave', pockets=False, cuff='rib'))],
        room='cell', trousers=(0.045, 0.065, 0.075), **TRAINERS,
    ),
    'mother': dict(
        face=dict(skin=WARM, seed=30, wide=0.97, jaw=0.9, chin=0.9, nose_w=0.95, nose_len=0.0, eye=0.0204, lid_up=19, eye_tilt=1, lips=1.05, smile=0.6, age=0.15, bags=0.55, ear=0.8),
        iris=(0.10, 0.07, 0.035), lash=0.5, brows=dict(colour=(0.045, 0.024, 0.014), thick=0.9, lift=0.002, inner=0.0015),
        hair=[('loose', dict(colour=(0.065, 0.032, 0.018), second=(0.11, 0.055, 0.03), length=0.19, curve=0.014, part=-0.012))],
        body=dict(shoulder=0.154, bust=0.8, height=0.98), clothes=[('pullover', dict(colour=(0.50, 0.42, 0.33), epaulettes=0, neck='round', grow=0.010)), ('jacket', dict(colour=(0.13, 0.055, 0.045), lapel=False, zip_up=0.25, mat='weave'))],
        room='visiting', trousers=JEANS, **TRAINERS,
    ),
    'child': dict(
        face=dict(skin=(0.62, 0.38, 0.27), seed=6, wide=1.02, long=0.86, jaw=0.86, chin=0.8, chin_len=-0.014, fat=0.0, brow=0.0, nose_w=0.82, nose_len=-0.010, nose_out=-0.008, nose_tip=0.85, eye=0.0222, eye_gap=0.0365, lid_up=24, lips=0.9, mouth_w=0.0225, smile=1.0, age=0.0, bags=0.0, ear=0.82, neck=0.034, freckles=20),
        iris=(0.10, 0.07, 0.035), lash=0.4, brows=dict(colour=(0.10, 0.05, 0.025), thick=0.6, lift=0.004),
        hair=[('loose', dict(colour=(0.14, 0.065, 0.03), second=(0.20, 0.10, 0.045), length=0.085, curve=0.012, high=-4))],
        body=dict(height=0.655, head=1.55, shoulder=0.160, waist=1.1, hip=0.98, arm=0.95, neck_z=1.415), clothes=[('pullover', dict(colour=(0.42, 0.055, 0.05), epaulettes=0, neck='round', figure=('rows', (0.62, 0.53, 0.38), (0.60, 0.36, 0.06), (0.62, 0.53, 0.38))))],
        room='visiting', trousers=(0.05, 0.08, 0.14), hand=1.2, **TRAINERS,
    ),
}  # fmt: skip
