import type { Position } from '../../tour/angles.ts';
import type { Settings } from '../../visit/settings.ts';
import { openSound } from '../unlock.ts';

/** The sound of a film, heard from the screen it is shown on. */
export interface Speaker {
  hear(settings: Pick<Settings, 'volume' | 'muted' | 'mono'>): void;
  /** metres from the camera */
  place(at: Position): void;
  close(): void;
}

/**
 * Call it inside the gesture that starts the film. A media element can be led into the graph only once, so the
 * speaker lives as long as the element. Without Web Audio the element is heard as it is.
 */
export function speakerOf(video: HTMLVideoElement): Speaker {
  try {
    return inRoom(video);
  } catch {
    // why there is no Web Audio is told by the narrator; the film is heard all the same
    return {
      hear({ volume, muted }) {
        video.volume = volume;
        video.muted = muted;
      },
      place() {},
      close() {},
    };
  }
}

function inRoom(video: HTMLVideoElement): Speaker {
  const { context, release } = openSound();
  const source = context.createMediaElementSource(video);
  const panner = new PannerNode(context, {
    panningModel: 'HRTF',
    distanceModel: 'inverse',
    refDistance: 2,
    rolloffFactor: 0.5,
  });
  const volume = new GainNode(context, { gain: 0, channelCountMode: 'explicit' });
  source.connect(panner).connect(volume).connect(context.destination);
  return {
    hear(settings) {
      volume.channelCount = settings.mono ? 1 : 2;
      const to = settings.muted ? 0 : settings.volume;
      volume.gain.setTargetAtTime(to, context.currentTime, 0.02);
    },
    place([x, y, z]) {
      panner.positionX.value = x;
      panner.positionY.value = y;
      panner.positionZ.value = z;
    },
    close() {
      source.disconnect();
      volume.disconnect();
      release();
    },
  };
}
