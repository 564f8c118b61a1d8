"""Pictures of the chapel: oak floor, boarded ceiling, coloured glass, notices, prayer rug, music (run with /usr/bin/python3)."""

from PIL import Image, ImageDraw, ImageFont, ImageFilter
import random, math, os, numpy as np

O = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'work', 'tex') + '/'
os.makedirs(O, exist_ok=True)
font = lambda s, k='': ImageFont.truetype('/usr/share/fonts/truetype/dejavu/DejaVuSerif%s.ttf' % k, s)
sans = lambda s, k='': ImageFont.truetype('/usr/share/fonts/truetype/dejavu/DejaVuSans%s.ttf' % k, s)


def grain(w, h, r, stretch=40, fine=1.0):
    """wood grain running along x, 0..1"""
    a = np.zeros((h, w))
    for k, amp in ((4, 1.0), (12, 0.6), (40, 0.35 * fine)):
        s = r.random((max(2, h * k // 160 + 2), max(2, w * k // (160 * stretch // 8) + 2)))
        a += amp * np.asarray(Image.fromarray((s * 255).astype('uint8')).resize((w, h), Image.BICUBIC)) / 255.0
    return (a - a.min()) / (a.max() - a.min())


def planks(path, n, board, lengths, tones, seed, contrast=0.30, joint=2, dark=0.35, per=1024):
    """boards along x; `board` boards over the height, joints at random places; tiles in both directions"""
    r = np.random.default_rng(seed)
    out = np.zeros((per, per, 3))
    h = per // board
    for i in range(board):
        x, cuts = int(r.random() * per), []
        while sum(cuts) < per - lengths[0]:
            cuts.append(int(r.uniform(*lengths)))
        cuts.append(max(8, per - sum(cuts)))
        for c in cuts:
            t = np.array(tones[r.integers(len(tones))], float) * r.uniform(0.9, 1.08)
            g = grain(c, h, r)[..., None]
            p = t * (1 - contrast * (g - 0.45))
            if n and r.random() < 0.5:  # a knot
                ky, kx, s = r.uniform(0.2, 0.8) * h, r.uniform(0.1, 0.9) * c, r.uniform(3, 7)
                yy, xx = np.mgrid[0:h, 0:c]
                d = np.hypot((xx - kx) / 1.7, yy - ky) / s
                p = p * (1 - 0.55 * np.exp(-d[..., None] ** 2) - 0.12 * np.exp(-((d[..., None] - 2) ** 2)))
            p[:joint] *= dark
            p[-1:] *= 0.75
            p[:, :joint] *= dark + 0.2
            cols = (np.arange(c) + x) % per
            out[i * h : (i + 1) * h, cols] = p
            x += c
    Image.fromarray(out.clip(0, 255).astype('uint8')).save(path)


def flat(path, im):
    im.save(path)


def leaded(path, w, h, seed, kind):
    """leaded glass: flames rising from water (kind 'tall'), a sun over hills (kind 'gable')"""
    r = np.random.default_rng(seed)
    pts = np.stack([r.random(170) * w, r.random(170) * h], 1)
    yy, xx = np.mgrid[0:h, 0:w]
    d = np.full((2, h, w), 1e9)
    idx = np.zeros((h, w), int)
    for i, (px, py) in enumerate(pts):
        q = (xx - px) ** 2 + ((yy - py) * 0.75) ** 2
        near = q < d[0]
        d[1] = np.where(near, d[0], np.minimum(d[1], q))
        idx = np.where(near, i, idx)
        d[0] = np.where(near, q, d[0])
    col = np.zeros((len(pts), 3))
    for i, (px, py) in enumerate(pts):
        u, v = px / w - 0.5, py / h
        if kind == 'tall':
            flame = abs(u - 0.08 * math.sin(v * 7)) < 0.30 * math.sin(math.pi * min(1, max(0, (v - 0.06) / 0.8))) ** 1.5
            if v > 0.80:
                c = (18, 80, 150)
            elif flame:
                c = ((250, 196, 60), (244, 140, 36), (222, 70, 40))[min(2, int(abs(u) * 9 + r.random()))]
            else:
                c = ((40, 110, 170), (70, 150, 190), (28, 84, 140), (110, 170, 180))[r.integers(4)]
        else:
            rr = math.hypot(u * w, (v - 0.46) * h) / w
            if rr < 0.20:
                c = (252, 214, 90)
            elif rr < 0.36:
                c = ((244, 150, 40), (230, 92, 44))[r.integers(2)]
            elif v > 0.72 + 0.08 * math.sin(u * 8):
                c = ((36, 130, 84), (70, 160, 80))[r.integers(2)]
            else:
                c = ((30, 84, 170), (60, 60, 150), (110, 50, 140), (40, 120, 190))[r.integers(4)]
        col[i] = np.array(c) * r.uniform(0.82, 1.12)
    a = col[idx]
    n = np.asarray(Image.fromarray((r.random((h // 24, w // 24)) * 255).astype('uint8')).resize((w, h), Image.BICUBIC)) / 255.0
    a = a * (0.85 + 0.3 * n)[..., None]
    edge = np.sqrt(d[1]) - np.sqrt(d[0])
    a = a * np.clip((edge - 3.2) / 2.2, 0.03, 1)[..., None]
    Image.fromarray(a.clip(0, 255).astype('uint8')).save(path)


def sheet(path, w, h, title, lines, tone=(250, 248, 240), head=(86, 60, 40), size=27, hand=None):
    im = Image.new('RGB', (w, h), tone)
    d = ImageDraw.Draw(im)
    y = 44
    for t in title:
        d.text((w / 2, y + 20), t, font=font(44, '-Bold'), fill=head, anchor='mm')
        y += 58
    d.line([60, y + 8, w - 60, y + 8], fill=head, width=3)
    y += 40
    for l in lines:
        d.text((54, y), l, font=font(size), fill=(40, 36, 34))
        y += int(size * 1.65)
    if hand:
        d.text((w - 70, h - 60), hand, font=font(38, '-Italic'), fill=(30, 60, 140), anchor='rm')
    im.save(path)


def rug(path, base, accent, seed):
    w, h = 560, 900
    im = Image.new('RGB', (w, h), base)
    d = ImageDraw.Draw(im)
    cream, navy = (226, 206, 164), (34, 44, 74)
    for k, c in ((0, navy), (22, cream), (34, accent), (66, cream), (76, base)):
        d.rectangle([k, k, w - 1 - k, h - 1 - k], fill=c)
    r = random.Random(seed)
    for i in range(34):  # small figures in the border
        for x, y in ((50, 60 + i * 24), (w - 50, 60 + i * 24)):
            d.polygon([(x, y - 9), (x + 9, y), (x, y + 9), (x - 9, y)], fill=(navy, cream)[i % 2])
    for i in range(20):
        for y in (50, h - 50):
            x = 60 + i * 23
            d.polygon([(x, y - 9), (x + 9, y), (x, y + 9), (x - 9, y)], fill=(navy, cream)[i % 2])
    arch = [(120, h - 120), (120, 330), (150, 270), (220, 220), (w / 2, 130), (w - 220, 220), (w - 150, 270), (w - 120, 330), (w - 120, h - 120)]
    d.polygon(arch, fill=navy)
    d.line(arch + [arch[0]], fill=cream, width=9)
    d.line([(w / 2, 160), (w / 2, 330)], fill=cream, width=4)
    d.polygon([(w / 2, 320), (w / 2 + 42, 400), (w / 2, 470), (w / 2 - 42, 400)], fill=accent)
    for k in range(7):
        y = 540 + k * 36
        for x in range(170, w - 160, 44):
            d.polygon([(x, y - 10), (x + 14, y), (x, y + 10), (x - 14, y)], fill=(accent, cream, base)[(k + x // 44) % 3])
    a = np.asarray(im).astype(float)
    n = np.random.default_rng(seed).normal(0, 9, a.shape[:2])[..., None]
    a = a + n + 7 * np.sin(np.arange(h) * 1.9)[:, None, None]
    Image.fromarray(a.clip(0, 255).astype('uint8')).save(path)


def music(path):
    im = Image.new('RGB', (900, 620), (248, 244, 230))
    d = ImageDraw.Draw(im)
    r = random.Random(4)
    for half in (0, 450):
        d.text((half + 225, 40), ('Nu titte til hinanden', 'Altid frejdig')[half > 0], font=font(26, '-Bold'), fill=(30, 28, 26), anchor='mm')
        for s in range(5):
            y0 = 90 + s * 102
            for k in range(5):
                d.line([half + 34, y0 + k * 11, half + 418, y0 + k * 11], fill=(70, 66, 60), width=2)
            x, p = half + 70, 3
            while x < half + 400:
                p = max(-1, min(8, p + r.choice((-2, -1, -1, 0, 1, 1, 2))))
                y = y0 + 44 - p * 5.5
                d.ellipse([x - 7, y - 5, x + 7, y + 5], fill=(24, 22, 20))
                d.line([x + 6, y, x + 6, y - 34], fill=(24, 22, 20), width=2)
                x += r.choice((26, 34, 48))
            d.text((half + 60, y0 + 60), ('lys  og  skyg - ge', 'fuld  af  ly - de')[s % 2], font=font(15), fill=(60, 56, 50))
    d.line([450, 0, 450, 620], fill=(190, 182, 160), width=4)
    im.save(path)


def page(path):
    """an open book: two columns of set text"""
    im = Image.new('RGB', (640, 440), (246, 241, 226))
    d = ImageDraw.Draw(im)
    r = random.Random(6)
    for half in (0, 320):
        for k in range(26):
            if k % 7 == 6:
                continue
            x = half + 34
            while x < half + 284 - (k % 7 == 5) * 120:
                n = r.randint(8, 30)
                d.line([x, 38 + k * 14, min(x + n, half + 290), 38 + k * 14], fill=(96, 90, 84), width=4)
                x += n + 6
    d.line([320, 0, 320, 440], fill=(180, 170, 150), width=5)
    im.save(path)


def friends(path):
    """a picture by the art class: boats in a harbour in the evening"""
    w, h = 900, 640
    y = np.linspace(0, 1, h)[:, None]
    r = np.random.default_rng(3)
    n = np.asarray(Image.fromarray((r.random((40, 56)) * 255).astype('uint8')).resize((w, h), Image.BICUBIC)) / 255.0
    a = np.stack([238 - 150 * y + 30 * n, 170 - 60 * y + 26 * n, 120 + 70 * y + 20 * n], -1)
    im = Image.fromarray(a.clip(0, 255).astype('uint8'))
    d = ImageDraw.Draw(im)
    d.ellipse([600, 190, 710, 300], fill=(252, 226, 150))
    d.rectangle([0, 330, w, h], fill=(54, 92, 120))
    for k in range(60):
        x, yy = r.integers(0, w), r.integers(336, h)
        c = (240, 190, 120) if abs(x - 655) < (yy - 300) * 0.35 else (74, 118, 146)
        d.line([x, yy, x + r.integers(20, 90), yy], fill=c, width=4)
    for x, s in ((170, 1.0), (400, 0.8), (760, 1.15)):
        b = 430 * 1.0
        d.polygon([(x - 90 * s, b), (x + 90 * s, b), (x + 60 * s, b + 46 * s), (x - 66 * s, b + 46 * s)], fill=(120, 44, 36))
        d.line([x, b, x, b - 210 * s], fill=(60, 40, 30), width=6)
        d.polygon([(x + 6, b - 200 * s), (x + 6, b - 20), (x + 84 * s, b - 20)], fill=(240, 226, 196))
        d.polygon([(x - 6, b - 170 * s), (x - 6, b - 20), (x - 64 * s, b - 20)], fill=(226, 196, 150))
    im.filter(ImageFilter.GaussianBlur(1.3)).save(path)


oak = ((176, 132, 84), (164, 120, 74), (186, 142, 94), (154, 112, 70))
planks(O + 'chapel-gulv.png', 0, 8, (300, 700), oak, 1, 0.34)
pine = ((222, 190, 142), (214, 180, 130), (228, 198, 152), (206, 170, 120))
planks(O + 'chapel-loft.png', 1, 10, (600, 900), pine, 2, 0.20, joint=3, dark=0.45)
leaded(O + 'chapel-glas.png', 420, 980, 5, 'tall')
leaded(O + 'chapel-gavl.png', 700, 700, 8, 'gable')
sheet(
    O + 'chapel-uge.png', 640, 860, ('KIRKEN', 'er for alle'),
    ['Søndag  10.00   Gudstjeneste', 'Mandag  18.30   Koret øver', 'Tirsdag  18.00   Bandet', 'Onsdag  19.00   Stille time', 'Fredag  12.30   Fredagsbøn', '',
     'Du behøver ikke tro på noget', 'for at komme. Der er kaffe.', '', 'Vil du tale med nogen?', 'Læg en seddel i kassen.'], hand='Henrik',
)
sheet(O + 'chapel-sten.png', 520, 360, ('Tag en sten',), ['Bær den en dag.', 'Læg den tilbage,', 'når du er klar.'], tone=(244, 238, 224), size=34)
sheet(O + 'chapel-lys.png', 520, 360, ('Tænd et lys',), ['For én, du savner.', 'For én, du skylder', 'en undskyldning.'], tone=(244, 238, 224), size=34)
sheet(O + 'chapel-sko.png', 520, 330, ('Sko på hylden',), ['Tæppet vender mod sydøst.', 'Tak, fordi du er stille her.'], tone=(236, 240, 238), head=(30, 80, 70), size=28)
rug(O + 'chapel-rug1.png', (120, 30, 34), (176, 70, 46), 1)
rug(O + 'chapel-rug2.png', (28, 70, 74), (170, 120, 52), 2)
music(O + 'chapel-noder.png')
page(O + 'chapel-bog.png')
friends(O + 'chapel-baade.png')
