"""Small original pictures for walls and boards, drawn with PIL into work/tex (run with /usr/bin/python3)."""

from PIL import Image, ImageDraw, ImageFont, ImageFilter
import random, math, os, numpy as np

O = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'work', 'tex')
os.makedirs(O, exist_ok=True)
F = lambda s, b=False: ImageFont.truetype('/usr/share/fonts/truetype/dejavu/DejaVuSans%s.ttf' % ('-Bold' if b else ''), s)


def fbm(w, h, oct=6, ax=1.0, seed=0):
    r = np.random.default_rng(seed)
    out = np.zeros((h, w))
    a = 1
    for o in range(oct):
        n = 2 ** (o + 2)
        im = Image.fromarray((r.random((max(2, int(n * h / w * ax)), n)) * 255).astype('uint8')).resize((w, h), Image.BICUBIC)
        out += a * np.asarray(im) / 255.0
        a *= 0.55
    out -= out.min()
    return out / out.max()


def paper(w=595, h=842, tone=250):
    return Image.new('RGB', (w, h), (tone, tone, tone - 4))


def notice(path, title, lines, color=(24, 60, 110)):
    im = paper()
    d = ImageDraw.Draw(im)
    d.rectangle([0, 0, 595, 96], fill=color)
    d.text((36, 30), title, font=F(36, 1), fill=(255, 255, 255))
    y = 130
    for l in lines:
        d.text((40, y), l, font=F(21), fill=(30, 30, 34))
        y += 38
    im.save(path)


notice(
    O + '/husorden.png',
    'HUSORDEN',
    [
        '07.00  Celler åbnes',
        '07.30  Morgenmad',
        '08.15  Beskæftigelse / undervisning',
        '11.30  Frokost',
        '12.15  Beskæftigelse',
        '15.00  Gårdtur',
        '16.00  Fællesskab på afdelingen',
        '17.30  Aftensmad',
        '20.30  Indlåsning forberedes',
        '21.00  Celler lukkes',
        '',
        'Besøg bestilles senest tre',
        'hverdage i forvejen.',
        '',
        'Spørg personalet, hvis du er i tvivl.',
    ],
)
notice(
    O + '/vask.png',
    'VASKETUR',
    ['Man    celle 1 – 6', 'Tir     celle 7 – 12', 'Ons    celle 13 – 18', 'Tor     celle 19 – 24', 'Fre     fælles', '', 'Tøj mærkes med cellenummer.'],
    (120, 70, 30),
)


def calendar(path):
    im = paper(700, 900)
    d = ImageDraw.Draw(im)
    a = fbm(700, 420, 6, 1, 9)
    y = np.linspace(0, 1, 420)[:, None]
    arr = np.stack([90 + 120 * y + 40 * a, 130 + 70 * y + 30 * a, 170 + 20 * y + 40 * a], -1)
    s = Image.fromarray(arr.clip(0, 255).astype('uint8'))
    im.paste(s, (0, 0))
    d.polygon([(0, 420), (0, 330), (180, 250), (330, 320), (520, 230), (700, 310), (700, 420)], fill=(44, 74, 58))
    d.rectangle([0, 380, 700, 420], fill=(40, 84, 110))
    d.text((36, 440), 'MAJ', font=F(54, 1), fill=(160, 40, 36))
    n = 1
    for i, t in enumerate('M T O T F L S'.split()):
        d.text((50 + i * 90, 520), t, font=F(28, 1), fill=(80, 80, 80))
    for r in range(5):
        for c in range(7):
            if (r == 0 and c < 4) or n > 31:
                continue
            d.text((44 + c * 90, 570 + r * 60), str(n), font=F(28), fill=(30, 30, 30) if c < 6 else (170, 40, 36))
            if n < 17:
                d.line([40 + c * 90, 568 + r * 60, 84 + c * 90, 606 + r * 60], fill=(30, 50, 150), width=4)
            n += 1
    im.save(path)


calendar(O + '/kalender.png')


def kid(path):
    im = paper(800, 600, 252)
    d = ImageDraw.Draw(im)
    r = random.Random(8)

    def scrib(poly, col, n=140):
        xs = [p[0] for p in poly]
        ys = [p[1] for p in poly]
        for _ in range(n):
            x = r.uniform(min(xs), max(xs))
            y = r.uniform(min(ys), max(ys))
            d.line([x, y, x + r.uniform(-40, 40), y + r.uniform(-26, 26)], fill=col, width=5)

    scrib([(20, 470), (780, 580)], (70, 160, 70), 260)
    scrib([(260, 300), (500, 460)], (200, 70, 60), 160)
    d.polygon([(230, 300), (380, 180), (530, 300)], outline=(90, 50, 30), width=8)
    d.ellipse([640, 40, 750, 150], fill=(250, 205, 50))
    for k in range(12):
        a = k * math.pi / 6
        d.line([695 + 70 * math.cos(a), 95 + 70 * math.sin(a), 695 + 105 * math.cos(a), 95 + 105 * math.sin(a)], fill=(250, 190, 40), width=7)
    for x, c, s in ((110, (40, 90, 180), 1.0), (170, (190, 60, 140), 0.75)):
        d.ellipse([x - 22 * s, 360 - 40 * s, x + 22 * s, 360 + 4 * s], outline=c, width=6)
        d.line([x, 362, x, 440], fill=c, width=7)
        d.line([x, 440, x - 24, 500], fill=c, width=7)
        d.line([x, 440, x + 24, 500], fill=c, width=7)
        d.line([x - 34, 390, x + 34, 390], fill=c, width=7)
    d.text((300, 520), 'til far', font=F(52, 1), fill=(60, 60, 180))
    im.save(path)


kid(O + '/tegning.png')


def photo(path, seed):
    w, h = 600, 400
    a = fbm(w, h, 6, 1, seed)
    y = np.linspace(0, 1, h)[:, None]
    r = np.random.default_rng(seed)
    t = r.random(3) * 60
    arr = np.stack([140 + 60 * (1 - y) + 30 * a - t[0] * y, 160 + 50 * (1 - y) + 20 * a, 180 + 60 * (1 - y) - 110 * y + 20 * a], -1)
    im = Image.fromarray(arr.clip(0, 255).astype('uint8'))
    d = ImageDraw.Draw(im)
    for i in range(2 + seed % 2):
        x = 190 + i * 130
        c = tuple(int(v) for v in r.integers(50, 190, 3))
        d.ellipse([x - 38, 130, x + 38, 220], fill=(222, 184, 158))
        d.pieslice([x - 42, 118, x + 42, 206], 180, 360, fill=(90 + 30 * i, 64, 40))
        d.rounded_rectangle([x - 66, 222, x + 66, 420], 34, fill=c)
    im = im.filter(ImageFilter.GaussianBlur(2))
    o = Image.new('RGB', (640, 440), (248, 247, 242))
    o.paste(im, (20, 20))
    o.save(path)


for s in (11, 12, 13):
    photo(O + f'/foto{s}.png', s)


def tv(path):
    w, h = 960, 540
    a = fbm(w, h, 6, 1, 21)
    y = np.linspace(0, 1, h)[:, None]
    arr = np.stack([30 + 40 * a, 90 + 60 * a - 20 * y, 150 + 50 * a], -1) + np.zeros((h, w, 3))
    im = Image.fromarray(arr.clip(0, 255).astype('uint8'))
    d = ImageDraw.Draw(im)
    d.polygon([(420, 120), (470, 90), (500, 160), (520, 250), (500, 340), (450, 380), (410, 330), (430, 250), (400, 190)], fill=(96, 150, 84))
    d.ellipse([540, 270, 630, 350], fill=(96, 150, 84))
    d.ellipse([650, 300, 740, 390], fill=(96, 150, 84))
    for x, yv, t in ((440, 150, '14°'), (450, 300, '15°'), (660, 320, '16°')):
        d.text((x, yv), t, font=F(40, 1), fill=(255, 255, 255))
    d.rectangle([0, 450, w, 540], fill=(18, 30, 60))
    d.text((30, 470), 'Vejret i dag', font=F(44, 1), fill=(255, 255, 255))
    im.save(path)


tv(O + '/tv.png')

notice(
    O + '/besoeg.png',
    'BESØG',
    [
        'Mandag – fredag   15.00 – 19.00',
        'Lørdag – søndag    10.00 – 15.30',
        '',
        'Besøg bestilles på forhånd.',
        'Medbring billedlegitimation.',
        '',
        'Børn er velkomne sammen',
        'med en voksen.',
        '',
        'Tøj, bøger og fotos kan',
        'afleveres i slusen.',
        '',
        'Jakker, tasker og telefoner',
        'låses inde i skabene.',
    ],
    (178, 96, 30),
)


def mobil(path):
    im = paper(600, 800, 246)
    d = ImageDraw.Draw(im)
    d.rounded_rectangle([210, 90, 390, 410], 26, fill=(40, 46, 52))
    d.rectangle([226, 126, 374, 360], fill=(206, 218, 224))
    d.ellipse([288, 370, 312, 394], fill=(206, 218, 224))
    d.ellipse([110, 60, 490, 440], outline=(190, 44, 36), width=34)
    d.line([170, 118, 430, 382], fill=(190, 44, 36), width=34)
    for k, t in enumerate(('MOBILTELEFON', 'AFLEVERES')):
        d.text((300, 520 + k * 80), t, font=F(58, 1), fill=(30, 36, 42), anchor='mm')
    d.text((300, 700), 'Brug skabene – tak', font=F(34), fill=(60, 66, 72), anchor='mm')
    im.save(path)


mobil(O + '/mobil.png')


def keys(path):
    im = paper(420, 590, 248)
    d = ImageDraw.Draw(im)
    d.text((24, 20), 'NØGLER', font=F(40, 1), fill=(30, 40, 50))
    for r in range(17):
        d.line([24, 84 + r * 29, 396, 84 + r * 29], fill=(170, 176, 180), width=2)
        d.text((30, 89 + r * 29), str(r + 1), font=F(18), fill=(60, 66, 72))
        d.text((90, 89 + r * 29), ['Værksted', 'Gård', 'Køkken', 'Depot', 'Skole'][r % 5], font=F(18), fill=(60, 66, 72))
    im.save(path)


keys(O + '/noegler.png')


def rota(path):
    im = paper(700, 500, 248)
    d = ImageDraw.Draw(im)
    d.text((24, 16), 'VAGTPLAN', font=F(36, 1), fill=(30, 40, 50))
    r = random.Random(5)
    for i in range(7):
        for j in range(8):
            x, y = 30 + i * 92, 80 + j * 50
            d.rectangle([x, y, x + 88, y + 46], outline=(150, 156, 160))
            c = r.choice([None, (226, 171, 44), (120, 160, 190), (140, 180, 140)])
            if c:
                d.rectangle([x + 4, y + 4, x + 84, y + 42], fill=c)
    im.save(path)


rota(O + '/vagtplan.png')


def welcome(path):
    im = Image.new('RGB', (1000, 700), (46, 88, 118))
    d = ImageDraw.Draw(im)
    d.text((500, 190), 'Velkommen', font=F(120, 1), fill=(244, 240, 228), anchor='mm')
    for k, t in enumerate(('Meld dig hos vagten.', 'Vis legitimation.', 'Lås dine ting inde.')):
        d.ellipse([180, 318 + k * 100, 236, 374 + k * 100], fill=(226, 171, 44))
        d.text((208, 346 + k * 100), str(k + 1), font=F(36, 1), fill=(30, 40, 50), anchor='mm')
        d.text((270, 346 + k * 100), t, font=F(52), fill=(244, 240, 228), anchor='lm')
    im.save(path)


welcome(O + '/velkommen.png')


def noise_tile(path, octaves, std, n=1024, base=64, seed=1):
    """tiling fractal noise, 16 bit: periodic octaves made by zero-padding in frequency space"""
    r = np.random.default_rng(seed)
    a = np.zeros((n, n))
    for o in range(octaves):
        k = base * 2**o
        f = np.fft.fft2(r.normal(size=(k, k)))
        g = np.zeros((n, n), complex)
        h = k // 2
        g[:h, :h] = f[:h, :h]
        g[:h, -h:] = f[:h, -h:]
        g[-h:, :h] = f[-h:, :h]
        g[-h:, -h:] = f[-h:, -h:]
        b = np.fft.ifft2(g).real
        a += b / b.std() * 0.5**o
    a = 0.5 + std * a / a.std()
    Image.fromarray((a.clip(0, 1) * 65535).astype('uint16')).save(path)


noise_tile(O + '/noise2.png', 2, 0.09, seed=2)
noise_tile(O + '/noise4.png', 4, 0.078, seed=3)


def mural(path):
    """hills, sea, sun and birds in flat colours, with brush edges"""
    w, h = 1350, 450
    im = Image.new('RGB', (w, h), (236, 206, 150))
    d = ImageDraw.Draw(im)
    r = random.Random(2)
    d.ellipse([930, 60, 1130, 260], fill=(240, 170, 60))
    d.ellipse([960, 90, 1100, 230], fill=(247, 198, 88))
    for k, (y, c) in enumerate(((230, (126, 164, 176)), (270, (84, 140, 160)), (310, (58, 112, 140)))):
        d.polygon([(0, h)] + [(x, y + 14 * math.sin(x * 0.012 + k * 2) + 6 * math.sin(x * 0.031 + k)) for x in range(0, w + 10, 10)] + [(w, h)], fill=c)
    for k, (y, c) in enumerate(((300, (140, 160, 84)), (345, (104, 138, 72)), (395, (72, 108, 62)))):
        d.polygon(
            [(0, h)] + [(x, y + (38 - 8 * k) * math.sin(x * 0.006 + k * 1.7 + 0.6) + 10 * math.sin(x * 0.017 + k)) for x in range(0, w + 10, 10)] + [(w, h)], fill=c
        )
    for x, y, s in ((220, 300, 1.0), (300, 318, 0.8), (660, 350, 1.15)):
        d.rectangle([x - 5 * s, y, x + 5 * s, y + 50 * s], fill=(96, 70, 52))
        d.ellipse([x - 40 * s, y - 64 * s, x + 40 * s, y + 14 * s], fill=(62, 98, 58))
        d.ellipse([x - 26 * s, y - 58 * s, x + 18 * s, y - 16 * s], fill=(92, 128, 70))
    d.polygon([(430, 352), (430, 300), (480, 262), (530, 300), (530, 352)], fill=(190, 70, 52))
    d.polygon([(420, 304), (480, 256), (540, 304)], fill=(120, 52, 44))
    d.rectangle([470, 316, 492, 352], fill=(240, 226, 190))
    for k in range(9):
        x, y = 560 + k * 46 + r.randint(-10, 10), 90 + r.randint(-40, 60)
        d.arc([x, y, x + 26, y + 16], 200, 350, fill=(60, 70, 80), width=4)
        d.arc([x + 22, y, x + 48, y + 16], 190, 340, fill=(60, 70, 80), width=4)
    a = np.asarray(im).astype(float)
    n = fbm(w, h, 8, 1, 7)[..., None] - 0.5
    a = a * (1 + 0.22 * n)
    im = Image.fromarray(a.clip(0, 255).astype('uint8'))
    im.save(path)


mural(O + '/maleri.png')
