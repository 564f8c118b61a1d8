#!/usr/bin/env python3
"""Speaks the narrations of ../story into ../../narrations/<lang>/<id>.opus, .m4a and .vtt, and says what came out.

  python3 make/voices/speak.py [id | language | language/id ...]

A recording lying there under the same name is never overwritten: it gets its other format and captions timed to it.
Needs espeak-ng, ffmpeg and numpy (apt-get install espeak-ng ffmpeg python3-numpy)."""
import json
import sys
from functools import cache
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
PACK = HERE.parent.parent
sys.path.insert(0, str(HERE.parent / "ambience"))
from audio import RATE, at_loudness, is_recording, loudness, read, write  # noqa: E402
from captions import TIMED_HERE, spread, vtt  # noqa: E402
from voice import GUIDES, raw, speech_filter, spoken, treated  # noqa: E402

BOOK = json.loads((HERE.parent / "story/tour.json").read_text("utf-8"))
STORIES = [{"node": node, **story} for node in BOOK["rooms"]
           for story in json.loads((HERE.parent / f"story/{node}.json").read_text("utf-8"))["narrations"]]
BEFORE, BETWEEN, AFTER = 0.25, 0.5, 0.6  # seconds of silence
LUFS, CEILING, LOUDEST_EFFECT = -18, -2.5, 0.25


def as_cue(cue):
    return {"text": cue} if isinstance(cue, str) else cue


def said(story, lang, cue, place):
    """A cue as espeak-ng reads it."""
    return raw(story["guide"], lang, cue.get("say") or spoken(cue["text"], lang), place, cue.get("pace", 1))


@cache
def voice_filter(guide, lang):
    """The filter for a guide's voice in a language, from everything this guide says in it."""
    told = [said(story, lang, cue, place) for story in STORIES if story["guide"] == guide
            for place, cue in enumerate(map(as_cue, story["text"][lang])) if "text" in cue]
    return speech_filter(np.concatenate(told), GUIDES[guide].get("tilt", 0))


def spoken_story(story, lang):
    """(samples, timed cues)"""
    taps = voice_filter(story["guide"], lang)
    x, cues, at = np.zeros(120 * RATE), [], BEFORE
    for place, cue in enumerate(map(as_cue, story["text"][lang])):
        if "sound" in cue:
            sound = read(PACK / "ambience" / f"{cue['sound']}.opus")
            sound *= LOUDEST_EFFECT / np.abs(sound).max()
            text, length = BOOK["sounds"][cue["sound"]][lang], len(sound) / RATE
        else:
            dry = said(story, lang, cue, place)
            sound = treated(dry, taps, story["node"])
            text, length = cue["text"], len(dry) / RATE
        start = round(at * RATE)
        x[start:start + len(sound)] += sound
        cues.append((at, at + length, text, "text" in cue))
        at += length + cue.get("pause", BETWEEN)
    end = round((cues[-1][1] + AFTER) * RATE)
    x = x[:end]
    x[-RATE // 4:] *= np.linspace(1, 0, RATE // 4) ** 2
    return at_loudness(x, LUFS, CEILING), cues


def take_recording(story, lang, stem, given):
    """Makes the missing format of a recording and, unless somebody wrote them, its captions."""
    x = read(given)
    other = stem.with_suffix(".m4a" if given.suffix == ".opus" else ".opus")
    if not other.exists() or not is_recording(other):
        keep = given.read_bytes()
        write(x, stem, 40, 64)
        given.write_bytes(keep)
    captions = stem.with_suffix(".vtt")
    if not captions.exists() or TIMED_HERE in captions.read_text("utf-8"):
        cues = [(cue["text"], True) if "text" in cue else (BOOK["sounds"][cue["sound"]][lang], False)
                for cue in map(as_cue, story["text"][lang])]
        captions.write_text(vtt(BOOK["guides"][story["guide"]]["name"], spread(cues, x, RATE)), "utf-8")
    return f"recording kept, {len(x) / RATE:.1f} s"


def main(wanted):
    for story in STORIES:
        for lang in story["text"]:
            if wanted and not {story["id"], lang, f"{lang}/{story['id']}"} & set(wanted):
                continue
            stem = PACK / "narrations" / lang / story["id"]
            stem.parent.mkdir(parents=True, exist_ok=True)
            given = [path for ending in (".opus", ".m4a") if (path := stem.with_suffix(ending)).exists() and is_recording(path)]
            if given:
                print(f"{lang}/{story['id']}: {take_recording(story, lang, stem, given[0])}")
                continue
            x, cues = spoken_story(story, lang)
            write(x, stem, 36, 48)
            stem.with_suffix(".vtt").write_text(vtt(BOOK["guides"][story["guide"]]["name"], cues), "utf-8")
            lufs, peak = loudness(read(stem.with_suffix(".opus")))
            seconds, longest = len(x) / RATE, max(end - start for start, end, *_ in cues)
            told = f"{seconds:5.1f} s, {lufs:.1f} LUFS, peak {peak:.1f} dBTP, longest cue {longest:.1f} s"
            bad = "" if 30 <= seconds <= 75 and abs(lufs - LUFS) <= 1 and longest <= 7 else "  <- look at this"
            print(f"{lang}/{story['id']}: {told}{bad}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
