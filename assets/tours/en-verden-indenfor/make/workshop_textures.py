"""Pictures of the workshop: shadow board, floor of wooden blocks, safety signs, notices (run with /usr/bin/python3)."""

from PIL import Image, ImageDraw, ImageFont, ImageFilter
import random, math, os, sys, numpy as np

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import workshop_tools as T

O = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'work', 'tex') + '/'
os.makedirs(O, exist_ok=True)
sans = lambda s, k='-Bold': ImageFont.truetype('/usr/share/fonts/truetype/dejavu/DejaVuSans%s.ttf' % k, s)


def board(path):
    k = 560
    w, h = int(T.BOARD[0] * k), int(T.BOARD[1] * k)
    im = Image.new('RGB', (w, h), (222, 214, 190))
    d = ImageDraw.Draw(im)
    for parts, _ in T.tools():
        for _, poly in parts:
            p = [(x * k, h - z * k) for x, z in poly]
            d.polygon(p, fill=(172, 44, 34))
            d.line(p + [p[0], p[1]], fill=(172, 44, 34), width=11, joint='curve')
    a = np.asarray(im).astype(float)
    r = np.random.default_rng(3)
    n = np.asarray(Image.fromarray((r.random((h // 60, w // 60)) * 255).astype('uint8')).resize((w, h), Image.BICUBIC)) / 255.0
    Image.fromarray((a * (0.9 + 0.14 * n)[..., None]).clip(0, 255).astype('uint8')).save(path)


def mandatory(path, kind, text):
    im = Image.new('RGB', (400, 540), (246, 246, 242))
    d = ImageDraw.Draw(im)
    d.ellipse([40, 24, 360, 344], fill=(20, 82, 160))
    w = (255, 255, 255)
    d.ellipse([130, 90, 270, 250], fill=w)
    d.pieslice([110, 230, 290, 400], 200, 340, fill=w)
    if kind == 'ears':
        d.arc([112, 70, 288, 240], 180, 360, fill=(20, 82, 160), width=16)
        d.arc([104, 62, 296, 250], 180, 360, fill=w, width=14)
        for x in (112, 288):
            d.rounded_rectangle([x - 22, 130, x + 22, 215], 16, fill=w, outline=(20, 82, 160), width=7)
    else:
        d.rounded_rectangle([126, 140, 274, 190], 22, fill=(20, 82, 160))
        d.rounded_rectangle([138, 150, 194, 182], 14, fill=w)
        d.rounded_rectangle([206, 150, 262, 182], 14, fill=w)
    for k, t in enumerate(text):
        d.text((200, 400 + k * 52), t, font=sans(40), fill=(20, 40, 70), anchor='mm')
    im.save(path)


def warning(path, lines, fill=(246, 204, 30), ink=(20, 20, 20)):
    im = Image.new('RGB', (700, 300), fill)
    d = ImageDraw.Draw(im)
    d.rectangle([10, 10, 690, 290], outline=ink, width=9)
    d.polygon([(40, 230), (130, 70), (220, 230)], fill=ink)
    d.polygon([(72, 212), (130, 110), (188, 212)], fill=fill)
    d.text((130, 176), '!', font=sans(76), fill=ink, anchor='mm')
    for k, t in enumerate(lines):
        d.text((250, 150 + (k - (len(lines) - 1) / 2) * 62), t, font=sans(46), fill=ink, anchor='lm')
    im.save(path)


def notice(path, title, lines, hand=None, head=(60, 74, 58), w=620, h=860):
    im = Image.new('RGB', (w, h), (247, 244, 234))
    d = ImageDraw.Draw(im)
    d.rectangle([0, 0, w, 104], fill=head)
    d.text((34, 52), title, font=sans(44), fill=(255, 255, 255), anchor='lm')
    for k, l in enumerate(lines):
        d.text((34, 150 + k * 50), l, font=sans(29, ''), fill=(34, 34, 36))
    if hand:
        d.text((w - 40, h - 60), hand, font=sans(40, '-Oblique'), fill=(24, 60, 140), anchor='rm')
    d.ellipse([w - 190, h - 330, w - 60, h - 200], outline=(196, 170, 130), width=7)
    im.save(path)


def drawing(path):
    """working drawing of a bird house"""
    im = Image.new('RGB', (860, 620), (240, 238, 226))
    d = ImageDraw.Draw(im)
    b = (40, 66, 120)
    d.rectangle([14, 14, 846, 606], outline=b, width=4)
    d.line([(90, 470), (90, 230), (200, 130), (310, 230), (310, 470), (90, 470)], fill=b, width=5)
    d.line([(66, 250), (200, 112), (334, 250)], fill=b, width=5)
    d.ellipse([170, 250, 230, 310], outline=b, width=5)
    d.line([(420, 470), (420, 230), (640, 230), (640, 470), (420, 470)], fill=b, width=5)
    d.polygon([(396, 236), (420, 116), (640, 116), (664, 236)], outline=b, width=5)
    for x0, x1, y, t in ((90, 310, 510, '140'), (420, 640, 510, '140')):
        d.line([x0, y, x1, y], fill=b, width=2)
        d.text(((x0 + x1) / 2, y + 22), t, font=sans(26, ''), fill=b, anchor='mm')
    d.line([(350, 230), (350, 470)], fill=b, width=2)
    d.text((368, 350), '180', font=sans(26, ''), fill=b, anchor='mm')
    d.text((250, 282), 'ø 32', font=sans(24, ''), fill=b)
    d.text((40, 40), 'Mejsekasse, 18 mm gran', font=sans(34), fill=b)
    d.text((690, 300), '25 stk.', font=sans(34, '-Oblique'), fill=(160, 40, 36))
    d.text((690, 350), 'til uge 23', font=sans(28, '-Oblique'), fill=(160, 40, 36))
    im.save(path)


board(O + 'workshop-tavle.png')
mandatory(O + 'workshop-hoer.png', 'ears', ('BRUG', 'HØREVÆRN'))
mandatory(O + 'workshop-briller.png', 'eyes', ('BRUG', 'BRILLER'))
warning(O + 'workshop-stop.png', ('STOP MASKINEN,', 'FØR DU RENSER', 'DEN'))
warning(O + 'workshop-ryg.png', ('RYGNING OG ÅBEN', 'ILD FORBUDT'), (206, 44, 34), (255, 255, 255))
notice(O + 'workshop-taelling.png', 'VÆRKTØJ', ['Alt har en plads på tavlen.', 'Vi tæller kl. 11.20 og 15.20.', 'Mangler der ét stykke,', 'går ingen, før det er fundet.', '', 'Det er ikke mistillid.', 'Det er sådan, man kan have', 'stemmejern i et fængsel.'], 'Ole', (150, 44, 34))
notice(O + 'workshop-ordrer.png', 'ORDRER', ['25  mejsekasser      Dyrenes Ven', '12  stole                 skolen i byen', '  2  bænke              gården', '  1  kirkeskib           kirken  (færdigt!)', '40  skærebrætter    julemarkedet', '', 'Først pænt. Så hurtigt.'], 'Ole')
drawing(O + 'workshop-tegning.png')
