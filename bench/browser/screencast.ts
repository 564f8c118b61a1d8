import type { CDPSession } from 'playwright-core';
import { viewport } from './browser.ts';

/** A picture that was really on screen. */
export interface Frame {
  /** epoch milliseconds */
  at: number;
  jpeg: Buffer;
}

export interface Screencast {
  frames: Frame[];
  /** when the last new picture arrived here */
  lastNew(): number;
  stop(): Promise<void>;
}

/** Records what the compositor shows, whatever the viewer draws with. Equal pictures are kept once. */
export async function startScreencast(cdp: CDPSession): Promise<Screencast> {
  const frames: Frame[] = [];
  let lastNew = 0;
  const receive = ({
    data,
    metadata,
    sessionId,
  }: {
    data: string;
    metadata: { timestamp?: number };
    sessionId: number;
  }) => {
    void cdp.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
    const jpeg = Buffer.from(data, 'base64');
    if (frames.at(-1)?.jpeg.equals(jpeg)) return;
    frames.push({ at: (metadata.timestamp ?? 0) * 1000, jpeg });
    lastNew = Date.now();
  };
  cdp.on('Page.screencastFrame', receive);
  await cdp.send('Page.startScreencast', {
    format: 'jpeg',
    quality: 80,
    maxWidth: viewport.width,
    maxHeight: viewport.height,
    everyNthFrame: 1,
  });
  return {
    frames,
    lastNew: () => lastNew,
    async stop() {
      await cdp.send('Page.stopScreencast').catch(() => {});
      cdp.off('Page.screencastFrame', receive);
    },
  };
}
