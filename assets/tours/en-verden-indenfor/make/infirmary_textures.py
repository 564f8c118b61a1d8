"""Charts, posters and the screen of the infirmary, drawn with PIL into work/tex (run with /usr/bin/python3)."""

from PIL import Image, ImageDraw, ImageFilter, ImageFont
import math, os, random

O = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'work', 'tex')
F = lambda s, k='': ImageFont.truetype('/usr/share/fonts/truetype/dejavu/DejaVuSans%s.ttf' % k, s)


def eye_chart(path):
    im = Image.new('RGB', (700, 1050), (248, 248, 244))
    d = ImageDraw.Draw(im)
    y = 135
    edge = []
    for row, (t, s) in enumerate((('Å', 190), ('E Ø', 140), ('T Æ L', 104), ('N O D Å', 78), ('F Ø Z P E', 58), ('Æ K U D T R', 42), ('L Å P N E Ø F', 30), ('D Z Æ O T K U', 22))):
        d.text((350, y), t, font=F(s, '-Bold'), fill=(16, 16, 18), anchor='mm')
        d.text((650, y), str(row + 1), font=F(16), fill=(120, 120, 120), anchor='mm')
        edge.append(y + s * 0.5 + 16)
        y += s * 0.5 + [140, 104, 78, 58, 42, 30, 22, 20][row] * 0.5 + 42
    d.line([60, edge[3], 640, edge[3]], fill=(60, 140, 80), width=6)
    d.line([60, edge[5], 640, edge[5]], fill=(190, 60, 50), width=6)
    d.text((350, 1010), 'Afstand 3 meter', font=F(24), fill=(90, 90, 94), anchor='mm')
    im.save(path)


def lungs(path):
    """a plain wall chart, flat and friendly: airways and lungs"""
    im = Image.new('RGB', (800, 1100), (236, 242, 240))
    d = ImageDraw.Draw(im)
    d.rectangle([0, 0, 800, 130], fill=(44, 104, 112))
    d.text((400, 65), 'Lungerne', font=F(64, '-Bold'), fill=(255, 255, 255), anchor='mm')
    d.rounded_rectangle([378, 190, 422, 470], 20, fill=(206, 150, 140))
    for k in range(9):
        d.line([378, 214 + k * 28, 422, 214 + k * 28], fill=(176, 118, 110), width=4)
    for s in (-1, 1):
        pts = []
        for i in range(61):
            a = i / 60 * 2 * math.pi
            x, y = 140 * math.cos(a), 255 * math.sin(a)
            x *= 1 + 0.18 * math.sin(a)
            pts.append((400 + s * (185 + x), 590 + y))
        d.polygon(pts, fill=(226, 160, 154), outline=(176, 104, 100))

        def twig(x, y, ang, ln, w, n):
            if n == 0:
                return
            x1, y1 = x + ln * math.cos(ang), y + ln * math.sin(ang)
            d.line([x, y, x1, y1], fill=(180, 92, 92), width=w)
            for da in (-0.5, 0.45):
                twig(x1, y1, ang + da, ln * 0.68, max(2, w - 4), n - 1)

        twig(400, 462, math.pi / 2 - s * 0.95, 130, 18, 6)
    for k, (t, y) in enumerate((('Luftrør', 300), ('Bronkier', 520), ('Lungeblærer', 760))):
        d.text((40 if k % 2 else 560, y), t, font=F(30, '-Bold'), fill=(44, 84, 92), stroke_width=5, stroke_fill=(236, 242, 240))
    d.rounded_rectangle([60, 910, 740, 1050], 20, fill=(250, 250, 246))
    d.text((400, 955), 'Vil du holde op med at ryge?', font=F(34, '-Bold'), fill=(44, 104, 112), anchor='mm')
    d.text((400, 1008), 'Spørg Sofie – holdet starter i juni', font=F(28), fill=(60, 66, 70), anchor='mm')
    im.save(path)


def back(path):
    """how to lift: two simple figures"""
    im = Image.new('RGB', (800, 600), (246, 240, 224))
    d = ImageDraw.Draw(im)
    d.text((400, 56), 'Pas på ryggen', font=F(50, '-Bold'), fill=(150, 74, 40), anchor='mm')
    for ox, good in ((120, False), (500, True)):
        c = (56, 132, 84) if good else (184, 64, 52)
        hip = (ox + 40, 380 if good else 330)
        head = (ox + 110, 190) if good else (ox + 190, 280)
        d.line([hip, (head[0] - 20, head[1] + 40)], fill=(60, 70, 80), width=30)
        knee = (ox + 120, 420) if good else (ox + 46, 420)
        d.line([hip, knee], fill=(60, 70, 80), width=26)
        d.line([knee, (ox + 60, 500)], fill=(60, 70, 80), width=24)
        d.ellipse([head[0] - 34, head[1] - 34, head[0] + 34, head[1] + 34], fill=(206, 160, 120))
        d.rectangle([ox + 160, 410, ox + 260, 500], fill=(196, 150, 92))
        d.line([(head[0] - 14, head[1] + 60), (ox + 190, 420)], fill=(90, 104, 116), width=18)
        d.line([ox, 502, ox + 290, 502], fill=(120, 110, 96), width=6)
        d.ellipse([ox + 100, 526, ox + 160, 586], fill=c)
        d.text((ox + 130, 555), '✓' if good else '✗', font=F(40, '-Bold'), fill=(255, 255, 255), anchor='mm')
    im.save(path)


def hours(path):
    im = Image.new('RGB', (600, 850), (250, 250, 246))
    d = ImageDraw.Draw(im)
    d.rectangle([0, 0, 600, 120], fill=(47, 138, 86))
    d.text((300, 60), 'SYGEPLEJEN', font=F(50, '-Bold'), fill=(255, 255, 255), anchor='mm')
    for k, t in enumerate(('Sofie er her:', 'mandag – fredag 8 – 15', '', 'Læge: tirsdag og torsdag', 'Tandlæge: hver anden onsdag', 'Psykolog: efter aftale', '', 'Skriv en seddel, eller sig det', 'til en betjent.', '', 'Det, du fortæller her,', 'bliver her.')):
        d.text((44, 160 + k * 54), t, font=F(30, '-Bold' if k in (0, 10, 11) else ''), fill=(36, 40, 44))
    im.save(path)


def screen(path):
    """a day's list on the screen, without names"""
    im = Image.new('RGB', (960, 540), (238, 242, 244))
    d = ImageDraw.Draw(im)
    d.rectangle([0, 0, 960, 54], fill=(38, 92, 102))
    d.text((24, 27), 'Dagens liste – uge 20', font=F(26, '-Bold'), fill=(255, 255, 255), anchor='lm')
    r = random.Random(3)
    for i in range(9):
        y = 74 + i * 50
        d.rectangle([16, y, 640, y + 42], fill=(255, 255, 255) if i % 2 else (226, 234, 236))
        d.text((30, y + 21), '%02d.%02d' % (8 + i * 30 // 60, i * 30 % 60), font=F(22), fill=(40, 60, 70), anchor='lm')
        d.text((140, y + 21), 'A%02d' % r.randint(1, 14), font=F(22, '-Bold'), fill=(40, 60, 70), anchor='lm')
        d.text((240, y + 21), r.choice(('blodtryk', 'sårskift', 'samtale', 'vaccine', 'medicin', 'tand')), font=F(22), fill=(40, 60, 70), anchor='lm')
        d.rounded_rectangle([540, y + 9, 620, y + 33], 8, fill=r.choice(((140, 190, 150), (226, 190, 90), (200, 206, 208))))
    for k in range(2):
        d.rectangle([664, 74 + k * 226, 944, 288 + k * 226], fill=(255, 255, 255))
        pts = [(676 + i * 20, 240 + k * 226 - 50 * math.sin(i * 0.5 + k) - r.uniform(0, 40)) for i in range(13)]
        d.line(pts, fill=(190, 70, 60) if k else (40, 110, 150), width=4)
    im.save(path)


def boxes(path):
    """fronts of medicine boxes, eight in a row; invented names"""
    im = Image.new('RGB', (1600, 200), (255, 255, 255))
    d = ImageDraw.Draw(im)
    for i, (t, c) in enumerate((('Panolid', (42, 110, 160)), ('Ibutal', (196, 70, 50)), ('Allerin', (60, 140, 80)), ('Kalkvit', (226, 160, 50)), ('Sovero', (90, 70, 140)), ('Magnol', (30, 130, 140)), ('Plastre', (200, 150, 110)), ('Salve', (120, 130, 140)))):
        d.rectangle([i * 200, 0, i * 200 + 199, 199], fill=(246, 246, 242))
        d.rectangle([i * 200, 130, i * 200 + 199, 199], fill=c)
        d.rectangle([i * 200, 0, i * 200 + 26, 130], fill=c)
        d.text((i * 200 + 110, 70), t, font=F(34, '-Bold'), fill=(40, 44, 50), anchor='mm')
    im.save(path)


if __name__ == '__main__':
    eye_chart(O + '/synstavle.png')
    lungs(O + '/lunger.png')
    back(O + '/ryg.png')
    hours(O + '/sygeplejetider.png')
    screen(O + '/journal.png')
    boxes(O + '/medicin.png')
