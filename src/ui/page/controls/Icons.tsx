import type { ReactNode } from 'react';

/** Drawn in a 24 unit square with one round pen of 1.75. Their words stand beside them: icons are silent. */
function Drawing({ children }: { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export type IconName = keyof typeof drawings;

const drawings = {
  door: (
    <>
      <path d="M5 20.5V3.5h13v17" />
      <path className="leaf" d="M5 3.5l8 3v16.5l-8-2.5z" />
      <path d="M10.2 14v.6M2.5 20.5H5M18 20.5h3.5" />
    </>
  ),
  overview: (
    <>
      <path d="M3 8.5L12 4l9 4.5v8L12 21l-9-4.5z" />
      <path d="M3 8.5l9 4.5 9-4.5M12 13v8M7.5 10.8v8M7.5 6.2l9 4.6" />
    </>
  ),
  headset: (
    <>
      <path d="M3.5 9.5A2.5 2.5 0 0 1 6 7h12a2.5 2.5 0 0 1 2.5 2.5v5A2.5 2.5 0 0 1 18 17h-2.2c-.8 0-1.5-.4-1.9-1L13 14.7a1.2 1.2 0 0 0-2 0L10.1 16c-.4.6-1.1 1-1.9 1H6a2.5 2.5 0 0 1-2.5-2.5z" />
      <path d="M1.5 10.5v3M22.5 10.5v3" />
    </>
  ),
  captions: (
    <>
      <rect x="2.5" y="5" width="19" height="14" rx="1.5" />
      <path d="M6 11h5M14 11h4M6 15h8M17 15h1" />
    </>
  ),
  captionsOff: (
    <>
      <path d="M7 5h13a1.5 1.5 0 0 1 1.5 1.5v11M17 19H4a1.5 1.5 0 0 1-1.5-1.5v-11A1.5 1.5 0 0 1 3.4 5.1" />
      <path d="M6 15h7M3 3l18 18" />
    </>
  ),
  sound: (
    <>
      <path d="M3.5 9.5v5h3.5l5 4v-13l-5 4z" />
      <path d="M15.5 9a4.2 4.2 0 0 1 0 6M18.2 6.3a8 8 0 0 1 0 11.4" />
    </>
  ),
  muted: (
    <>
      <path d="M3.5 9.5v5h3.5l5 4v-13l-5 4z" />
      <path d="M16 9.5l5 5M21 9.5l-5 5" />
    </>
  ),
  tilt: (
    <>
      <rect x="8" y="4" width="8" height="16" rx="1.5" transform="rotate(14 12 12)" />
      <path d="M4 8.5A9.5 9.5 0 0 0 3.6 15M20 15.5A9.5 9.5 0 0 0 20.4 9" />
    </>
  ),
  fullscreen: <path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" />,
  leaveFullscreen: <path d="M9 4v5H4M20 9h-5V4M15 20v-5h5M4 15h5v5" />,
  menu: <path d="M4 7.5h16M4 12h16M4 16.5h16" />,
  close: <path d="M5.5 5.5l13 13M18.5 5.5l-13 13" />,
  pause: <path d="M8.5 5.5v13M15.5 5.5v13" />,
  play: <path d="M7.5 5v14l11-7z" />,
  stop: <rect x="6.5" y="6.5" width="11" height="11" rx="1" />,
  left: <path d="M19 12H5M11 5.5L4.5 12l6.5 6.5" />,
  right: <path d="M5 12h14M13 5.5l6.5 6.5-6.5 6.5" />,
  clapper: (
    <>
      <path d="M3.5 10.5h17v9h-17z" />
      <path d="M3.5 10.5l-.7-3.6 16.5-3.4.8 3.6zM8 5.8l2 3.3M13.2 4.8l2 3.2" />
    </>
  ),
  room: (
    <>
      <circle cx="6" cy="7" r="1.4" />
      <circle cx="6" cy="12" r="1.4" />
      <circle cx="6" cy="17" r="1.4" />
      <path d="M10.5 7h9M10.5 12h9M10.5 17h9" />
    </>
  ),
};

export function Icon({ name }: { name: IconName }) {
  return <Drawing>{drawings[name]}</Drawing>;
}
