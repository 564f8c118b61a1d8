"""Shots to pictures: a room, figures in it, a camera that moves a little."""

import functools, math, os

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

import views
from figures import FPS, TICK, acting, plate

W, H, ROOM = 1280, 720, 1.16  # the picture, and how much more is drawn for the camera to move in
CW, CH = round(W * ROOM), round(H * ROOM)
FONT = 'node_modules/@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2'
OUTSIDE = 3.2  # metres from the camera of the cell
HEIGHT = {'cell': 1.2, 'truck': 1.2}  # of the camera that took the panorama, metres
#        gain by channel, gamma: of the room, of the figures
LOOKS = {
    'day': ((1, 1, 1, 1), (1, 0.985, 0.95, 1)),
    'evening': ((0.86, 0.72, 0.58, 1.12), (0.97, 0.86, 0.74, 1.06)),
    'night': ((0.30, 0.35, 0.45, 1.2), (0.50, 0.54, 0.62, 1.2)),
    'lamp': ((0.58, 0.47, 0.35, 1.25), (0.82, 0.70, 0.55, 1.15)),
}


def graded(picture, grade):
    if grade == (1, 1, 1, 1):
        return picture
    return Image.merge('RGB', [band.point([min(255, int(255 * (i / 255) ** grade[3] * k)) for i in range(256)]) for band, k in zip(picture.split(), grade)])


def canvas_fov(fov):
    return 2 * math.degrees(math.atan(ROOM * math.tan(math.radians(fov) / 2)))


@functools.lru_cache(maxsize=8)
def background(node, yaw, pitch, fov, blur, look, picture=None):
    if picture:
        image = Image.open(os.path.join(views.PACK, picture)).convert('RGB')
        k = max(CW / image.width, CH / image.height)
        image = image.resize((round(image.width * k), round(image.height * k)), Image.BICUBIC)
        x, y = (image.width - CW) // 2, (image.height - CH) // 2
        image = image.crop((x, y, x + CW, y + CH))
        image = image.filter(ImageFilter.GaussianBlur(blur)) if blur else image
    else:
        image = views.view(node, yaw, pitch, canvas_fov(fov), (CW, CH))
        if look in ('night', 'lamp') and node == 'cell':  # it is dark behind the window
            outside = views.distances(node, yaw, pitch, canvas_fov(fov), (CW, CH)) > OUTSIDE
            mask = Image.fromarray((outside * 255).astype('u1')).resize((CW, CH), Image.BICUBIC).filter(ImageFilter.MaxFilter(5)).filter(ImageFilter.GaussianBlur(1.5))
            image = Image.composite(image.point(lambda v: v // 9), image, mask)
        image = image.filter(ImageFilter.GaussianBlur(blur)) if blur else image
    return graded(image, LOOKS[look][0])


@functools.lru_cache(maxsize=None)
def vignette(level):
    y, x = np.mgrid[0:H, 0:W]
    far = np.hypot((x - W / 2) / W, (y - H / 2) / H * 0.8)
    v = (1 - 0.34 * np.clip(far / 0.62, 0, 1) ** 2.6) * level
    return Image.merge('RGB', [Image.fromarray((v * 255).astype('u1'))] * 3)


@functools.lru_cache(maxsize=4)
def shadow(w, h):
    y, x = np.mgrid[-1 : 1 : h * 1j, -1 : 1 : w * 1j]
    return Image.fromarray((np.clip(1 - np.hypot(x, y), 0, 1) ** 1.2 * 150).astype('u1'))


class Actor:
    """a figure of a shot: where it is and what it does at each moment"""

    def __init__(self, spec, shot, seconds, speaking, seed):
        self.spec, self.shot, self.seconds = spec, shot, seconds
        self.names = spec.get('walk') or [spec['plate']]
        self.plate = plate(self.names[0])
        self.acts = acting(self.names[0], seconds, speaking, seed)
        self.grade = self.light()
        self.mask = None

    def light(self):
        """the figures' light leans to the colour of what is behind them"""
        room = background(*self.shot['at'])
        r, g, b = np.asarray(room.resize((32, 18), Image.BOX), float).reshape(-1, 3).mean(0)
        grey = (r + g + b) / 3
        look = LOOKS[self.shot['at'][5]][1]
        bright = 1.0 if self.shot['at'][5] != 'day' else 0.86 + 0.22 * min(1.2, grey / 130)
        lean = 0.30
        return tuple(round(k * bright * ((c / grey) ** lean), 3) for k, c in zip(look, (r, g, b))) + (look[3],)

    def place(self, t):
        """(plate, left, top, scale, feet, distance) on the canvas at t seconds"""
        s, p = self.spec, self.plate
        flip = s.get('flip', False)
        name = p
        if 'yaw' in s:
            k = min(1, max(0, t / self.seconds))
            yaw, d = s['yaw'], s['d']
            if 'to' in s:
                yaw, d = yaw + (s['to'][0] - yaw) * k, d + (s['to'][1] - d) * k
            if 'walk' in s:
                step = int(t * FPS / 3) % 4
                name, flip = plate(self.names[step % len(self.names)]), flip ^ (step >= 2)
            node, vy, vp, fov = self.shot['at'][:4]
            a, q = math.radians(yaw - vy), math.radians(vp)
            f = CW / 2 / math.tan(math.radians(canvas_fov(fov)) / 2)
            x, y, z = d * math.sin(a), -HEIGHT.get(node, 1.45) + s.get('lift', 0), d * math.cos(a)
            y, z = y * math.cos(q) - z * math.sin(q), z * math.cos(q) + y * math.sin(q)
            px, py, m = CW / 2 + f * x / z, CH / 2 - f * y / z, f / z
            scale = m / name.per_metre
            bottom = name.base.height - 0.09 * name.per_metre
            return name, flip, px - name.base.width / 2 * scale, py - bottom * scale, scale, (px, py, m), d
        scale = H / s.get('m', 0.9) / p.per_metre
        hx = p.head[0] if not flip else p.base.width - p.head[0]
        left = (CW - W) / 2 + s.get('x', 0.5) * W - hx * scale
        top = (CH - H) / 2 + s.get('y', 0.33) * H - p.head[1] * scale
        if not s.get('loose'):
            top = max(top, CH - 6 - p.base.height * scale)
        return name, flip, left, top, scale, None, None

    def draw(self, picture, t, shift):
        name, flip, left, top, scale, feet, d = self.place(t)
        mood, dx, dy = self.acts[min(len(self.acts) - 1, int(t * FPS) // TICK)]
        if name is not self.plate:
            mood = 'rest'
        image = name.picture(mood, round(scale, 3), flip, self.grade)
        near = 0.5 if feet is None else min(0.5, 0.9 / d)
        x, y = round(left + dx - shift[0] * near), round(top + dy * max(0.5, min(1.2, scale)) - shift[1] * near)
        if feet and not self.spec.get('afloat'):
            px, py, m = feet
            soft = shadow(round(0.95 * m), round(0.24 * m))
            picture.paste((14, 12, 12), (round(px - soft.width / 2 - shift[0] * near), round(py - soft.height / 2 - 0.01 * m)), soft)
        if self.spec.get('behind') and feet:
            image = image.copy()
            image.putalpha(ImageChops.multiply(image.getchannel('A'), self.hidden(x, y, image.size, d)))
        picture.paste(image, (x, y), image)

    def hidden(self, x, y, size, d):
        """dark where the room stands before the figure"""
        if self.mask is None:
            node, yaw, pitch, fov = self.shot['at'][:4]
            z = views.distances(node, yaw, pitch, canvas_fov(fov), (CW, CH))
            self.mask = Image.fromarray(((z > d - 0.2) * 255).astype('u1')).resize((CW, CH), Image.BICUBIC).filter(ImageFilter.GaussianBlur(1.2))
        return self.mask.crop((x, y, x + size[0], y + size[1]))


def eased(k):
    return k * k * (3 - 2 * k)


MOVES = {  # from and to: zoom, x and y as shares of the room there is
    'push': ((0.0, 0, 0), (0.75, 0, 0)), 'pull': ((0.75, 0, 0), (0.1, 0, 0)), 'left': ((0.35, 0.7, 0), (0.35, -0.7, 0)), 'right': ((0.35, -0.7, 0), (0.35, 0.7, 0)),
    'up': ((0.3, 0, 0.6), (0.3, 0, -0.5)), 'down': ((0.3, 0, -0.6), (0.3, 0, 0.5)), 'hold': ((0.25, 0, 0), (0.32, 0, 0)),
}  # fmt: skip


def window(move, k):
    (z0, x0, y0), (z1, x1, y1) = MOVES[move]
    e = eased(k) if move not in ('hold',) else k
    z, x, y = z0 + (z1 - z0) * e, x0 + (x1 - x0) * e, y0 + (y1 - y0) * e
    w, h = CW - (CW - W) * z, CH - (CH - H) * z
    cx, cy = CW / 2 + x * (CW - w) / 2, CH / 2 + y * (CH - h) / 2
    return (cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2), (x * 26, y * 14)


def shot_frames(shot, seconds, speaking, seed, wanted=lambda i: True):
    """pictures of a shot, None for those not wanted; speaking: {person: [(start, end)]} from its beginning"""
    at = (shot.get('node'), *shot.get('view', (0, 0, 60)), shot.get('blur', 0.0), shot.get('look', 'day'), shot.get('picture'))
    shot = dict(shot, at=at)
    room = background(*at)
    actors = [Actor(one, shot, seconds, speaking.get((one.get('plate') or one['walk'][0]).split('-')[0], []), seed) for one in shot.get('figures', [])]
    count = round(seconds * FPS)
    for i in range(count):
        if not wanted(i):
            yield None
            continue
        t = i / FPS
        box, shift = window(shot.get('move', 'push'), i / max(1, count - 1))
        picture = room.copy()
        for actor in actors:
            actor.draw(picture, t, shift)
        picture = picture.resize((W, H), Image.BILINEAR, box=box)
        yield ImageChops.multiply(picture, vignette((1.0, 0.99, 0.996)[(i // TICK) % 3]))


@functools.lru_cache(maxsize=None)
def font(size, weight):
    path = os.path.join(os.path.dirname(os.path.dirname(os.path.dirname(views.PACK))), FONT)
    f = ImageFont.truetype(path, size)
    f.set_variation_by_axes([weight])
    return f


@functools.lru_cache(maxsize=4)
def title_card(lines):
    """words low on the left, as on the start page: small, then large"""
    card = Image.new('RGBA', (W, H))
    dark = Image.fromarray((np.clip((np.mgrid[0:H, 0:W][0] - H * 0.42) / (H * 0.58), 0, 1) ** 1.3 * 190).astype('u1'))
    card.paste((16, 13, 11, 255), (0, 0), dark)
    draw = ImageDraw.Draw(card)
    small, large = lines[0], lines[1:]
    size, y = 84, H - 76
    for text in reversed(large):
        y -= size + 4
        draw.text((80, y), text, font=font(size, 780), fill=(250, 244, 232, 255))
    draw.text((84, y - 46), small, font=font(30, 560), fill=(244, 196, 84, 255))
    return card


def titled(picture, lines, k):
    """k: 0 unseen, 1 fully there"""
    card = title_card(tuple(lines))
    if k < 1:
        card = card.copy()
        card.putalpha(card.getchannel('A').point(lambda a: int(a * k)))
    out = picture.copy()
    out.paste(card, (0, 0), card)
    return out
