"""Pictures of the visiting room, drawn with PIL into work/tex: the mural, children's drawings, the rules, the play carpet (run with /usr/bin/python3)."""

from PIL import Image, ImageDraw, ImageFont, ImageFilter
import math, os, random, numpy as np

O = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'work', 'tex')
os.makedirs(O, exist_ok=True)
F = lambda s, b='': ImageFont.truetype('/usr/share/fonts/truetype/dejavu/DejaVuSans%s.ttf' % b, s)
SERIF = lambda s, b='': ImageFont.truetype('/usr/share/fonts/truetype/dejavu/DejaVuSerif%s.ttf' % b, s)


def cloud(w, h, n, seed):
    """smooth random field 0..1 with about n blobs across"""
    r = np.random.default_rng(seed)
    out = np.zeros((h, w))
    for o in range(4):
        k = n * 2**o
        im = Image.fromarray((r.random((max(2, k * h // w), k)) * 255).astype('uint8')).resize((w, h), Image.BICUBIC)
        out += 0.55**o * np.asarray(im) / 255
    return (out - out.min()) / (out.max() - out.min())


def brushed(im, amount, seed):
    """uneven coverage of paint: darker and lighter strokes"""
    w, h = im.size
    a = np.asarray(im.convert('RGB')).astype(float)
    streak = cloud(w, h * 5, 60, seed)[::5][:h] - 0.5
    a *= 1 + amount * (streak + cloud(w, h, 8, seed + 1) - 0.5)[..., None]
    return Image.fromarray(a.clip(0, 255).astype('uint8'))


def wobbly(pts, r, amp, step=14):
    """a polygon whose edges were drawn by hand"""
    out = []
    for (x0, y0), (x1, y1) in zip(pts, pts[1:] + pts[:1]):
        n = max(1, int(math.dist((x0, y0), (x1, y1)) / step))
        out += [(x0 + (x1 - x0) * i / n + r.uniform(-amp, amp), y0 + (y1 - y0) * i / n + r.uniform(-amp, amp)) for i in range(n)]
    return out


def mural():
    """a harbour with coloured houses, boats, a whale, a big sun, kites and a border of hands"""
    w, h = 2700, 1080
    im = Image.new('RGB', (w, h), (246, 214, 158))
    d = ImageDraw.Draw(im)
    r = random.Random(21)
    poly = lambda pts, c, amp=3: d.polygon(wobbly(pts, r, amp), fill=c)
    for k, c in enumerate(((246, 190, 120), (248, 204, 140), (250, 222, 170))):
        d.ellipse([1850 - 330 + 90 * k, 130 - 330 + 90 * k + 130, 1850 + 330 - 90 * k, 130 + 330 - 90 * k + 130], fill=c)
    d.ellipse([1760, 170, 1940, 350], fill=(236, 120, 62))
    for k in range(16):  # rays
        a = k * math.pi / 8
        p = lambda q, da: (1850 + q * math.cos(a + da), 260 + q * math.sin(a + da))
        poly([p(112, -0.08), p(190 + 30 * (k % 2), 0), p(112, 0.08)], (240, 140, 70), 2)
    for k, (y, c) in enumerate(((600, (122, 160, 96)), (650, (92, 138, 88)))):
        d.polygon([(0, h)] + [(x, y + 46 * math.sin(x * 0.0031 + k * 1.9) + 16 * math.sin(x * 0.011 + k)) for x in range(0, w + 12, 12)] + [(w, h)], fill=c)
    cols = [(206, 84, 60), (232, 176, 66), (86, 130, 160), (226, 220, 200), (122, 152, 98), (196, 116, 96), (70, 96, 130), (238, 196, 110)]
    x = 120
    for i in range(11):
        bw, bh = r.randint(112, 150), r.randint(190, 320)
        y = 720
        poly([(x, y), (x, y - bh), (x + bw, y - bh), (x + bw, y)], cols[i % 8])
        poly([(x - 10, y - bh), (x + bw / 2, y - bh - r.randint(60, 96)), (x + bw + 10, y - bh)], (142, 62, 50) if i % 3 else (66, 72, 84))
        for fy in range(int(y - bh + 26), y - 76, 66):
            for fx in (0.2, 0.6):
                poly([(x + bw * fx, fy), (x + bw * fx + 30, fy), (x + bw * fx + 30, fy + 40), (x + bw * fx, fy + 40)], (250, 240, 206), 2)
        poly([(x + bw * 0.38, y), (x + bw * 0.38, y - 62), (x + bw * 0.64, y - 62), (x + bw * 0.64, y)], (74, 58, 52), 2)
        x += bw + r.choice((4, 6, 30))
    for k, (y, c) in enumerate(((716, (104, 158, 180)), (800, (72, 132, 160)), (890, (50, 104, 140)), (985, (36, 82, 118)))):
        d.polygon([(0, h)] + [(x, y + 13 * math.sin(x * 0.014 + k * 2.2) + 5 * math.sin(x * 0.05 + k)) for x in range(0, w + 8, 8)] + [(w, h)], fill=c)
    for bx, by, s, c in ((420, 800, 1.0, (200, 72, 56)), (2240, 830, 1.3, (240, 190, 74)), (1180, 780, 0.7, (244, 240, 226))):
        q = lambda a, b: (bx + a * s, by + b * s)
        poly([q(-110, 0), q(110, 0), q(74, 52), q(-74, 52)], c)
        poly([q(-8, -6), q(-8, -190), q(-100, -20)], (250, 244, 226))
        poly([q(6, -6), q(6, -170), q(92, -20)], (232, 220, 190))
        d.line([q(0, 4), q(0, -200)], fill=(80, 60, 50), width=int(9 * s))
    d.pieslice([1460, 800, 1880, 1110], 180, 360, fill=(66, 84, 112))  # the whale
    poly([(1860, 950), (1960, 860), (2010, 880), (1960, 930), (2020, 960), (1930, 975)], (66, 84, 112))
    d.ellipse([1530, 890, 1552, 912], fill=(250, 248, 240))
    d.arc([1500, 900, 1600, 960], 30, 150, fill=(200, 214, 222), width=7)
    for k in (-1, 0, 1):
        d.arc([1660 + k * 34 - 40, 690, 1660 + k * 34 + 40, 820], 200 if k < 0 else 180, 350, fill=(220, 238, 242), width=9)
    for kx, ky, c in ((330, 190, (206, 84, 60)), (760, 120, (86, 130, 160)), (1240, 210, (122, 152, 98))):
        poly([(kx, ky - 74), (kx + 52, ky), (kx, ky + 82), (kx - 52, ky)], c)
        d.line([(kx, ky - 74), (kx, ky + 82)], fill=(90, 70, 60), width=4)
        d.line([(kx + 12 * math.sin(t * 0.9), ky + 82 + t * 12) for t in range(18)], fill=(110, 86, 70), width=4)
    for k in range(9):
        x, y = 1380 + k * 92 + r.randint(-20, 20), 90 + r.randint(-30, 60)
        d.arc([x, y, x + 44, y + 26], 200, 350, fill=(84, 78, 82), width=6)
        d.arc([x + 38, y, x + 82, y + 26], 190, 340, fill=(84, 78, 82), width=6)
    for k in range(30):  # hands of those who painted it
        x, y, c, s = 46 + k * 90, 1032 + r.randint(-8, 10), cols[(k * 3) % 8], r.uniform(0.62, 1.0)
        d.ellipse([x - 22 * s, y - 16 * s, x + 22 * s, y + 28 * s], fill=c)
        for j in range(5):
            a = math.radians(-150 + j * 30)
            d.line([(x, y), (x + 52 * s * math.cos(a), y + 50 * s * math.sin(a))], fill=c, width=int(12 * s))
    brushed(im.filter(ImageFilter.GaussianBlur(0.8)), 0.26, 5).save(O + '/visiting-mural.png')


def crayon(n):
    """a child's drawing: thick uneven lines on paper"""
    im = Image.new('RGB', (800, 600), (250, 248, 240))
    d = ImageDraw.Draw(im)
    r = random.Random(40 + n)
    C = dict(r=(206, 62, 52), b=(52, 96, 178), g=(72, 148, 70), y=(244, 190, 46), k=(60, 54, 56), o=(232, 126, 48), p=(196, 92, 150), n=(140, 92, 56))

    def line(pts, c, wd=9):
        for _ in range(3):
            d.line([(x + r.uniform(-3, 3), y + r.uniform(-3, 3)) for x, y in pts], fill=C[c], width=wd // 2 + 1, joint='curve')

    ring = lambda x, y, a, b, c, wd=9: line([(x + a * math.cos(t / 5), y + b * math.sin(t / 5)) for t in range(33)], c, wd)

    def scrib(x0, y0, x1, y1, c, step=9):
        pts = []
        for i in range(int((x1 - x0) / step)):
            pts += [(x0 + i * step + r.uniform(-5, 5), (y0 if i % 2 else y1) + r.uniform(-14, 14))]
        line(pts, c, 8)

    def person(x, y, s, c):
        ring(x, y - 120 * s, 34 * s, 36 * s, c)
        line([(x, y - 84 * s), (x, y)], c)
        line([(x - 56 * s, y - 76 * s), (x, y - 56 * s), (x + 56 * s, y - 76 * s)], c)
        line([(x - 38 * s, y + 76 * s), (x, y), (x + 38 * s, y + 76 * s)], c)
        d.arc([x - 16 * s, y - 122 * s, x + 16 * s, y - 98 * s], 20, 160, fill=C[c], width=5)

    scrib(0, 520, 800, 590, 'g')
    if n == 0:  # rainbow over two people
        for k, c in enumerate('royg' 'bp'):
            line([(400 + (330 - 24 * k) * math.cos(t), 470 - (330 - 24 * k) * math.sin(t)) for t in [i * math.pi / 24 for i in range(25)]], c, 18)
        person(340, 460, 1.0, 'b')
        person(460, 490, 0.6, 'p')
    elif n == 1:  # cat
        ring(400, 360, 150, 100, 'o')
        scrib(270, 310, 530, 410, 'o', 14)
        ring(400, 210, 86, 80, 'o')
        line([(326, 170), (330, 84), (380, 136)], 'o')
        line([(474, 170), (470, 84), (420, 136)], 'o')
        ring(368, 200, 12, 14, 'g')
        ring(432, 200, 12, 14, 'g')
        for s in (-1, 1):
            for k in (-1, 0, 1):
                line([(400 + s * 24, 238), (400 + s * 150, 236 + k * 26)], 'k', 5)
        line([(546, 380), (640, 340), (660, 240), (620, 200)], 'o', 16)
        d.text((60, 40), 'MIS', font=F(80, '-Bold'), fill=C['r'])
    elif n == 2:  # lorry
        line([(130, 420), (130, 220), (480, 220), (480, 420), (130, 420)], 'r', 12)
        scrib(140, 230, 470, 410, 'r', 12)
        line([(480, 420), (480, 280), (590, 280), (650, 350), (650, 420), (480, 420)], 'b', 12)
        for x in (220, 400, 580):
            ring(x, 450, 46, 46, 'k', 16)
        d.text((220, 60), 'brum brum', font=F(56), fill=C['b'])
    elif n == 3:  # flowers and a sun
        ring(660, 110, 60, 60, 'y', 16)
        for k in range(12):
            a = k * math.pi / 6
            line([(660 + 78 * math.cos(a), 110 + 78 * math.sin(a)), (660 + 120 * math.cos(a), 110 + 120 * math.sin(a))], 'y', 10)
        for x, y, c in ((130, 260, 'r'), (290, 330, 'p'), (440, 240, 'o'), (580, 340, 'b')):
            line([(x, y), (x + r.uniform(-16, 16), 540)], 'g', 12)
            for k in range(7):
                a = k * 0.9
                ring(x + 42 * math.cos(a), y + 42 * math.sin(a), 24, 24, c)
            ring(x, y, 18, 18, 'y', 16)
    elif n == 4:  # a family at a table
        for x, s, c in ((150, 1.1, 'b'), (290, 1.2, 'r'), (430, 0.8, 'g'), (540, 0.6, 'p')):
            person(x, 430 + (1.2 - s) * 60, s, c)
        d.text((130, 40), 'os alle sammen', font=F(64, '-Bold'), fill=C['k'])
        ring(690, 430, 40, 30, 'n')
    else:  # football
        line([(90, 500), (90, 190), (420, 190), (420, 500)], 'k', 12)
        for k in range(9):
            line([(90 + k * 40, 200), (90 + k * 40, 500)], 'b', 4)
            line([(90, 220 + k * 34), (420, 220 + k * 34)], 'b', 4)
        ring(620, 470, 50, 50, 'k', 12)
        scrib(600, 450, 640, 490, 'k')
        person(520, 420, 1.0, 'r')
        d.text((470, 70), 'MÅL!', font=F(90, '-Bold'), fill=C['r'])
    im.filter(ImageFilter.GaussianBlur(0.7)).save(O + f'/visiting-barn{n}.png')


def rules():
    im = Image.new('RGB', (1000, 1400), (248, 245, 236))
    d = ImageDraw.Draw(im)
    d.rectangle([0, 0, 1000, 230], fill=(58, 92, 84))
    d.text((70, 66), 'Regler for besøg', font=SERIF(82, '-Bold'), fill=(250, 246, 234))
    lines = (
        'I har en time sammen. Vi siger til,\nnår der er fem minutter tilbage.',
        'I må gerne kramme hinanden.',
        'Kaffe, saft og kage er til jer.',
        'Jakker, tasker og telefoner bliver\ni skabet i porten.',
        'Gaver afleveres til personalet.\nVi giver dem videre samme dag.',
        'Børn er altid sammen med en voksen.\nLegetøjet må bruges af alle.',
        'Tryk på den hvide knap, hvis I får\nbrug for os.',
    )
    y = 280
    for i, t in enumerate(lines):
        d.ellipse([70, y, 130, y + 60], fill=(206, 132, 66))
        d.text((100, y + 30), str(i + 1), font=F(34, '-Bold'), fill=(255, 250, 240), anchor='mm')
        d.multiline_text((160, y + 4), t, font=F(44), fill=(40, 44, 48), spacing=14)
        y += 98 + 58 * t.count('\n')
    d.text((70, 1310), 'Tak, fordi I kom.', font=SERIF(44, '-Italic'), fill=(58, 92, 84))
    im.save(O + '/visiting-regler.png')


def small_signs():
    im = Image.new('RGB', (600, 420), (252, 248, 236))
    d = ImageDraw.Draw(im)
    d.multiline_text((300, 170), 'Kaffen er til jer.\nVand og saft er\ni køleskabet.', font=SERIF(58, '-Italic'), fill=(60, 62, 70), anchor='mm', spacing=20, align='center')
    d.line([(90, 330), (510, 322)], fill=(206, 132, 66), width=6)
    im.save(O + '/visiting-kaffe.png')
    im = Image.new('RGB', (600, 420), (246, 214, 120))
    d = ImageDraw.Draw(im)
    d.multiline_text((300, 210), 'Ryd op efter\njeres leg\n– tak!', font=F(72, '-Bold'), fill=(74, 60, 48), anchor='mm', spacing=18, align='center')
    im.save(O + '/visiting-ryd.png')


def numbers():
    """a counting poster: one to six apples"""
    im = Image.new('RGB', (800, 1120), (240, 232, 212))
    d = ImageDraw.Draw(im)
    cols = [(206, 84, 60), (232, 176, 66), (122, 152, 98)]
    for n in range(1, 7):
        y = 60 + (n - 1) * 172
        d.rounded_rectangle([50, y, 750, y + 150], 22, fill=(250, 246, 234))
        d.text((90, y + 6), str(n), font=SERIF(116, '-Bold'), fill=cols[n % 3])
        for k in range(n):
            x = 220 + k * 88
            d.ellipse([x, y + 48, x + 70, y + 114], fill=cols[(k + n) % 3])
            d.line([(x + 35, y + 52), (x + 44, y + 28)], fill=(96, 70, 50), width=7)
            d.ellipse([x + 44, y + 22, x + 68, y + 38], fill=(96, 136, 78))
    im.save(O + '/visiting-tal.png')


def carpet():
    """a play carpet with roads, houses and a pond"""
    w, h = 1500, 1100
    im = Image.new('RGB', (w, h), (116, 146, 84))
    d = ImageDraw.Draw(im)
    road, edge = (92, 94, 98), (212, 206, 186)
    way = [(150, 150), (1350, 150), (1350, 950), (150, 950), (150, 150)]
    for wd, c in ((150, edge), (126, road)):
        d.line(way, fill=c, width=wd, joint='curve')
        d.line([(750, 150), (750, 950)], fill=c, width=wd)
        d.line([(150, 550), (1350, 550)], fill=c, width=wd)
        for x, y in way:
            d.ellipse([x - wd / 2, y - wd / 2, x + wd / 2, y + wd / 2], fill=c)
    for a, b in zip(way, way[1:]):
        n = int(math.dist(a, b) / 50)
        for i in range(0, n, 2):
            q = lambda t: (a[0] + (b[0] - a[0]) * t / n, a[1] + (b[1] - a[1]) * t / n)
            d.line([q(i), q(i + 0.9)], fill=(240, 236, 220), width=8)
    for x in range(230, 1340, 100):
        if not 660 < x < 840:
            d.line([(x, 550), (x + 46, 550)], fill=(240, 236, 220), width=8)
    d.ellipse([900, 640, 1220, 850], fill=(96, 160, 190))
    d.ellipse([930, 670, 1100, 780], fill=(120, 180, 204))
    for x, y, c in ((330, 300, (200, 80, 62)), (540, 330, (234, 180, 70)), (920, 270, (84, 126, 160)), (1140, 320, (226, 216, 196)), (330, 700, (190, 110, 90)), (540, 760, (84, 126, 160))):
        d.rectangle([x - 60, y - 10, x + 60, y + 90], fill=c)
        d.polygon([(x - 76, y - 8), (x, y - 78), (x + 76, y - 8)], fill=(120, 54, 46))
        d.rectangle([x - 14, y + 40, x + 14, y + 90], fill=(70, 58, 52))
    for k in range(5):
        d.rectangle([700 + k * 22, 248, 712 + k * 22, 310], fill=(240, 236, 220))
    a = np.asarray(im).astype(float) * (0.86 + 0.24 * np.random.default_rng(3).random((h, w))[..., None])
    Image.fromarray(a.clip(0, 255).astype('uint8')).filter(ImageFilter.GaussianBlur(1.2)).save(O + '/visiting-taeppe.png')


if __name__ == '__main__':
    mural()
    for n in range(6):
        crayon(n)
    rules()
    small_signs()
    numbers()
    carpet()
