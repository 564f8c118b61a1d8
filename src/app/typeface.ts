import latin from '@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2?url';

let brought = false;

/** A shadow root ignores `@font-face`: the typeface is added to the host's document, once. */
export function bringTypeface(): void {
  if (brought) return;
  brought = true;
  const face = new FontFace(
    'Schibsted Grotesk Variable',
    `url(${new URL(latin, import.meta.url)})`,
    {
      weight: '400 900',
      display: 'swap',
    },
  );
  document.fonts.add(face);
}
