import { useEffect, useRef } from 'react';

/** Where the films come from: the one on screen, and when it is another. */
export interface FilmReel {
  readonly film: HTMLVideoElement | null;
  subscribe(changed: () => void): () => void;
}

interface FilmProps {
  reel: FilmReel;
  /** URL of what is seen without, before and below the film */
  picture: string;
  /** another moment is another picture, also where it is the same */
  round: number;
}

/** The picture: a film, or a still that moves a little so that it is one. */
export function Film({ reel, picture, round }: FilmProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const put = () => frame.current?.replaceChildren(...(reel.film ? [reel.film] : []));
    put();
    return reel.subscribe(put);
  }, [reel]);
  return (
    <div className="film" aria-hidden="true">
      <img key={picture} src={picture} alt="" data-way={round % 2 ? 'in' : 'out'} />
      <div className="frames" ref={frame} />
    </div>
  );
}
