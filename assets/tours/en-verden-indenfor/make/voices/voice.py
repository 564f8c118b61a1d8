"""One cue as a synthetic voice: espeak-ng, brought nearer to the spectrum of human speech, in a room."""
import re
import subprocess
from functools import cache

import numpy as np

from audio import RATE

LANGUAGES = {"da": "da", "en": "en"}  # not en-gb: espeak-ng drops its variants without a word
# espeak-ng's variant, pitch (0-99) and speed (words a minute); size: of the throat, more is a smaller person;
# tilt: dB an octave the voice is brighter (or, below 0, darker) than people are on average
GUIDES = {
    "mette": {"variant": "f5", "pitch": 34, "speed": {"da": 153, "en": 159}},
    "lars": {"variant": "m3", "pitch": 36, "speed": {"da": 143, "en": 148}},
    "birgit": {"variant": "f4", "pitch": 32, "speed": {"da": 142, "en": 147}, "size": 0.97, "tilt": -1.2},
    "sofie": {"variant": "f3", "pitch": 33, "speed": {"da": 156, "en": 162}, "tilt": 0.3},
    "amina": {"variant": "f2", "pitch": 60, "speed": {"da": 158, "en": 164}, "size": 1.05, "tilt": 0.8},
    "rikke": {"variant": "f1", "pitch": 54, "speed": {"da": 164, "en": 170}, "size": 1.06, "tilt": 1.2},
    "henrik": {"variant": "m7", "pitch": 40, "speed": {"da": 140, "en": 146}, "size": 0.97, "tilt": -1.5},
    "ole": {"variant": "m2", "pitch": 36, "speed": {"da": 144, "en": 148}, "size": 0.93, "tilt": -0.6},
    "jonas": {"variant": "m5", "pitch": 56, "speed": {"da": 166, "en": 171}, "size": 1.05, "tilt": 0.8},
    # those of the missions and the web series
    "finn": {"variant": "m4", "pitch": 30, "speed": {"da": 138, "en": 143}, "size": 0.98, "tilt": -1.2},
    "dennis": {"variant": "m1", "pitch": 26, "speed": {"da": 150, "en": 156}, "size": 0.9, "tilt": -0.4},
    "adam": {"variant": "m6", "pitch": 44, "speed": {"da": 146, "en": 152}, "size": 1.04, "tilt": -0.3},
    "louise": {"variant": "f4", "pitch": 52, "speed": {"da": 150, "en": 156}, "size": 1.04, "tilt": 0.4},
    "ida": {"variant": "f5", "pitch": 74, "speed": {"da": 150, "en": 154}, "size": 1.22, "tilt": 1.0},
    "sara": {"variant": "f2", "pitch": 48, "speed": {"da": 166, "en": 170}, "size": 1.08, "tilt": 1.0},
    "emil": {"variant": "m3", "pitch": 54, "speed": {"da": 168, "en": 172}, "size": 1.06, "tilt": 0.9},
}
# seconds until the sound has died away, and how loud the room is beside the voice
ROOMS = {
    "gate": (0.5, -17), "wing": (1.5, -19), "cell": (0.35, -16), "yard": (0.12, -24), "control": (0.4, -18), "gallery": (1.7, -18),
    "kitchen": (0.6, -18), "workshop": (1.1, -19), "classroom": (0.6, -18), "visiting": (0.6, -18), "infirmary": (0.45, -18),
    "chapel": (1.9, -17), "observation": (0.7, -16), "truck": (0.25, -19),
}

# Long-term average spectrum of speech in third-octaves from 100 Hz (Byrne et al. 1994, both sexes)
SPEECH_HZ = 100 * 2 ** (np.arange(20) / 3)
SPEECH_DB = np.array([54.4, 57.7, 56.8, 60.2, 60.3, 59.0, 62.1, 62.1, 60.5, 56.8,
                      53.7, 53.0, 52.0, 48.7, 48.1, 46.8, 45.6, 44.5, 44.3, 43.7])


def spoken(text, lang):
    """The text as it should be said: Danish puts commas before every clause, a speaker does not stop there."""
    text = re.sub("[»«‘“”]", "", text)
    return re.sub(r", (?!og |men |så )", " ", text) if lang == "da" else text


def resampled(x, rate):
    """At RATE, by adding empty octaves on top of the spectrum; the silence after it makes both lengths quick to transform."""
    into = round(rate / 150)
    pieces = 2 ** int(np.ceil(np.log2(len(x) / into)))
    padded = np.pad(x, (0, pieces * into - len(x)))
    return np.fft.irfft(np.fft.rfft(padded), pieces * RATE // 150)[:len(x) * RATE // rate] * (RATE / 150 / into)


@cache
def raw(guide, lang, text, place, pace=1):
    """espeak-ng's reading, without silence around it; pitch and speed vary a little from cue to cue."""
    voice = GUIDES[guide]
    pitch = voice["pitch"] + (0, 3, -2, 1, -3, 2)[place % 6]
    size = voice.get("size", 1)
    speed = voice["speed"][lang] / size * pace * (1, 0.97, 1.02, 0.99, 1.03)[place % 5]
    wav = subprocess.run(["espeak-ng", "-v", f"{LANGUAGES[lang]}+{voice['variant']}", "-p", str(pitch), "-s", str(round(speed)),
                          "-a", "60", "--stdout", text], capture_output=True, check=True).stdout
    x = resampled(np.frombuffer(wav[44:], "<i2") / 32768, round(int.from_bytes(wav[24:28], "little") * size))
    loud = np.flatnonzero(np.abs(x) > 0.004)
    edge = int(0.02 * RATE)
    return x[max(0, loud[0] - edge):loud[-1] + 2 * edge]


def third_octaves(x):
    """Mean level in dB of each band of SPEECH_HZ."""
    size = 8192
    frames = x[:len(x) // size * size].reshape(-1, size) * np.hanning(size)
    power = (np.abs(np.fft.rfft(frames)) ** 2).mean(axis=0)
    hz = np.fft.rfftfreq(size, 1 / RATE)
    bands = [power[(hz >= f / 2 ** (1 / 6)) & (hz < f * 2 ** (1 / 6))].sum() for f in SPEECH_HZ]
    return 10 * np.log10(np.maximum(bands, 1e-12))


def speech_filter(x, tilt=0):
    """A linear-phase filter which takes the voice's mean spectrum most of the way to human speech: cuts what buzzes (at most
    12 dB), lifts what is thin (at most 5 dB, nothing above 4 kHz, where espeak-ng has only noise to lift)."""
    change = SPEECH_DB - third_octaves(x)
    change -= np.median(change[3:14])
    change = np.convolve(np.pad(change, 1, mode="edge"), [0.25, 0.5, 0.25], "valid") * 0.8
    change = np.clip(change, -12, np.where(SPEECH_HZ > 4000, 0, 5))
    change += tilt * np.log2(SPEECH_HZ / 700)
    hz = np.fft.rfftfreq(2048, 1 / RATE)
    db = np.interp(np.log(np.maximum(hz, 1)), np.log(SPEECH_HZ), change)
    db -= 24 * np.clip(np.log2(90 / np.maximum(hz, 1)), 0, 2) + 18 * np.clip(np.log2(np.maximum(hz, 1) / 7200), 0, 2)
    taps = np.roll(np.fft.irfft(10 ** (db / 20)), 1024) * np.hanning(2048)
    return taps


def convolve(x, taps):
    length = len(x) + len(taps) - 1
    n = 2 ** int(np.ceil(np.log2(length)))
    return np.fft.irfft(np.fft.rfft(x, n) * np.fft.rfft(taps, n), n)[:length]


@cache
def room(node):
    """What the room answers: a few early reflections and a tail that darkens as it dies."""
    seconds, level = ROOMS[node]
    dice = np.random.default_rng(len(node))
    t = np.arange(int(seconds * RATE)) / RATE
    tail = dice.standard_normal(len(t)) * 10 ** (-3 * t / seconds)
    tail = np.convolve(tail, np.ones(9) / 9, "same")
    tail[:int(0.012 * RATE)] = 0
    for ms in (13, 19, 27, 38):
        if ms / 1000 < seconds:
            tail[int(ms / 1000 * RATE)] += 0.3 * np.abs(tail).max() * 10 ** (-3 * ms / 1000 / seconds)
    return tail / np.sqrt((tail ** 2).sum()) * 10 ** (level / 20)


def even(x):
    """Light compression: syllables a little nearer to each other, 2:1 in the upper 14 dB."""
    n = int(0.03 * RATE)
    power = convolve(x ** 2, np.hanning(n) / np.hanning(n).sum())[n // 2:n // 2 + len(x)]
    level = np.sqrt(np.maximum(power, 1e-18))
    knee = level.max() * 10 ** (-14 / 20)
    return x * np.minimum(1, (knee / level) ** 0.5)


def treated(x, taps, node):
    """The cue in its room: longer than x by the room's tail, starting at the same moment."""
    dry = even(convolve(x, taps)[1024:1024 + len(x)])
    dry *= np.minimum(1, np.minimum(np.arange(len(dry)), np.arange(len(dry))[::-1]) / (0.004 * RATE))
    wet = convolve(dry, room(node))
    wet[:len(dry)] += dry
    return wet
