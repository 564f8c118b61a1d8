import { useEffect, useState } from 'react';
import type { Picture } from './canvas/blocks.ts';

/** A picture of the pack once it is here; the words come first, and stand alone where it cannot be fetched. */
export function usePicture(url: string | null): Picture | null {
  const found = usePictures(url === null ? nothing : url);
  return (url !== null && found[url]) || null;
}

export type Pictures = Readonly<Record<string, Picture>>;
const nothing = '';

/** Those that are here, by URL. @param urls one a line */
export function usePictures(urls: string): Pictures {
  const [loaded, setLoaded] = useState<Pictures>({});
  useEffect(() => {
    let wanted = true;
    setLoaded({});
    for (const url of new Set(urls.split('\n').filter(Boolean))) {
      const image = new Image();
      image.crossOrigin = 'anonymous';
      image.src = url;
      image
        .decode()
        .then(() => {
          const { naturalWidth: width, naturalHeight: height } = image;
          const picture = { source: image, width, height };
          if (wanted) setLoaded((others) => ({ ...others, [url]: picture }));
        })
        .catch(reportError);
    }
    return () => {
      wanted = false;
    };
  }, [urls]);
  return loaded;
}
