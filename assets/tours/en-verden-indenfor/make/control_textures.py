"""Pictures of the control room, drawn with PIL into work/tex: the screens (views of the rendered rooms), alarm board, log, crossword (run with /usr/bin/python3)."""

from PIL import Image, ImageDraw, ImageFilter, ImageFont
import math, os, random, numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
O = os.path.join(HERE, 'work', 'tex')
PANO = os.path.join(os.path.dirname(HERE), 'panoramas')
os.makedirs(O, exist_ok=True)
F = lambda s, b='': ImageFont.truetype('/usr/share/fonts/truetype/dejavu/DejaVuSans%s.ttf' % b, s)
MONO = lambda s: ImageFont.truetype('/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf', s)
# name on the screen (and the name when the second room stands in), rooms to take it from (the first that has a panorama), yaw, pitch, field of view; never a cell
VIEWS = [
    ('PORT', ('gate',), -20, -16, 84),
    ('SLUSE', ('gate',), 52, -16, 78),
    ('AFD. A  VEST', ('wing',), 168, -8, 80),
    ('AFD. A  ØST', ('wing',), 4, -10, 78),
    ('SVALEGANG|AFD. A  NORD', ('gallery', 'wing'), -58, 6, 76),
    ('KØKKEN|AFD. A  SYD', ('kitchen', 'wing'), 34, -10, 70),
    ('GÅRD NORD', ('yard',), -62, -8, 80),
    ('GÅRD SYD', ('yard',), 64, -8, 80),
    ('VÆRKSTED|GÅRD VEST', ('workshop', 'yard'), 152, -8, 76),
    ('SKOLE|SKABE', ('classroom', 'gate'), 128, -12, 72),
    ('TRAPPE', ('wing',), -24, -4, 50),
]


def perspective(im, yaw, pitch, fov, w, h):
    H, W = im.shape[:2]
    f = 0.5 * w / math.tan(math.radians(fov) / 2)
    x, y = np.meshgrid(np.arange(w) - w / 2 + 0.5, -(np.arange(h) - h / 2 + 0.5))
    p = math.radians(pitch)
    up, fwd = y * math.cos(p) + f * math.sin(p), -y * math.sin(p) + f * math.cos(p)
    u = ((np.arctan2(x, fwd) + math.radians(yaw)) / (2 * math.pi) + 0.5) % 1 * W
    v = (0.5 - np.arctan2(up, np.hypot(x, fwd)) / math.pi) * H
    return im[np.clip(v.astype(int), 0, H - 1), u.astype(int) % W]


def screens():
    cache = {}
    for i, (name, rooms, yaw, pitch, fov) in enumerate(VIEWS):
        room = next(r for r in rooms if os.path.exists(os.path.join(PANO, r + '.jpg')))
        name = name.split('|')[0 if room == rooms[0] else -1]
        if room not in cache:
            cache = {room: np.asarray(Image.open(os.path.join(PANO, room + '.jpg')).convert('RGB').resize((4096, 2048)))}
        a = perspective(cache[room], yaw, pitch, fov, 960, 540).astype(float)
        a = a * 0.72 + a.mean(-1, keepdims=True) * 0.22 + np.random.default_rng(i).normal(0, 4, (540, 960, 1))  # a camera's pale colours and grain
        a *= np.where(np.arange(540) % 3 == 0, 0.93, 1)[:, None, None]
        im = Image.fromarray(a.clip(0, 255).astype('uint8'))
        d = ImageDraw.Draw(im)
        d.rectangle([0, 0, 960, 46], fill=(10, 16, 22))
        d.text((18, 6), '%02d   %s' % (i + 1, name), font=F(28, '-Bold'), fill=(226, 236, 240))
        d.text((942, 8), '09:10:%02d' % (12 + i), font=MONO(26), fill=(180, 200, 208), anchor='ra')
        d.ellipse([22, 500, 42, 520], fill=(210, 60, 48))
        im.save(O + '/control-screen%d.png' % i)


def desk_screens():
    """the two screens on the desk: a plain list of the day, and the doors as coloured tiles"""
    im = Image.new('RGB', (960, 540), (18, 30, 42))
    d = ImageDraw.Draw(im)
    d.rectangle([0, 0, 960, 64], fill=(34, 62, 82))
    d.text((28, 12), 'Dagen i dag', font=F(34, '-Bold'), fill=(236, 240, 240))
    rows = (('07.00', 'Celler åbnet', 1), ('08.15', 'Værksted, 14 mand', 1), ('09.00', 'Skole, 6 mand', 1), ('09.30', 'Hundefører i porten', 0), ('10.00', 'Besøg, bord 2', 0), ('11.30', 'Frokost', 0), ('13.00', 'Sygepleje', 0), ('15.00', 'Gårdtur', 0))
    for i, (t, what, done) in enumerate(rows):
        y = 86 + i * 55
        if i % 2:
            d.rectangle([0, y - 8, 960, y + 46], fill=(24, 38, 52))
        d.text((34, y), t, font=MONO(32), fill=(236, 190, 96))
        d.text((210, y), what, font=F(32), fill=(128, 146, 156) if done else (232, 236, 236))
        if done:
            d.line([(880, y + 20), (894, y + 34), (920, y + 2)], fill=(120, 190, 130), width=6)
    im.save(O + '/control-desk0.png')
    im = Image.new('RGB', (960, 540), (14, 22, 28))
    d = ImageDraw.Draw(im)
    r = random.Random(8)
    d.text((28, 14), 'Døre', font=F(34, '-Bold'), fill=(226, 234, 236))
    for i in range(40):
        x, y = 30 + (i % 8) * 114, 80 + (i // 8) * 90
        c = (58, 120, 84) if r.random() < 0.8 else (196, 146, 58)
        d.rounded_rectangle([x, y, x + 102, y + 78], 10, fill=c)
        d.text((x + 51, y + 39), '%s%02d' % ('ABCDE'[i // 8], i % 8 + 1), font=F(26, '-Bold'), fill=(240, 244, 240), anchor='mm')
    im.save(O + '/control-desk1.png')


def alarm_board():
    """an invented diagram in the manner of a railway map: it shows no building"""
    w, h = 1600, 1000
    im = Image.new('RGB', (w, h), (30, 40, 46))
    d = ImageDraw.Draw(im)
    d.text((60, 36), 'ALARMTAVLE', font=F(58, '-Bold'), fill=(228, 224, 210))
    d.text((1540, 52), 'skematisk', font=F(32, '-Oblique'), fill=(150, 156, 156), anchor='ra')
    for c, pts in LINES:
        d.line([(x * w, y * h) for x, y in pts], fill=c, width=16, joint='curve')
    for k, (x, y) in enumerate(LAMPS):
        d.ellipse([x * w - 36, y * h - 36, x * w + 36, y * h + 36], fill=(16, 22, 26), outline=(200, 198, 186), width=5)
        d.text((x * w, y * h + 62), 'Z%d' % (k + 1), font=F(30, '-Bold'), fill=(206, 204, 194), anchor='mm')
    for k, t in enumerate(('Overfald', 'Brand', 'Teknik', 'Kald')):
        d.rectangle([70 + k * 380, 900, 110 + k * 380, 940], fill=((196, 62, 48), (222, 140, 50), (86, 130, 170), (210, 200, 120))[k])
        d.text((130 + k * 380, 920), t, font=F(34), fill=(220, 216, 204), anchor='lm')
    im.save(O + '/control-tavle.png')


LINES = [
    ((196, 90, 66), [(0.08, 0.30), (0.30, 0.30), (0.46, 0.52), (0.70, 0.52), (0.86, 0.32), (0.94, 0.32)]),
    ((88, 136, 166), [(0.08, 0.74), (0.28, 0.74), (0.46, 0.52), (0.60, 0.28), (0.74, 0.28)]),
    ((118, 154, 100), [(0.30, 0.30), (0.30, 0.74), (0.62, 0.74), (0.78, 0.74), (0.92, 0.60)]),
]
LAMPS = [(0.08, 0.30), (0.30, 0.30), (0.46, 0.52), (0.70, 0.52), (0.94, 0.32), (0.08, 0.74), (0.30, 0.74), (0.60, 0.28), (0.62, 0.74), (0.78, 0.74), (0.92, 0.60), (0.74, 0.28)]


def papers():
    r = random.Random(3)
    im = Image.new('RGB', (1200, 840), (244, 238, 220))
    d = ImageDraw.Draw(im)
    d.line([(600, 0), (600, 840)], fill=(196, 188, 168), width=5)
    d.text((50, 26), 'Vagtjournal', font=F(40, '-Bold'), fill=(50, 56, 70))
    for k in range(14):
        y = 110 + k * 50
        for x0 in (40, 640):
            d.line([(x0, y + 36), (x0 + 520, y + 36)], fill=(190, 198, 206), width=2)
            if x0 == 40 or k < 6:
                x, pts = x0 + 6, []
                while x < x0 + r.randint(330, 500):
                    pts.append((x, y + 22 + r.uniform(-12, 8)))
                    x += r.uniform(5, 11)
                d.line(pts, fill=(38, 52, 112), width=4)
    im.save(O + '/control-journal.png')
    im = Image.new('RGB', (800, 1000), (238, 232, 216))
    d = ImageDraw.Draw(im)
    d.text((50, 30), 'Krydsord', font=F(60, '-Bold'), fill=(40, 40, 44))
    n, s = 13, 54
    for i in range(n):
        for j in range(n):
            x, y = 48 + i * s, 130 + j * s
            black = (i * 7 + j * 5 + i * j) % 6 == 0
            d.rectangle([x, y, x + s, y + s], fill=(60, 60, 62) if black else (250, 246, 234), outline=(60, 60, 62), width=2)
            if not black and r.random() < 0.45:
                d.text((x + s / 2, y + s / 2), r.choice('EERNTSDAILGKOVFMB'), font=F(34, '-Oblique'), fill=(40, 56, 120), anchor='mm')
    im.save(O + '/control-kryds.png')
    im = Image.new('RGB', (600, 420), (248, 226, 130))
    d = ImageDraw.Draw(im)
    d.multiline_text((300, 210), 'Nattevagten\ntager opvasken.\nHver gang.', font=F(62, '-Oblique'), fill=(52, 54, 66), anchor='mm', align='center', spacing=18)
    im.save(O + '/control-opvask.png')


if __name__ == '__main__':
    screens()
    desk_screens()
    alarm_board()
    papers()
