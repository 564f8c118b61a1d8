#!/usr/bin/python3
"""sheet.py OUT.jpg : all finished rooms on one sheet, each as one wide view in its initial direction with its Danish title."""

import math, os, sys
import numpy as np
from PIL import Image, ImageDraw, ImageFont
import crops, plan as P

W, H, COLUMNS, GAP, FOOT = 640, 360, 3, 14, 40
ORDER = ('truck', 'gate', 'visiting', 'control', 'wing', 'cell', 'kitchen', 'observation', 'gallery', 'chapel', 'infirmary', 'classroom', 'yard', 'workshop')


def main(out):
    rooms = [n for n in ORDER if crops.panorama(n)]
    rows = math.ceil(len(rooms) / COLUMNS)
    sheet = Image.new('RGB', (COLUMNS * (W + GAP) + GAP, rows * (H + FOOT) + GAP), '#f4f1ea')
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.truetype('/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf', 20)
    for i, n in enumerate(rooms):
        x, y = GAP + i % COLUMNS * (W + GAP), GAP + i // COLUMNS * (H + FOOT)
        im = Image.open(crops.panorama(n)).convert('RGB').reduce(2)
        sheet.paste(crops.view(np.asarray(im, 'f4'), *P.VIEWS[n], 96, W, H), (x, y))
        draw.text((x + 2, y + H + 7), P.TITLES[n], '#25302f', font)
    os.makedirs(os.path.dirname(os.path.abspath(out)), exist_ok=True)
    sheet.save(out, quality=86, optimize=True, progressive=True)


if __name__ == '__main__':
    main(sys.argv[1])
