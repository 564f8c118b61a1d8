"""Pictures of the event truck, drawn with PIL into work/tex: the title on the big screen, the series' title, posters, cobbles (run with /usr/bin/python3)."""

from PIL import Image, ImageDraw, ImageFilter, ImageFont
import os, random, numpy as np
from control_textures import PANO, perspective

HERE = os.path.dirname(os.path.abspath(__file__))
O = os.path.join(HERE, 'work', 'tex')
os.makedirs(O, exist_ok=True)
SANS = lambda s, b='': ImageFont.truetype('/usr/share/fonts/truetype/dejavu/DejaVuSans%s.ttf' % b, s)
SERIF = lambda s, b='': ImageFont.truetype('/usr/share/fonts/truetype/dejavu/DejaVuSerif%s.ttf' % b, s)


def still(room, yaw, pitch, fov, w, h):
    im = np.asarray(Image.open(os.path.join(PANO, room + '.jpg')).convert('RGB'))
    return perspective(im, yaw, pitch, fov, w, h).astype(float)


def title():
    w, h = 1920, 1080
    a = still('wing', 6, 8, 88, w, h)
    y = np.linspace(0, 1, h)[:, None, None]
    x = np.linspace(0, 1, w)[None, :, None]
    a *= (0.30 + 0.55 * x) * (1 - 0.35 * y)
    a = a * np.array([0.9, 1.0, 1.12])
    im = Image.fromarray(a.clip(0, 255).astype('uint8'))
    d = ImageDraw.Draw(im)
    d.multiline_text((130, 300), 'En verden\nindenfor', font=SERIF(170, '-Bold'), fill=(250, 244, 230), spacing=30)
    d.text((138, 735), 'Gå gennem fængslet. Mød dem, der arbejder der.', font=SANS(44), fill=(232, 226, 210))
    d.rounded_rectangle([138, 850, 560, 960], 54, fill=(226, 160, 62))
    d.text((349, 905), 'Gå indenfor', font=SANS(46, '-Bold'), fill=(36, 30, 24), anchor='mm')
    im.save(O + '/truck-titel.png')


def series():
    w, h = 1280, 720
    a = still('cell', 84, -4, 80, w, h) * 0.55
    im = Image.fromarray(a.clip(0, 255).astype('uint8')).filter(ImageFilter.GaussianBlur(3))
    d = ImageDraw.Draw(im)
    d.multiline_text((90, 240), 'En dag\ni uniformen', font=SERIF(110, '-Bold'), fill=(250, 244, 230), spacing=14)
    d.text((94, 540), 'Afsnit 1  ·  Nøglerne', font=SANS(38), fill=(236, 196, 112))
    d.polygon([(1040, 300), (1040, 420), (1140, 360)], fill=(250, 244, 230))
    im.save(O + '/truck-serie.png')


def grain(im, seed, k=0.10):
    a = np.asarray(im).astype(float)
    n = np.random.default_rng(seed).random((a.shape[0] // 4 + 1, a.shape[1] // 4 + 1))
    n = np.asarray(Image.fromarray((n * 255).astype('uint8')).resize((a.shape[1], a.shape[0]), Image.BICUBIC)) / 255 - 0.5
    return Image.fromarray((a * (1 + k * n[..., None])).clip(0, 255).astype('uint8'))


def posters():
    w, h = 900, 1260
    im = Image.new('RGB', (w, h), (32, 60, 78))  # a door ajar, light behind it
    d = ImageDraw.Draw(im)
    d.polygon([(300, 330), (600, 330), (600, 930), (300, 930)], fill=(244, 196, 96))
    d.polygon([(300, 330), (520, 400), (520, 1000), (300, 930)], fill=(54, 100, 130))
    d.polygon([(600, 930), (820, 1160), (420, 1160), (300, 930)], fill=(150, 128, 82))
    d.polygon([(300, 930), (520, 1000), (480, 1160), (420, 1160)], fill=(32, 60, 78))
    d.ellipse([480, 680, 504, 704], fill=(226, 220, 200))
    d.rectangle([350, 470, 430, 560], fill=(32, 60, 78))
    d.multiline_text((70, 70), 'En verden\nindenfor', font=SERIF(98, '-Bold'), fill=(248, 242, 226), spacing=8)
    d.text((70, 1188), 'Tag plads. Sæt brillen på. Gå indenfor.', font=SANS(34), fill=(226, 220, 200))
    grain(im, 1).save(O + '/truck-plakat0.png')
    im = Image.new('RGB', (w, h), (224, 164, 70))  # a key ring
    d = ImageDraw.Draw(im)
    ink = (40, 48, 58)
    d.ellipse([250, 250, 650, 650], outline=ink, width=34)
    for k, (x, t) in enumerate(((330, 0), (450, 40), (570, 10))):
        d.rectangle([x - 18, 630 + t, x + 18, 1000 + t], fill=ink)
        d.ellipse([x - 60, 590 + t, x + 60, 710 + t], fill=ink)
        d.ellipse([x - 22, 620 + t, x + 22, 664 + t], fill=(224, 164, 70))
        for j in range(2 + k % 2):
            d.rectangle([x + 18, 880 + t + j * 46, x + 56, 904 + t + j * 46], fill=ink)
    d.text((70, 80), 'Kunne du?', font=SERIF(128, '-Bold'), fill=ink)
    d.text((70, 1150), 'Seks situationer. Du vælger.', font=SANS(44, '-Bold'), fill=ink)
    grain(im, 2).save(O + '/truck-plakat1.png')
    im = Image.new('RGB', (w, h), (236, 228, 208))  # a table, two cups, a chair each
    d = ImageDraw.Draw(im)
    d.rectangle([170, 720, 730, 752], fill=(176, 124, 74))
    for x in (220, 650):
        d.rectangle([x, 752, x + 28, 1010], fill=(150, 102, 60))
    for x, c in ((300, (182, 72, 54)), (530, (62, 104, 136))):
        d.rounded_rectangle([x, 610, x + 110, 720], 18, fill=c)
        d.arc([x + 80, 630, x + 150, 700], -90, 90, fill=c, width=16)
        for j in range(2):
            d.line([(x + 36 + j * 34 + 10 * np.sin(t * 0.7), 590 - t * 12) for t in range(10)], fill=(190, 180, 160), width=6)
    d.multiline_text((70, 80), 'Book\nen snak', font=SERIF(128, '-Bold'), fill=(46, 74, 70), spacing=6)
    d.multiline_text((70, 1070), 'Spørg en betjent om jobbet.\nEn halv time. Ingen binding.', font=SANS(42), fill=(60, 66, 66), spacing=14)
    grain(im, 3).save(O + '/truck-plakat2.png')


def cobbles():
    w, h, s = 2400, 2400, 16
    r = np.random.default_rng(6)
    im = Image.new('RGB', (w, h), (66, 62, 56))
    d = ImageDraw.Draw(im)
    for j in range(h // s + 1):
        x = -int(r.integers(0, s))
        while x < w:
            k = int(r.integers(14, 24))
            t = int(r.integers(-20, 22))
            d.rounded_rectangle([x + 1, j * s + 1, x + k - 1, j * s + s - 1], 4, fill=(112 + t, 106 + t, 98 + t + int(r.integers(-6, 8))))
            x += k
    im.filter(ImageFilter.GaussianBlur(0.8)).save(O + '/truck-brosten.png')


if __name__ == '__main__':
    title()
    series()
    posters()
    cobbles()
