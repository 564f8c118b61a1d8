import encodeQR from 'qr';
import { useMemo } from 'react';

/** An address as a code that a phone reads, drawn as one path. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => drawn(text), [text]);
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#14110e" />
    </svg>
  );
}

function drawn(text: string): { size: number; path: string } {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 3 });
  const path = rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return { size: rows.length, path };
}

/** The same with what it leads to under it. */
export function NamedQrCode({ href, label }: { href: string; label: string }) {
  return (
    <figure>
      <QrCode text={href} label={`${label}: ${href}`} />
      <figcaption>{label}</figcaption>
    </figure>
  );
}
