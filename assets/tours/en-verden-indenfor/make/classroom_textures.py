"""Pictures of the school: whiteboard, map of Denmark, timetable, alphabet of good words, drawings, screens (run with /usr/bin/python3)."""

from PIL import Image, ImageDraw, ImageFont, ImageFilter
import math, os, random, numpy as np

O = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'work', 'tex') + '/'
os.makedirs(O, exist_ok=True)
sans = lambda s, k='': ImageFont.truetype('/usr/share/fonts/truetype/dejavu/DejaVuSans%s.ttf' % k, s)


def hand(im, x, y, text, size, col, r, wob=1.6):
    """letters set one by one, a little uneven, as by hand"""
    for ch in text:
        f = sans(int(size * r.uniform(0.96, 1.05)), '-Oblique')
        w = int(f.getlength(ch)) + 1
        t = Image.new('L', (w + 20, int(size * 1.7)), 0)
        ImageDraw.Draw(t).text((10, 6), ch, font=f, fill=255)
        t = t.rotate(r.uniform(-3, 3), Image.BICUBIC)
        im.paste(col, (int(x) - 10, int(y + r.gauss(0, wob))), t)
        x += w
    return x


def whiteboard(path):
    w, h = 2000, 1000
    a = np.full((h, w, 3), 243.0)
    r0 = np.random.default_rng(2)
    n = np.asarray(Image.fromarray((r0.random((20, 40)) * 255).astype('uint8')).resize((w, h), Image.BICUBIC)) / 255.0
    a -= (9 * n)[..., None] * (1, 0.9, 0.6)
    im = Image.fromarray(a.astype('uint8'))
    d = ImageDraw.Draw(im)
    for k in range(14):  # traces of the sponge
        y = 100 + k * 64
        d.arc([-300 + k * 60, y, 2300, y + 420], 200, 330, fill=(232, 234, 238), width=20)
    im = im.filter(ImageFilter.GaussianBlur(6))
    d = ImageDraw.Draw(im)
    r = random.Random(3)
    blue, red, green, black = (28, 62, 150), (186, 36, 34), (24, 118, 70), (36, 36, 40)
    hand(im, 60, 40, 'Torsdag den 7. maj', 54, black, r)
    hand(im, 60, 150, 'Dansk: nutids-r', 60, blue, r)
    d.line([60, 236, 560, 240], fill=blue, width=6)
    for k, (q, e) in enumerate((('jeg kører', 'at køre'), ('han lærer', 'at lære'), ('vi savner', 'at savne'), ('de hører', 'at høre'))):
        y = 270 + k * 88
        x = hand(im, 80, y, q[:-1], 52, black, r)
        hand(im, x, y, q[-1], 56, red, r)
        hand(im, 480, y, '(' + e + ')', 46, (96, 100, 110), r)
    hand(im, 60, 660, 'Kan du sætte ”spiser”', 46, green, r)
    hand(im, 60, 730, 'i stedet? Så er der r på!', 46, green, r)
    hand(im, 60, 868, 'Til fredag: et brev til én, du holder af', 44, black, r)
    d.line([1010, 60, 1004, 900], fill=(150, 154, 160), width=5)
    hand(im, 1080, 40, 'Brøker', 64, blue, r)
    d.line([1080, 128, 1320, 124], fill=blue, width=6)

    def frac(x, y, a, b, col=black):
        hand(im, x + 12, y, a, 56, col, r)
        d.line([x, y + 78, x + 66, y + 76], fill=col, width=6)
        hand(im, x + 12, y + 82, b, 56, col, r)

    for k, (p, q) in enumerate((('1', '2'), ('1', '4'), ('3', '4'))):
        frac(1090 + k * 190, 170, p, q, red if k == 2 else black)
        hand(im, 1186 + k * 190, 212, '+='[k] if k < 2 else '', 60, black, r)
    for k, (cx, part, col) in enumerate(((1190, 180, blue), (1420, 90, green), (1650, 270, red))):
        cy, q = 470, 92
        d.pieslice([cx - q, cy - q, cx + q, cy + q], -90, -90 + part, fill=tuple(c + (255 - c) // 2 for c in col))
        d.ellipse([cx - q, cy - q, cx + q, cy + q], outline=col, width=7)
        d.line([cx, cy - q, cx, cy + q], fill=col, width=5)
        d.line([cx - q, cy, cx + q, cy], fill=col, width=5)
    hand(im, 1080, 610, 'En pizza, 8 skiver. Ali spiser 3.', 46, black, r)
    hand(im, 1080, 690, 'Hvor meget er der til os?', 46, black, r)
    frac(1760, 640, '5', '8', red)
    hand(im, 1080, 830, 'Spørg! Ingen er dum her.', 50, green, r)
    d.ellipse([1830, 60, 1930, 160], outline=(230, 160, 30), width=8)
    d.arc([1850, 86, 1910, 140], 20, 160, fill=(230, 160, 30), width=8)
    for x in (1862, 1898):
        d.ellipse([x - 5, 92, x + 5, 104], fill=(230, 160, 30))
    im.save(path)


LAND = dict(
    jylland=[(8.66, 54.91), (8.62, 55.30), (8.42, 55.46), (8.08, 55.56), (8.16, 55.8), (8.12, 56.1), (8.11, 56.55), (8.24, 56.72), (8.22, 56.95), (8.60, 57.12), (9.0, 57.14), (9.40, 57.17), (9.60, 57.27), (9.80, 57.48), (9.96, 57.59), (10.3, 57.58), (10.65, 57.74), (10.47, 57.54), (10.54, 57.42), (10.52, 57.2), (10.31, 56.99), (10.28, 56.74), (10.40, 56.55), (10.75, 56.52), (10.94, 56.42), (10.88, 56.25), (10.72, 56.17), (10.55, 56.25), (10.40, 56.28), (10.25, 56.15), (10.28, 55.9), (10.02, 55.85), (10.02, 55.71), (9.77, 55.57), (9.55, 55.47), (9.70, 55.25), (9.48, 55.05), (9.75, 54.90), (9.43, 54.82)],
    fyn=[(9.78, 55.5), (10.15, 55.6), (10.42, 55.48), (10.6, 55.6), (10.72, 55.45), (10.82, 55.3), (10.75, 55.08), (10.5, 55.03), (10.1, 55.06), (9.9, 55.2)],
    sjaelland=[(11.10, 55.68), (11.35, 55.76), (11.36, 55.97), (11.72, 55.93), (11.75, 55.72), (11.92, 55.73), (11.90, 55.96), (12.3, 56.12), (12.62, 56.04), (12.50, 55.86), (12.62, 55.66), (12.35, 55.58), (12.2, 55.45), (12.46, 55.28), (12.1, 55.10), (11.9, 55.0), (11.7, 55.15), (11.25, 55.20), (11.12, 55.35), (11.22, 55.5)],
    lolland=[(11.0, 54.90), (11.3, 54.95), (11.75, 54.88), (11.84, 54.68), (11.45, 54.62), (11.0, 54.76)],
    falster=[(11.87, 54.93), (12.15, 54.84), (11.95, 54.57), (11.88, 54.70)],
    langeland=[(10.92, 55.15), (10.80, 54.90), (10.70, 54.73), (10.68, 54.83), (10.82, 55.08)],
    aeroe=[(10.25, 54.95), (10.5, 54.86), (10.35, 54.86)],
    als=[(9.68, 55.05), (9.95, 55.0), (10.05, 54.88), (9.80, 54.93)],
    samsoe=[(10.55, 55.98), (10.66, 55.86), (10.62, 55.77), (10.53, 55.86)],
    moen=[(12.15, 55.0), (12.55, 54.97), (12.3, 54.90)],
    mors=[(8.62, 56.93), (8.88, 56.95), (8.90, 56.75), (8.66, 56.72)],
    laesoe=[(10.9, 57.30), (11.18, 57.31), (11.0, 57.22)],
    anholt=[(11.5, 56.73), (11.64, 56.73), (11.55, 56.69)],
    bornholm=[(13.35, 57.20), (13.62, 57.14), (13.80, 57.02), (13.70, 56.90), (13.35, 57.0)],
)
TOWNS = dict(København=(12.55, 55.68), Aarhus=(10.2, 56.16), Odense=(10.39, 55.40), Aalborg=(9.92, 57.05), Esbjerg=(8.45, 55.47), Viborg=(9.40, 56.45), Skagen=(10.58, 57.72), Herning=(8.97, 56.14), Nykøbing=(11.88, 54.77), Sønderborg=(9.8, 54.91), Rønne=(13.40, 57.06))


def denmark(path):
    w, h = 1200, 1400
    sx = lambda x: 70 + (x - 7.95) / (14.0 - 7.95) * (w - 140)
    sy = lambda y: h - 90 - (y - 54.45) / (57.9 - 54.45) * (h - 300)
    im = Image.new('RGB', (w, h), (150, 196, 214))
    d = ImageDraw.Draw(im)
    rnd = random.Random(4)
    for grow, col in ((26, (168, 210, 222)), (12, (190, 222, 228))):
        for p in LAND.values():
            q = [(sx(x), sy(y)) for x, y in p]
            d.line(q + [q[0]], fill=col, width=grow, joint='curve')

    def fine(p):
        """shores broken into small bays"""
        for _ in range(3):
            out = []
            for (x0, y0), (x1, y1) in zip(p, p[1:] + p[:1]):
                l = math.hypot(x1 - x0, y1 - y0)
                out += [(x0, y0), ((x0 + x1) / 2 + rnd.gauss(0, 0.07) * (y0 - y1), (y0 + y1) / 2 + rnd.gauss(0, 0.07) * (x1 - x0))] if l > 6 else [(x0, y0)]
            p = out
        return p

    d.polygon([(sx(8.66), sy(54.91)), (sx(9.43), sy(54.82)), (sx(9.9), sy(54.45)), (sx(8.7), sy(54.45))], fill=(222, 214, 196))
    for p in LAND.values():
        q = fine([(sx(x), sy(y)) for x, y in p])
        d.polygon(q, fill=(206, 218, 150))
        d.line(q + [q[0]], fill=(96, 120, 84), width=3)
    fj = [(8.2, 56.66), (8.45, 56.62), (8.75, 56.60), (9.1, 56.72), (9.0, 56.95), (9.3, 57.0), (9.6, 57.05), (9.92, 57.06), (10.33, 56.98)]
    d.line([(sx(x), sy(y)) for x, y in fj], fill=(96, 120, 84), width=17, joint='curve')
    d.line([(sx(x), sy(y)) for x, y in fj], fill=(150, 196, 214), width=12, joint='curve')
    d.rectangle([sx(13.12), sy(57.36), sx(13.98), sy(56.78)], outline=(70, 90, 110), width=3)
    for a, b in (((10.2, 56.16), (9.6, 55.5)), ((9.6, 55.5), (10.39, 55.40)), ((10.39, 55.40), (10.8, 55.32)), ((11.12, 55.35), (12.08, 55.64)), ((12.08, 55.64), (12.55, 55.68)), ((9.6, 55.5), (8.45, 55.47)), ((12.4, 55.6), (11.9, 54.75)), ((9.92, 57.05), (10.2, 56.16))):
        d.line([(sx(a[0]), sy(a[1])), (sx(b[0]), sy(b[1]))], fill=(196, 92, 60), width=4)
    for t, (x, y) in TOWNS.items():
        d.ellipse([sx(x) - 8, sy(y) - 8, sx(x) + 8, sy(y) + 8], fill=(170, 36, 30))
        d.text((sx(x) + 13, sy(y) - 30), t, font=sans(27, '-Bold'), fill=(36, 40, 46))
    for t, x, y in (('Nordsøen', 8.0, 57.45), ('Kattegat', 11.25, 56.95), ('Østersøen', 12.7, 54.62)):
        d.text((sx(x), sy(y)), t, font=sans(34, '-Oblique'), fill=(60, 106, 140))
    d.rectangle([0, 0, w, 120], fill=(38, 74, 104))
    d.text((50, 60), 'DANMARK', font=sans(70, '-Bold'), fill=(250, 246, 230), anchor='lm')
    d.text((w - 50, 62), 'Hvor kommer du fra?', font=sans(38, '-Oblique'), fill=(250, 220, 150), anchor='rm')
    d.rectangle([4, 4, w - 5, h - 5], outline=(60, 60, 56), width=6)
    im.save(path)


def sheet(path, title, lines, head, w=600, h=840, tone=(250, 249, 243), size=30):
    im = Image.new('RGB', (w, h), tone)
    d = ImageDraw.Draw(im)
    d.rectangle([0, 0, w, 110], fill=head)
    d.text((36, 55), title, font=sans(46, '-Bold'), fill=(255, 255, 255), anchor='lm')
    for k, l in enumerate(lines):
        d.text((36, 150 + k * size * 1.75), l, font=sans(size), fill=(34, 36, 40))
    im.save(path)


def art(path, seed):
    """drawings of the class: portraits in few lines, landscapes, a still life"""
    r = random.Random(seed)
    im = Image.new('RGB', (620, 800) if seed % 2 else (800, 600), (248, 245, 236))
    w, h = im.size
    d = ImageDraw.Draw(im)
    if seed == 1:  # a bird on a fence
        d.rectangle([0, 0, w, h], fill=(236, 196, 120))
        for k in range(5):
            d.rectangle([40 + k * 120, 470, 100 + k * 120, h], fill=(80, 92, 104))
        d.rectangle([0, 540, w, 576], fill=(66, 78, 90))
        d.ellipse([210, 300, 400, 450], fill=(184, 60, 44))
        d.ellipse([330, 240, 440, 345], fill=(150, 44, 36))
        d.polygon([(436, 285), (490, 300), (436, 312)], fill=(240, 170, 40))
        d.polygon([(220, 360), (90, 330), (120, 400)], fill=(120, 36, 34))
        d.ellipse([385, 275, 401, 291], fill=(20, 20, 20))
        d.line([290, 445, 290, 540], fill=(60, 40, 30), width=8)
        d.line([330, 445, 330, 540], fill=(60, 40, 30), width=8)
    elif seed == 2:  # sea and lighthouse
        d.rectangle([0, 0, w, 330], fill=(150, 190, 214))
        d.rectangle([0, 330, w, h], fill=(40, 92, 130))
        for k in range(60):
            x, y = r.uniform(0, w), r.uniform(340, h)
            d.arc([x, y, x + 70, y + 24], 190, 350, fill=(120, 170, 196), width=4)
        d.polygon([(500, 400), (540, 110), (600, 110), (640, 400)], fill=(240, 238, 230))
        for y in (170, 270, 360):
            d.polygon([(540 - (y - 110) * 0.138, y), (600 + (y - 110) * 0.138, y), (604 + (y - 80) * 0.138, y + 36), (536 - (y - 80) * 0.138, y + 36)], fill=(190, 50, 40))
        d.rectangle([536, 70, 604, 112], fill=(250, 220, 110))
        d.polygon([(526, 72), (570, 30), (614, 72)], fill=(90, 40, 36))
        d.polygon([(380, 430), (470, 380), (680, 380), (800, 450), (800, 500), (380, 500)], fill=(92, 84, 70))
    elif seed == 3:  # a face in ink
        for k in range(220):
            t = r.uniform(0, 6.28)
            x, y = w / 2 + 150 * math.cos(t) * r.uniform(0.97, 1.03), 380 + 210 * math.sin(t) * r.uniform(0.97, 1.03)
            d.line([x, y, x + r.uniform(-30, 30), y + r.uniform(-30, 30)], fill=(40, 40, 60), width=3)
        for x in (245, 375):
            d.ellipse([x - 34, 330, x + 34, 372], outline=(30, 30, 44), width=5)
            d.ellipse([x - 12, 338, x + 12, 364], fill=(30, 80, 120))
        d.line([(310, 350), (296, 440), (324, 446)], fill=(30, 30, 44), width=5)
        d.arc([250, 450, 370, 530], 20, 160, fill=(170, 50, 50), width=8)
        for k in range(90):
            x = r.uniform(170, 450)
            d.line([x, r.uniform(170, 220), x + r.uniform(-30, 30), r.uniform(220, 270)], fill=(40, 30, 24), width=5)
    else:  # a bowl of fruit
        d.rectangle([0, 380, w, h], fill=(150, 104, 64))
        d.rectangle([0, 0, w, 380], fill=(196, 206, 190))
        for x, y, q, c in ((300, 330, 80, (196, 60, 44)), (420, 310, 86, (220, 170, 50)), (520, 340, 74, (120, 160, 70)), (370, 260, 70, (224, 120, 40))):
            d.ellipse([x - q, y - q, x + q, y + q], fill=c)
            d.ellipse([x - q * 0.5, y - q * 0.6, x - q * 0.1, y - q * 0.2], fill=tuple(min(255, v + 50) for v in c))
        d.pieslice([190, 200, 630, 560], 0, 180, fill=(52, 86, 124))
    a = np.asarray(im).astype(float)
    n = np.random.default_rng(seed).normal(0, 6, a.shape[:2])[..., None]
    Image.fromarray((a + n).clip(0, 255).astype('uint8')).filter(ImageFilter.GaussianBlur(0.8)).save(path)


def screen(path):
    im = Image.new('RGB', (800, 500), (236, 240, 244))
    d = ImageDraw.Draw(im)
    d.rectangle([0, 0, 800, 54], fill=(34, 78, 120))
    d.text((24, 27), 'Skriveprogram – brev.odt', font=sans(24), fill=(255, 255, 255), anchor='lm')
    d.rectangle([120, 80, 680, 500], fill=(255, 255, 255))
    for k, t in enumerate(('Kære mor', '', 'Nu har jeg lært, hvad der kommer', 'efter komma. Det er mere, end jeg', 'troede. Amina siger, at mit sprog er', 'mit eget, bare jeg staver det rigtigt.')):
        d.text((160, 120 + k * 52), t, font=sans(26), fill=(40, 40, 44))
    d.rectangle([160, 440, 163, 470], fill=(30, 30, 30))
    im.save(path)


def globe(path):
    """continents as soft blots on blue, enough for a globe on a shelf"""
    w, h = 1024, 512
    im = Image.new('RGB', (w, h), (54, 112, 158))
    d = ImageDraw.Draw(im)
    r = random.Random(2)
    blob = {(206, 190, 120): [(250, 150, 95), (210, 120, 70), (290, 300, 62), (300, 360, 48), (540, 250, 70), (560, 320, 52), (530, 140, 50)], (150, 176, 104): [(620, 130, 80), (700, 120, 90), (780, 140, 85), (740, 200, 55), (860, 350, 46), (150, 100, 50), (690, 190, 45)], (236, 238, 240): [(380, 60, 44)]}
    for c, l in blob.items():
        for x, y, q in l:
            d.polygon([(x + q * r.uniform(0.7, 1.15) * math.cos(k * 0.35), y + q * 0.75 * r.uniform(0.7, 1.1) * math.sin(k * 0.35)) for k in range(18)], fill=c)
    d.rectangle([0, 0, w, 22], fill=(236, 240, 244))
    d.rectangle([0, 482, w, h], fill=(236, 240, 244))
    for k in range(12):
        d.line([k * w / 12, 0, k * w / 12, h], fill=(96, 146, 182), width=1)
    im.save(path)


whiteboard(O + 'classroom-tavle.png')
denmark(O + 'classroom-danmark.png')
sheet(O + 'classroom-skema.png', 'SKEMA', ['08.30   Dansk', '10.00   Pause, kaffe', '10.20   Matematik', '11.30   Frokost', '12.30   FVU / 9. klasse', '14.00   Kreativt værksted (ons)', '', 'Eksamen: uge 22 og 23', 'Vi tager den sammen.'], (180, 110, 30))
sheet(O + 'classroom-ord.png', 'UGENS ORD', ['tålmodighed', 'alligevel', 'ansvar', 'et forbehold', 'at overveje', 'undskyldning', 'forresten'], (70, 104, 74), size=40)
sheet(O + 'classroom-bevis.png', 'BEVIS', ['', 'FVU-dansk, trin 3', '', 'Bestået', '', 'Du kan være stolt.', '', '        Amina'], (120, 60, 60), w=840, h=600, size=36)
sheet(O + 'classroom-it.png', 'IT', ['Computerne er ikke på nettet.', 'Gem dit arbejde i din mappe.', 'Print: spørg Amina.'], (40, 80, 120), w=640, h=420, size=34)
for s in (1, 2, 3, 4):
    art(O + 'classroom-kunst%d.png' % s, s)
screen(O + 'classroom-brev.png')
globe(O + 'classroom-globus.png')
