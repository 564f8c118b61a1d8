import { useThree } from '@react-three/fiber';
import { useEffect, useState } from 'react';
import { LinearFilter, VideoTexture } from 'three';

/** The film as a texture once its first frame is there; each new frame asks for a drawing. */
export function useFrames(
  video: HTMLVideoElement,
): { texture: VideoTexture; aspect: number } | null {
  const invalidate = useThree((state) => state.invalidate);
  const [frames, setFrames] = useState<{ texture: VideoTexture; aspect: number } | null>(null);
  useEffect(() => {
    let texture: VideoTexture | null = null;
    let callback = 0;
    const drop = (): void => {
      video.cancelVideoFrameCallback(callback);
      texture?.dispose();
      texture = null;
      setFrames(null);
    };
    const frame = (): void => {
      invalidate();
      callback = video.requestVideoFrameCallback(frame);
    };
    const loaded = (): void => {
      drop();
      if (!video.videoWidth) return;
      texture = new VideoTexture(video);
      texture.minFilter = LinearFilter;
      texture.generateMipmaps = false;
      setFrames({ texture, aspect: video.videoWidth / video.videoHeight });
      frame();
    };
    video.addEventListener('loadeddata', loaded);
    video.addEventListener('emptied', drop);
    if (video.readyState >= 2) loaded();
    return () => {
      video.removeEventListener('loadeddata', loaded);
      video.removeEventListener('emptied', drop);
      drop();
      invalidate();
    };
  }, [video, invalidate]);
  return frames;
}
