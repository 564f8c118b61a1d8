import { useEffect, useState } from 'react';
import type { Picture } from './panel/sheet.ts';

/** A picture of the pack once it is here; the words come first, and stand alone where it cannot be fetched. */
export function usePicture(url: string | null): Picture | null {
  const [loaded, setLoaded] = useState<{ url: string; picture: Picture } | null>(null);
  useEffect(() => {
    if (!url) return;
    let wanted = true;
    const image = new Image();
    image.crossOrigin = 'anonymous';
    image.src = url;
    image
      .decode()
      .then(() => {
        const { naturalWidth: width, naturalHeight: height } = image;
        if (wanted) setLoaded({ url, picture: { source: image, width, height } });
      })
      .catch(reportError);
    return () => {
      wanted = false;
    };
  }, [url]);
  return loaded?.url === url ? loaded.picture : null;
}
