"""From a beat's stage directions and lines to shots: who is seen, how near, before what. Stages (views by room) are in stages.json."""

import json, os, re
from pathlib import Path

from PIL import Image

import compose
from figures import PLATES

HERE = Path(__file__).resolve().parent
PACK = HERE.parent.parent
STAGES = json.loads((HERE / 'stages.json').read_text('utf-8'))
# by the first word of a pose: plates of the upper body, best first; then whole figures
NEAR = {'hold': ('hold',), 'keys': ('keys',), 'sit': ('sit', 'slump'), 'sit_speak': ('sit',), 'slump': ('slump', 'sit'), 'arms_crossed': ('arms',), 'point': ('point',), 'phone': ('phone',)}
ANY = ('speak', 'stand', 'sit', 'arms', 'hold', 'right', 'slump')
WHOLE = {'sit': ('sit-full',), 'slump': ('sit-full',), 'sit_speak': ('sit-full',), 'crouch': ('crouch', 'full')}
# what is heard, by room, and what is seen then
HEARD = (('gate', r'keys', 'keys'), ('wing', r'knock|^\[the bolt', 'hatch'), ('control', r'keyboard', 'monitors'), ('kitchen', r'a click', 'menu'))
LOCKED = [-76, 0, 58]  # a cell door of the wing that is shut
HOME = {'birgit': 'control', 'lars': 'gate'}
LIGHT = {'night': {'cell': 'lamp', 'control': 'lamp', '_': 'night'}}
EVENING = {'first-day': ('count', 'key-said', 'key-alone', 'key-lars'), 'stove': ('evening', 'written', 'sat', 'knocked')}


def exists(plate):
    return os.path.exists(os.path.join(PLATES, plate + '.json'))


def first(who, names):
    return next((f'{who}-{name}' for name in names if exists(f'{who}-{name}')), None)


def near(who, pose, seated=False):
    word = next((prop for prop in ('phone', 'keys') if prop in pose), (pose.split() or [''])[0])
    return first(who, NEAR.get(word, ()) + (('sit',) if seated else ()) + ANY)


def whole(who, pose):
    return first(who, WHOLE.get((pose.split() or [''])[0], ('full',)))


def look(mission, beat, node):
    if beat in EVENING.get(mission, ()):
        return 'evening'
    light = LIGHT.get(mission, {})
    return light.get(node, light.get('_', 'day'))


def behind(node, who):
    views = STAGES[node]['talk']
    return views.get(who) or views['_'][sum(map(ord, who)) % len(views['_'])]


def talking(who, pose, node, m, n):
    """one person, nearer the more there is to say"""
    plate = near(who, pose, (who, node) == ('adam', 'cell'))
    if not plate:
        return None
    left = sum(map(ord, who)) % 2
    child = who == 'ida'
    figure = dict(plate=plate, x=0.42 if left else 0.57, y=0.35 if child else 0.33, m=m * (0.8 if child else 1))
    return dict(node=node, view=behind(node, who), blur=2.4, move=('push', 'hold', 'left' if left else 'right')[n % 3], figures=[figure])


def together(shot, beat):
    """all figures of a stage direction: whole in the room if there are such plates, else side by side"""
    node, people = shot['node'], list(shot['figures'].items())[:3]
    stage = STAGES[node]
    wholes = [whole(who, pose) for who, pose in people]
    if people and all(wholes):
        figures = [dict(plate=plate, yaw=yaw, d=d, **({'lift': stage['lift']} if 'lift' in stage else {})) for plate, (yaw, d) in zip(wholes, stage['marks'])]
        return dict(node=node, view=stage['wide'], move='push', figures=sorted(figures, key=lambda f: -f['d']))
    mediums = [plate for plate in (near(who, pose) for who, pose in people) if plate]
    if mediums:
        places = {1: (0.5,), 2: (0.28, 0.71), 3: (0.2, 0.5, 0.8)}[len(mediums)]
        figures = [dict(plate=plate, x=x, y=0.35, m=0.86 + 0.06 * len(mediums)) for plate, x in zip(mediums, places)]
        return dict(node=node, view=behind(node, people[0][0]), blur=1.8, move='left', figures=figures)
    view = beat.get('still', {}).get('view') if beat.get('still', {}).get('node') == node else None
    return dict(node=node, view=[view['yaw'], view['pitch'], 58] if view else stage['wide'], move='push')


def detail(shot, beat):
    hands = [plate for plate in (first(who, ('keys',) if 'keys' in pose else ('hold',)) for who, pose in shot['figures'].items() if pose.startswith('hold')) if plate]
    if hands:
        who = hands[0].split('-')[0]
        return dict(node=shot['node'], view=behind(shot['node'], who), blur=3, move='down', figures=[dict(plate=hands[0], x=0.5, y=0.04, m=0.62)])
    return together(shot, beat)


def shown(shot, beat, line=None):
    heard = line['text']['en'] if line and 'who' not in line else ''
    for node, words, picture in HEARD:
        if shot['node'] == node and re.search(words, heard):
            return dict(node=node, picture=f'pictures/{picture}.jpg', move='push')
    return detail(shot, beat) if shot['camera'] == 'insert' else together(shot, beat)


def staged(beat, who, after):
    """the stage direction a speaker belongs to: the next that has them"""
    order = beat['shots'][after:] + beat['shots'][:after][::-1]
    return next((shot for shot in order if who in shot['figures']), order[0])


def script(mission, beat):
    moments, place, spoke, run = [], 0, None, 0
    lines = beat['lines']
    for i, line in enumerate(lines):
        place = min(len(beat['shots']) - 1, max(place, i * len(beat['shots']) // len(lines)))
        who = line.get('who')
        if who is None:
            shot = shown(beat['shots'][place], beat, line)
            run = 0
        else:
            at = staged(beat, who, place)
            run = run + 1 if who == spoke else 0
            alone = who not in at['figures']
            if who in HOME and (alone or at['node'] == 'wing'):  # over the radio, or seen in between
                at = dict(at, node=HOME[who])
            opening = i == 0 and at['camera'] == 'wide' and len(at['figures']) > 1
            voice = alone and who == 'adam'  # through a closed door
            shot = together(dict(at, figures={} if voice else at['figures']), beat) if opening or voice else talking(who, '' if alone else at['figures'][who], at['node'], (0.84, 0.70, 0.62)[min(2, run)], i)
            shot = shot or shown(at, beat)
        spoke = who
        if mission['id'] == 'night' and shot['node'] == 'wing' and not shot.get('figures'):
            shot = dict(shot, view=LOCKED)
        moments.append(dict(shot=dict(shot, look=look(mission['id'], beat['id'], shot['node'])), lines=[line]))
    return dict(node=beat['shots'][0]['node'], moments=moments)


def middle(script, timeline):
    """the picture that says most: early in the first moment with somebody in it"""
    shots, _, _ = timeline(script)
    for n, (moment, start, end) in enumerate(shots):
        if moment['shot'].get('figures') or n == len(shots) - 1:
            wanted = round((end - start) * 12 * 0.4)
            return next(p for p in compose.shot_frames(moment['shot'], end - start, {}, script['id'], lambda i: i == wanted) if p)


def sheet(scripts, path, timeline):
    pictures = [middle(s, timeline).resize((400, 225)) for s in scripts]
    out = Image.new('RGB', (1600, 225 * -(-len(pictures) // 4)))
    for i, p in enumerate(pictures):
        out.paste(p, (400 * (i % 4), 225 * (i // 4)))
    out.save(path)


def stills(mission, beats, path, timeline):
    """a picture for every beat without a film whose people are all rendered, written into the mission; others keep the view into their room"""
    for beat in beats:
        people = {(who, pose) for shot in beat['shots'] for who, pose in shot['figures'].items()}
        if 'film' in beat or not all(near(who, pose) for who, pose in people):
            continue
        name = f'missions/films/{mission["id"]}-{beat["id"]}.webp'
        (PACK / name).parent.mkdir(parents=True, exist_ok=True)
        middle(dict(script(mission, beat), id=f'{mission["id"]}-{beat["id"]}'), timeline).save(PACK / name, quality=80, method=6)
        edit(path, beat['id'], 'still', dict(beat.get('still', {}), picture=name))


def edit(path, beat, key, value):
    """one key of a beat, the rest of the file as it is written"""
    text = path.read_text('utf-8')
    start = re.search(rf'^      "id": "{beat}",\n', text, re.M).end()
    words = json.dumps(value, ensure_ascii=False).replace('{', '{ ').replace('}', ' }')
    old = re.compile(rf'      "{key}": \{{.*\}},\n')
    found = old.search(text, start)
    nearest = text.find('"lines"', start)
    cut = found.span() if found and found.start() < nearest else (start, start)
    path.write_text(text[: cut[0]] + f'      "{key}": {words},\n' + text[cut[1] :], 'utf-8')


def write_film(path, beat, film):
    edit(path, beat, 'film', film)
