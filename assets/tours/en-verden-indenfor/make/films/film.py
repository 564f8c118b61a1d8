#!/usr/bin/python3
"""film.py NAME ...: makes films again, picture, speech and captions. NAME is series/LIST (lists/LIST.json), or MISSION/BEAT, or MISSION for all its beats.

  --sheet OUT.jpg   only a sheet of pictures to look at, one every two seconds
  --stills          only the still of each beat
Needs the plates (plates.py), ffmpeg with libsvtav1 and libx264, espeak-ng, python3-numpy, python3-pil; npm ci for the typeface."""

import argparse, json, subprocess, sys, time
from pathlib import Path

from PIL import Image

HERE = Path(__file__).resolve().parent
PACK = HERE.parent.parent
sys.path[:0] = [str(HERE), str(HERE.parent / 'voices')]
import compose  # noqa: E402
import direct  # noqa: E402
import music  # noqa: E402
import speech  # noqa: E402
from audio import RATE  # noqa: E402
from figures import FPS  # noqa: E402

EARLY = 0.28  # a cut comes this long before the word, seconds
AV1 = '-c:v libsvtav1 -preset 11 -crf {} -g 96 -pix_fmt yuv420p'
H264 = '-vf scale=640:360:flags=bicubic -c:v libx264 -preset faster -crf {} -g 96 -pix_fmt yuv420p -movflags +faststart'


def timeline(script):
    """([(moment, start, end)], timing, seconds)"""
    lines, owners = [], []
    for i, moment in enumerate(script['moments']):
        if not moment.get('lines') and lines:
            lines[-1] = dict(lines[-1], pause=lines[-1].get('pause', speech.BREATH) + moment['hold'])
        for line in moment.get('lines', []):
            lines.append(line)
            owners.append(i)
    timing, seconds = speech.timed(lines, script.get('before', speech.BEFORE), script.get('after', speech.AFTER))
    starts = {}
    for (_, start, _), owner in zip(timing, owners):
        starts.setdefault(owner, start - EARLY)
    for i in range(1, len(script['moments'])):
        if i not in starts:  # a silent moment begins when the one before has had its say
            last = max(j for j, owner in enumerate(owners) if owner < i)
            starts[i] = max(timing[last][2].values()) + 0.35
    starts[0] = 0
    cuts = [round(starts[i] * FPS) / FPS for i in range(len(script['moments']))] + [round(seconds * FPS) / FPS]
    return [(moment, cuts[i], cuts[i + 1]) for i, moment in enumerate(script['moments'])], timing, cuts[-1]


def speaking(timing, start, end):
    """when each person's mouth moves, from the beginning of a shot: until the mean end of all languages"""
    out = {}
    for line, a, ends in timing:
        b = sum(ends.values()) / len(ends)
        if 'who' in line and b > start and a < end:
            out.setdefault(line['who'], []).append((a - start, min(b, end) - start))
    return out


def frames(script, wanted=lambda i: True):
    """all pictures of a film, None for those not wanted"""
    shots, timing, seconds = timeline(script)
    i, total = 0, round(seconds * FPS)
    for n, (moment, start, end) in enumerate(shots):
        words = moment.get('title')
        first = i
        for j, picture in enumerate(compose.shot_frames(moment['shot'], end - start, speaking(timing, start, end), f'{script["id"]} {n}', lambda k: wanted(first + k))):
            t = j / FPS
            if picture is None:
                yield None
                i += 1
                continue
            if words:
                k = min(1, max(0, (t - 0.5) / 0.6)) * min(1, max(0, (end - start - t - 0.1) / 0.5)) if n < len(shots) - 1 else min(1, max(0, (t - 0.7) / 0.6))
                picture = compose.titled(picture, words, round(k * 6) / 6) if k > 0 else picture
            dark = 1.0
            if script.get('fades'):
                dark = min(1, (i + 1) / 6, (total - i) / 10)
            yield picture if dark == 1 else picture.point(lambda v: int(v * dark))
            i += 1


def sheet(script, path, every=2.0):
    step = round(every * FPS)
    pictures = [p.resize((400, 225)) for p in frames(script, lambda i: i % step == step // 2) if p]
    out = Image.new('RGB', (1600, 225 * -(-len(pictures) // 4)))
    for i, p in enumerate(pictures):
        out.paste(p, (400 * (i % 4), 225 * (i // 4)))
    out.save(path, quality=88)


def encode(script, stem, sounds=None, crf=(44, 27)):
    """stem.av1.webm and stem.mp4; sounds: {language: samples}, the first in stem itself, others in stem.LANGUAGE"""
    work = HERE.parent / 'work' / 'films'
    work.mkdir(parents=True, exist_ok=True)
    stem.parent.mkdir(parents=True, exist_ok=True)
    silent = [work / f'{script["id"]}.av1.webm', work / f'{script["id"]}.mp4']
    command = ['ffmpeg', '-v', 'error', '-y', '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', f'{compose.W}x{compose.H}', '-r', str(FPS), '-i', '-']
    for out, how, q in zip(silent, (AV1, H264), crf):
        command += ['-map', '0:v', '-an', *how.format(q).split(), str(out)]
    pipe = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)
    poster = None
    shots, _, seconds = timeline(script)
    at = script.get('poster', seconds * 0.45)
    for i, picture in enumerate(frames(script)):
        pipe.stdin.write(picture.tobytes())
        if poster is None and i / FPS >= at:
            poster = picture
    pipe.stdin.close()
    if pipe.wait():
        raise SystemExit(f'ffmpeg could not encode {script["id"]}')
    for n, (language, x) in enumerate((sounds or {'': None}).items()):
        for source, ending, codec in zip(silent, ('.av1.webm', '.mp4'), (['libopus', '-b:a', '32k'], ['aac', '-b:a', '56k'])):
            out = stem.with_name(stem.name + (f'.{language}' if n else '') + ending)
            command = ['ffmpeg', '-v', 'error', '-y', '-i', str(source)]
            if x is not None:
                command += ['-f', 'f32le', '-ar', str(RATE), '-ac', '1', '-i', '-', '-map', '0:v', '-map', '1:a', '-c:a', *codec]
            command += ['-c:v', 'copy', *(['-movflags', '+faststart'] if ending == '.mp4' else []), str(out)]
            subprocess.run(command, input=None if x is None else x.astype('<f4').tobytes(), check=True)
    poster.save(stem.with_name(stem.name + '.webp'), quality=82, method=6)
    return seconds


def series(name):
    script = json.loads((HERE / f'lists/{name}.json').read_text('utf-8'))
    script['id'] = name
    return script


def make_series(name):
    script = series(name)
    _, timing, seconds = timeline(script)
    bed, sounds = music.bed(seconds, script.get('music', 'warm'), len(name)), {}
    for language in speech.LANGUAGES:
        voice = speech.levelled(speech.spoken_track(timing, seconds, language, script['node']), True)
        sounds[language] = speech.limit(voice + music.under(bed, voice), -1.5)
        path = PACK / 'series' / language / f'{name}.vtt'
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(speech.vtt(timing, language), 'utf-8')
    return encode(script, PACK / 'series' / name, sounds)


def beat_script(mission, beat):
    return dict(direct.script(mission, beat), id=f'{mission["id"]}-{beat["id"]}')


def make_beat(mission, beat, path):
    name = f'{mission["id"]}-{beat["id"]}'
    seconds = encode(beat_script(mission, beat), PACK / 'missions/films' / name, crf=(46, 29))
    src = [f'missions/films/{name}.av1.webm', f'missions/films/{name}.mp4']
    direct.write_film(path, beat['id'], dict(src=src, poster=f'missions/films/{name}.webp', seconds=round(seconds, 2)))
    return seconds


def chosen(name):
    """(mission, its beats named by MISSION/BEAT or MISSION, file)"""
    mission_id, _, beat_id = name.partition('/')
    path = PACK / f'missions/{mission_id}.json'
    mission = json.loads(path.read_text('utf-8'))
    return mission, [beat for beat in mission['beats'] if beat_id in ('', beat['id'])], path


def main():
    ap = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    ap.add_argument('names', nargs='+')
    ap.add_argument('--sheet')
    ap.add_argument('--every', type=float, default=2.0)
    ap.add_argument('--stills', action='store_true')
    ap.add_argument('--new', action='store_true', help='leave alone what has a film')
    a = ap.parse_args()
    for name in a.names:
        start = time.time()
        if name.startswith('series/'):
            film = name.removeprefix('series/')
            if a.sheet:
                sheet(series(film), a.sheet, a.every)
            else:
                print(f'{name}: {make_series(film):.1f} s', end='')
        else:
            mission, beats, path = chosen(name)
            if a.sheet:
                direct.sheet([beat_script(mission, beat) for beat in beats], a.sheet, timeline)
            elif a.stills:
                direct.stills(mission, beats, path, timeline)
            else:
                for beat in beats:
                    if not (a.new and 'film' in beat):
                        print(f'{name} {beat["id"]}: {make_beat(mission, beat, path):.1f} s', flush=True)
        print(f' in {time.time() - start:.0f} s', flush=True)


if __name__ == '__main__':
    main()
