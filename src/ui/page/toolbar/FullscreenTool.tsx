import { useEffect, useRef, useState } from 'react';
import { messages } from '../../../text/messages.ts';
import { Tool } from './Tool.tsx';

/** The whole screen for the room, where the browser can. A refusal is said. */
export function FullscreenTool({ language }: { language: string }) {
  const words = messages(language).page.tools;
  const here = useRef<HTMLSpanElement>(null);
  const [full, setFull] = useState(false);
  const [refused, setRefused] = useState(false);

  useEffect(() => {
    const changed = () => setFull(document.fullscreenElement !== null);
    changed();
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, []);

  if (!document.fullscreenEnabled) return null;
  const toggle = () => {
    const stage = here.current?.closest('.indenfor') ?? document.documentElement;
    const done = full ? document.exitFullscreen() : stage.requestFullscreen();
    done.then(
      () => setRefused(false),
      () => setRefused(true),
    );
  };
  return (
    <span ref={here} className="tool-place">
      <Tool
        word={full ? words.leaveFullscreen : words.fullscreen}
        icon={full ? 'leaveFullscreen' : 'fullscreen'}
        onUse={toggle}
      />
      <span className="refused" role="status">
        {refused && words.fullscreenRefused}
      </span>
    </span>
  );
}
