"""A plate that acts: blinks, turns its head, breathes, and moves its mouth in a rhythm that belongs to no language."""

import functools, json, os
import random

from PIL import Image, ImageFilter

PLATES = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), 'work', 'plates')
FPS, TICK = 12, 2  # a new pose every second picture, as puppets are filmed


class Plate:
    def __init__(self, name):
        path = os.path.join(PLATES, name)
        if not os.path.exists(path + '.json'):
            raise SystemExit(f'the plate {name} is not rendered: films/plates.py {name}')
        self.meta = json.load(open(path + '.json'))
        self.base = Image.open(path + '.png').convert('RGBA')
        self.moods = {'rest': self.base}
        for mood, at in self.meta['moods'].items():
            picture = self.base.copy()
            picture.paste(Image.open(f'{path}-{mood}.png').convert('RGBA'), tuple(at))
            self.moods[mood] = picture
        self.per_metre = self.base.height / self.meta['frame']
        self.head = (self.meta['head'][0] * self.base.width, (1 - self.meta['head'][1]) * self.base.height)

    @functools.lru_cache(maxsize=24)
    def picture(self, mood, scale, flip, grade):
        """scaled and in the light of its room; half mouths lie between two"""
        if mood.startswith('half'):
            pair = ('2rest', '2a') if mood == 'half2' else ('rest', 'a')
            image = Image.blend(*(self.moods.get(m, self.base) for m in pair), 0.5)
        else:
            image = self.moods.get(mood, self.base)
        if flip:
            image = image.transpose(Image.FLIP_LEFT_RIGHT)
        w, h = max(1, round(image.width * scale)), max(1, round(image.height * scale))
        premultiplied = image.convert('RGBa').resize((w, h), Image.BICUBIC if scale > 0.7 else Image.BOX).convert('RGBA')
        r, g, b, a = premultiplied.split()
        r, g, b = (band.point([min(255, int((255 * (i / 255) ** grade[3]) * k)) for i in range(256)]) for band, k in zip((r, g, b), grade))
        a = a.filter(ImageFilter.GaussianBlur(0.7)).point([max(0, min(255, int((i - 60) * 1.31))) for i in range(256)])
        return Image.merge('RGBA', (r, g, b, a))


@functools.lru_cache(maxsize=8)
def plate(name):
    return Plate(name)


def rhythm(dice, seconds):
    """open or closed by tick while somebody speaks: words of one to four syllables"""
    out = []
    while len(out) < seconds * FPS / TICK:
        for _ in range(dice.choice((1, 2, 2, 3, 4))):
            out += [dice.choice(('a', 'a', 'half')), dice.choice(('half', 'rest', 'a'))]
        out += ['rest'] * dice.choice((1, 1, 2))
    return out


def acting(name, seconds, speaking, seed):
    """[(mood, dx, dy)] by tick; speaking: [(start, end)] in seconds"""
    dice = random.Random(f'{name} {seed}')
    ticks = int(seconds * FPS / TICK) + 2
    moods = plate(name).meta['moods']
    turned, blink, out = False, dice.randint(8, 20), []
    mouths = {}
    for start, end in speaking:
        first = int(start * FPS / TICK)
        for i, mouth in enumerate(rhythm(dice, end - start)):
            if first + i < end * FPS / TICK:
                mouths[first + i] = mouth
    change, dy = dice.randint(4, 12), 0
    for tick in range(ticks):
        talks = tick in mouths
        if tick == change:
            turned = not turned and '2rest' in moods
            change += dice.randint(7, 15) if talks else dice.randint(14, 30)
            dy = dice.choice((0, 1, 2))
        if blink in (0, -1) and '2rest' in moods and turned:
            blink = 2
        mood = mouths.get(tick, 'rest')
        over = next((end for _, end in speaking if 0 < tick * TICK / FPS - end < 1.0), None)
        if over and 'smile' in moods and not talks:
            mood, turned = 'smile', False
        elif turned:
            mood = {'rest': '2rest', 'a': '2a', 'half': 'half2'}[mood]
            if '2a' not in moods:
                mood = '2rest'
        elif mood == 'half' and 'a' not in moods:
            mood = 'rest'
        blink -= 1
        if blink <= 0 and mood == 'rest' and 'blink' in moods:
            mood = 'blink'
            if blink < 0:
                blink = dice.randint(15, 32)
        breath = 1 if (tick // 9) % 2 else 0
        out.append((mood, 0, dy + breath + (1 if mood in ('a', '2a') else 0)))
    return out
