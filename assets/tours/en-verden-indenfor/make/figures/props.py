"""Things in a hand, in the hand's axes (fingers -z, palm +y): a mug, a key ring, a folder, a phone handset, a leash."""

import numpy as np
from .lower import keychain
from .strands import tubes
from .trims import grid_part, solid
from .volume import box, cone


def mug(colour=(0.55, 0.20, 0.05)):
    a = np.linspace(0, 2 * np.pi, 33)
    ring = lambda r, z: np.stack([z + 0 * a, r * np.cos(a), r * np.sin(a)], 1)
    p = np.stack([ring(0.002, -0.045), ring(0.036, -0.045), ring(0.040, -0.038), ring(0.041, 0.045), ring(0.038, 0.047), ring(0.036, 0.040), ring(0.034, -0.03), ring(0.002, -0.034)], 1)
    return [grid_part('mug', 'gloss', p + (0, 0.050, -0.075), colour, 0, 0)]


def folder(colour=(0.03, 0.12, 0.20)):
    return [solid([box((0.0, 0.030, -0.13), (0.155, 0.008, 0.11), 0.004)], 0.003, colour, 'weave'), solid([box((0.0, 0.030, -0.13), (0.148, 0.006, 0.116), 0.002)], 0.003, (0.6, 0.59, 0.55), 'plain')]


def phone(colour=(0.02, 0.02, 0.022)):
    return [solid([box((0, 0.030, -0.07), (0.075, 0.008, 0.036), 0.006)], 0.002, colour, 'gloss')]


def keys():
    return keychain(np.array((0, 0.03, -0.07)), links=4)


def leash(colour=(0.10, 0.03, 0.02)):
    p = np.array([[(0, 0.02, -0.06), (0.02, 0.06, -0.10), (0.03, 0.02, -0.28), (0.0, -0.05, -0.42)]])
    return [tubes(p, 0.006, colour=colour, taper=(1, 1))]


THINGS = {'mug': mug, 'folder': folder, 'phone': phone, 'keys': keys, 'leash': leash}


def held(name, M, at):
    parts = THINGS[name]()
    for p in parts:
        v = p['v'].astype(float)
        # keys hang down whatever the hand does
        p['v'] = ((v + at) if name == 'keys' else (v @ M.T + at)).astype('f4')
    return parts
