"""Papers, labels and the oilcloth of the kitchen, drawn with PIL into work/tex (run with /usr/bin/python3)."""

from PIL import Image, ImageDraw, ImageFont, ImageFilter
import os, random
import numpy as np

O = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'work', 'tex')
F = lambda s, k='': ImageFont.truetype('/usr/share/fonts/truetype/dejavu/DejaVuSans%s.ttf' % k, s)
INK = (30, 52, 120)


def hand(d, xy, text, size, fill, r, kind='-Oblique'):
    """letters set one by one with a little unrest, as written by hand"""
    x, y = xy
    for c in text:
        f = F(max(8, int(size * r.uniform(0.93, 1.07))), kind)
        d.text((x, y + r.uniform(-0.05, 0.05) * size), c, font=f, fill=fill)
        x += d.textlength(c, font=f) * r.uniform(0.92, 1.0)
    return x


def menu(path):
    """the week's plan on a whiteboard, in marker"""
    W, H = 1800, 1200
    im = Image.new('RGB', (W, H), (240, 241, 238))
    d = ImageDraw.Draw(im)
    r = random.Random(20)
    for _ in range(60):  # ghosts of earlier weeks
        x, y = r.uniform(60, W - 200), r.uniform(180, H - 80)
        d.line([x, y, x + r.uniform(30, 160), y + r.uniform(-12, 12)], fill=(228, 230, 232), width=r.randint(5, 26))
    hand(d, (70, 40), 'Madplan uge 20', 104, (24, 70, 140), r, '-Bold')
    d.line([70, 172, 1010, 180], fill=(24, 70, 140), width=8)
    hand(d, (1120, 60), 'Husk: vask op selv!', 54, (178, 40, 40), r)
    days = [
        ('Man', 'Boller i karry, ris', 'A03 + A07'),
        ('Tir', 'Kylling, flødekartofler', 'A11 + A12'),
        ('Ons', 'Linsesuppe, fladbrød', 'A09'),
        ('Tor', 'Frikadeller, kold kart.salat', 'A02 + A05'),
        ('Fre', 'Pizza – alle hjælper', 'fælles'),
        ('Lør', 'Stegt flæsk, persillesovs', 'A06 + A14'),
        ('Søn', 'Rester / pandekager', 'A01'),
    ]
    inks = [(30, 30, 36), (24, 70, 140), (30, 110, 60), (30, 30, 36), (178, 40, 40), (30, 30, 36), (24, 70, 140)]
    for i, (a, b, c) in enumerate(days):
        y = 222 + i * 132
        d.line([60, y + 108, W - 60, y + 108], fill=(176, 182, 186), width=3)
        hand(d, (80, y), a, 70, inks[i], r, '-Bold')
        hand(d, (290, y + 4), b, 64, inks[i], r)
        hand(d, (1440, y + 8), c, 56, (90, 94, 100), r)
    d.line([262, 214, 262, H - 60], fill=(176, 182, 186), width=3)
    d.line([1410, 214, 1410, H - 60], fill=(176, 182, 186), width=3)
    d.ellipse([1700, 985, 1750, 1035], outline=(178, 40, 40), width=6)
    im.save(path)


def oilcloth(path):
    """checked oilcloth with flour and crumbs left from baking; 1.70 x 0.95 m"""
    W, H = 1870, 1045
    a = np.full((H, W, 3), 236.0)
    x, y = np.meshgrid(np.arange(W), np.arange(H))
    n = 110 / 2.2
    s = ((x // n) % 2)[..., None] * 0.5 + ((y // n) % 2)[..., None] * 0.5
    a = a * (1 - s) + np.array([66, 112, 150.0]) * s
    im = Image.fromarray(a.astype('u1'))
    d = ImageDraw.Draw(im)
    r = random.Random(6)
    fl = Image.new('L', (W, H), 0)
    fd = ImageDraw.Draw(fl)
    for _ in range(5200):  # flour, thickest where the dough was rolled
        px, py = r.gauss(620, 210), r.gauss(430, 140)
        k = r.uniform(0.6, 3.2)
        fd.ellipse([px - k, py - k, px + k, py + k], fill=r.randint(60, 210))
    for _ in range(90):
        px, py, ln = r.gauss(620, 190), r.gauss(430, 120), r.uniform(20, 130)
        fd.line([px, py, px + ln, py + r.uniform(-24, 24)], fill=r.randint(40, 120), width=r.randint(4, 26))
    soft = fl.filter(ImageFilter.GaussianBlur(5))
    im.paste((243, 240, 232), mask=Image.fromarray(np.maximum(np.asarray(fl) * 0.8, np.asarray(soft).astype(float) * 1.15).clip(0, 255).astype('u1')))
    d = ImageDraw.Draw(im)
    for cx, cy, sp, cnt, c in ((1330, 620, 80, 90, (150, 106, 60)), (1500, 300, 60, 40, (132, 88, 48)), (250, 760, 90, 40, (96, 70, 50))):
        for _ in range(cnt):
            px, py, k = r.gauss(cx, sp), r.gauss(cy, sp), r.uniform(1, 3.4)
            d.ellipse([px - k, py - k, px + k, py + k], fill=tuple(int(v * r.uniform(0.7, 1.2)) for v in c))
    d.arc([1420, 700, 1500, 780], 0, 320, fill=(120, 96, 80), width=3)  # a ring left by a mug
    im.save(path)


def strip(path, rows, size, w, h, tape=(238, 232, 208)):
    """pieces of tape with names, one above the other in one picture"""
    im = Image.new('RGB', (w, h * len(rows)), tape)
    d = ImageDraw.Draw(im)
    r = random.Random(4)
    for i, t in enumerate(rows):
        k = r.randint(-12, 10)
        d.rectangle([0, i * h, w, i * h + h - 1], fill=tuple(v + k for v in tape))
        hand(d, (w * 0.08, i * h + h * 0.14), t, size, INK if i % 3 else (40, 40, 44), r, '-Bold')
    im.save(path)


def page(path, title, lines, head, w=600, h=850, size=26, tone=(250, 249, 244), handwritten=False, seed=1):
    im = Image.new('RGB', (w, h), tone)
    d = ImageDraw.Draw(im)
    r = random.Random(seed)
    if head:
        d.rectangle([0, 0, w, 108], fill=head)
        d.text((w / 2, 54), title, font=F(42, '-Bold'), fill=(255, 255, 255), anchor='mm')
    else:
        hand(d, (30, 24), title, size + 12, (160, 40, 40), r, '-Bold')
    y = 140 if head else 30 + size * 2
    for t in lines:
        if handwritten:
            hand(d, (34, y), t, size, INK, r)
        else:
            d.text((36, y), t, font=F(size), fill=(36, 36, 40))
        y += int(size * 1.62)
    im.save(path)


def packs(path):
    """fronts of dry goods, eight in a row"""
    im = Image.new('RGB', (1600, 300), (0, 0, 0))
    d = ImageDraw.Draw(im)
    for i, (t, c, k) in enumerate(
        [
            ('HVEDE\nMEL', (232, 224, 204), (40, 70, 130)),
            ('RIS', (206, 60, 50), (250, 244, 230)),
            ('HAVRE\nGRYN', (226, 178, 62), (70, 40, 20)),
            ('PASTA', (36, 84, 150), (250, 240, 200)),
            ('LINSER', (150, 82, 44), (250, 236, 210)),
            ('RUG\nMEL', (120, 96, 70), (244, 236, 220)),
            ('TE', (52, 116, 70), (244, 240, 220)),
            ('KAFFE', (54, 34, 26), (236, 196, 120)),
        ]
    ):
        d.rectangle([i * 200, 0, i * 200 + 199, 299], fill=c)
        d.rectangle([i * 200 + 16, 70, i * 200 + 184, 210], outline=k, width=4)
        d.multiline_text((i * 200 + 100, 140), t, font=F(36, '-Bold'), fill=k, anchor='mm', align='center')
        d.rectangle([i * 200 + 30, 236, i * 200 + 170, 276], fill=k)
    im.save(path)


if __name__ == '__main__':
    menu(O + '/madplan.png')
    oilcloth(O + '/voksdug.png')
    strip(O + '/navne.png', ['A03 Ali', 'A07 Kim', 'A11 René', 'A12 Omar', 'A02 Bo', 'A09 Jonas', 'A05 Dan', 'A06 Frank', 'A14 Mo', 'A01 Per', 'Fælles', 'Fælles'], 46, 300, 76)
    page(
        O + '/hygiejne.png',
        'KØKKENREGLER',
        ['1. Vask hænder – også dig', '2. Knive kvitteres ud og ind', '3. Råt kød nederst', '4. Navn og dato på alt', '5. Sluk pladerne', '6. Den, der laver mad, vasker', '    ikke op. Det gør de andre.', '', 'Køkkenet lukkes kl. 20.15'],
        (40, 96, 84),
        size=30,
    )
    page(O + '/seddel1.png', 'NOGEN har spist', ['min yoghurt.', 'Igen.', '', '– Frank, A06'], None, 420, 420, 40, (247, 232, 130), True, 2)
    page(O + '/seddel2.png', 'Indkøb', ['løg 2 kg', 'hakket okse 3 kg', 'gær', 'ris, stor pose', 'koriander!!', 'mælk x 6'], None, 420, 560, 40, (250, 248, 240), True, 3)
    page(O + '/seddel3.png', 'Boller', ['500 g mel', '25 g gær', '3 dl mælk', '75 g smør', '1 tsk kardemomme', '225 gr. i 12 min'], None, 420, 560, 38, (236, 244, 236), True, 5)
    page(O + '/knivliste.png', 'KNIVE', ['Kniv 1   _____  _____', 'Kniv 2   A07   16.05', 'Kniv 3   _____  _____', 'Kniv 4   _____  _____', 'Saks      _____  _____', '', 'Personalet låser.'], (150, 44, 38), 600, 560, 32)
    packs(O + '/pakker.png')
