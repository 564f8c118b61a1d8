import { useEffect, useRef, useState } from 'react';
import { missionWords } from '../../../text/film/missions.ts';
import { inLanguage } from '../../../tour/localized.ts';
import type { PackFiles } from '../../../tour/pack.ts';
import type { VisitState } from '../../../visit/visit.ts';
import { missionList } from '../../view/mission/list.ts';

const size = { width: 1200, height: 630 };

interface ShareCardProps {
  state: VisitState;
  files: PackFiles;
  onShare: () => Promise<void>;
}

/** A picture and a link to pass on. Nothing on it tells who played, or how. */
export function ShareCard({ state, files, onShare }: ShareCardProps) {
  const { language } = state.settings;
  const words = missionWords(language);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const { entries } = missionList(state, files);
  const poster = entries[0]?.poster ?? '';
  const title = inLanguage(state.tour.title, language);
  const lines = { title, count: words.shareCard(entries.length), call: words.shareCall };
  const { count, call } = lines;
  useEffect(() => {
    if (open) canvas.current?.parentElement?.scrollIntoView({ block: 'end' });
  }, [open]);
  useEffect(() => {
    if (open && canvas.current) void draw(canvas.current, poster, { title, count, call });
  }, [open, poster, title, count, call]);
  const save = () =>
    canvas.current?.toBlob((blob) => {
      if (!blob) return;
      const link = document.createElement('a');
      link.href = URL.createObjectURL(blob);
      link.download = 'indenfor.png';
      link.click();
      URL.revokeObjectURL(link.href);
    });
  const copy = () =>
    onShare().then(
      () => setSaid(words.copied),
      () => setSaid(words.copyRefused),
    );
  return (
    <div className="share-card">
      <button
        type="button"
        className="text-link"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {words.share}
      </button>
      {open && (
        <div>
          <canvas ref={canvas} {...size} role="img" aria-label={`${count}. ${call} ${title}`} />
          <p className="small">{words.shareText}</p>
          <p className="doors">
            <button type="button" className="quiet" onClick={save}>
              {words.savePicture}
            </button>
            <button type="button" className="quiet" onClick={copy}>
              {words.copyLink}
            </button>
          </p>
          <p role="status" className="small">
            {said}
          </p>
        </div>
      )}
    </div>
  );
}

async function draw(
  canvas: HTMLCanvasElement,
  poster: string,
  words: { title: string; count: string; call: string },
): Promise<void> {
  const brush = canvas.getContext('2d');
  if (!brush) return;
  const { width, height } = size;
  const face = getComputedStyle(canvas).fontFamily;
  const picture = new Image();
  picture.crossOrigin = 'anonymous';
  picture.src = poster;
  brush.fillStyle = '#14110e';
  brush.fillRect(0, 0, width, height);
  // without the picture the words stand on the dark
  await picture.decode().then(
    () => {
      const scale = Math.max(width / picture.naturalWidth, height / picture.naturalHeight);
      const [w, h] = [picture.naturalWidth * scale, picture.naturalHeight * scale];
      brush.drawImage(picture, (width - w) / 2, (height - h) / 2, w, h);
    },
    () => undefined,
  );
  const shade = brush.createLinearGradient(0, height, 0, 0);
  shade.addColorStop(0, 'rgb(20 17 14 / 0.94)');
  shade.addColorStop(0.55, 'rgb(20 17 14 / 0.5)');
  shade.addColorStop(1, 'rgb(20 17 14 / 0.1)');
  brush.fillStyle = shade;
  brush.fillRect(0, 0, width, height);
  const write = (text: string, pixels: number, weight: number, y: number, colour: string) => {
    brush.fillStyle = colour;
    brush.font = `${weight} ${pixels}px ${face}`;
    brush.fillText(text, 64, y, width - 128);
  };
  write(words.call, 92, 720, height - 150, '#f4efe6');
  write(words.count, 40, 560, height - 88, '#f4efe6');
  write(words.title, 30, 560, height - 42, '#f2c14e');
}
