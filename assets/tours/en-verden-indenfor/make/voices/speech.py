"""What is said in a film: one voice a person, one track a language, all languages in step so that one silent picture serves them all."""

import functools, json, sys
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
MAKE, PACK = HERE.parent, HERE.parent.parent
sys.path[:0] = [str(HERE), str(MAKE / 'ambience')]
import sounds  # noqa: E402
from audio import RATE, limit, lufs_of, write  # noqa: E402
from captions import TIMED_HERE, clock, lines as broken  # noqa: E402
from voice import GUIDES, raw, speech_filter, spoken, treated  # noqa: E402

LANGUAGES = ('da', 'en')
BEFORE, BREATH, AFTER, SHORTEST = 0.5, 0.5, 0.9, 1.6  # seconds
LUFS, CEILING, EFFECT = -18, -2.5, 0.2
MISSIONS = ('first-day', 'stove', 'visit', 'night', 'rumour', 'release')
NAMES = {who: guide['name'] for who, guide in json.loads((MAKE / 'story/tour.json').read_text('utf-8'))['guides'].items()}
NAMES |= dict(finn='Finn', dennis='Dennis', adam='Adam', louise='Louise', ida='Ida', sara='Sara', emil='Emil')


def dry(line, place, language):
    text = line.get('say', {}).get(language) or spoken(line['text'][language], language)
    return raw(line['who'], language, text.replace('…', ','), place, line.get('pace', 1))


@functools.cache
def everything_said():
    """by person: the lines of all missions and of the series"""
    said = {}
    parts = [part for name in MISSIONS for mission in [json.loads((PACK / f'missions/{name}.json').read_text('utf-8'))] for part in mission['beats'] + mission['debriefs']]
    for path in sorted((MAKE / 'films/lists').glob('*.json')):
        parts += json.loads(path.read_text('utf-8'))['moments']
    for part in parts:
        for line in part.get('lines', []):
            if 'who' in line:
                said.setdefault(line['who'], []).append(line)
    return said


@functools.cache
def taps(who, language):
    """the filter of a voice, from the first sixteen lines of its person"""
    lines = everything_said()[who][:16]
    return speech_filter(np.concatenate([dry(line, i, language) for i, line in enumerate(lines)]), GUIDES[who].get('tilt', 0))


def timed(lines, before=BEFORE, after=AFTER):
    """[(line, start, end by language)], seconds in all: a line begins at the same moment in every language"""
    at, out = before, []
    for i, line in enumerate(lines):
        length = {}
        for language in LANGUAGES:
            if 'who' in line:
                length[language] = len(dry(line, i, language)) / RATE
            else:
                length[language] = max(SHORTEST, len(line['text'][language]) / 18, len(sounds.of(line)) / RATE)
        out.append((line, at, {language: at + length[language] for language in LANGUAGES}))
        at += max(length.values()) + line.get('pause', BREATH)
    last = max([before] + [max(end.values()) for _, _, end in out])
    return out, last + after


def spoken_track(timing, seconds, language, node):
    x = np.zeros(round((seconds + 3) * RATE))
    for i, (line, start, _) in enumerate(timing):
        if 'who' in line:
            sound = treated(dry(line, i, language), taps(line['who'], language), line.get('node', node))
        else:
            sound = sounds.of(line) * EFFECT
        at = round(start * RATE)
        x[at : at + len(sound)] += sound[: len(x) - at]
    x = x[: round(seconds * RATE)]
    x[-RATE // 5 :] *= np.linspace(1, 0, RATE // 5) ** 2
    return x


def levelled(x, speech):
    """at the loudness of speech; a track without any is left as quiet as it is"""
    if not speech:
        return x
    return limit(x * 10 ** ((LUFS + 0.3 - lufs_of(x)) / 20), CEILING)  # the limiter takes a little away


def vtt(timing, language):
    blocks = ['WEBVTT', TIMED_HERE.replace('voices/speak.py', 'films')]
    for i, (line, start, end) in enumerate(timing):
        until = end[language] + 0.4
        if i + 1 < len(timing):
            until = max(end[language], min(until, timing[i + 1][1] - 0.08))
        voice = f'<v {NAMES[line["who"]]}>' if 'who' in line else ''
        blocks.append(f'{i + 1}\n{clock(start)} --> {clock(until)}\n{voice}' + '\n'.join(broken(line['text'][language])))
    return '\n\n'.join(blocks) + '\n'


def part_tracks(mission, part, node):
    """speech and captions of a beat or a debrief, in every language; the seconds it lasts"""
    timing, seconds = timed(part['lines'])
    for language in LANGUAGES:
        stem = PACK / 'missions' / language / f'{mission}-{part["id"]}'
        x = levelled(spoken_track(timing, seconds, language, node), any('who' in line for line in part['lines']))
        write(x, stem, 24, 40)
        stem.with_suffix('.vtt').write_text(vtt(timing, language), 'utf-8')
    return seconds


def main(wanted):
    total = 0
    for name in wanted or MISSIONS:
        mission = json.loads((PACK / f'missions/{name}.json').read_text('utf-8'))
        node = mission['node']
        for part in mission['beats'] + mission['debriefs']:
            node = part['shots'][0]['node'] if part.get('shots') else mission['node']
            total += part_tracks(name, part, node)
        print(f'{name}: {total:.0f} s so far', flush=True)


if __name__ == '__main__':
    main(sys.argv[1:])
