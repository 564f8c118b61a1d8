import { exit, patch, roomColours, source } from './identity.ts';

const perDegree = source.width / 360;
const x = (yaw: number) => source.width / 2 + yaw * perDegree;
const y = (pitch: number) => source.height / 2 - pitch * perDegree;

/** The patch of the room's colour, notices with fine print, and crosses where the exits are, as SVG. */
export function labels(room: number): Buffer {
  const colour = roomColours[room % roomColours.length];
  const parts = [
    `<rect x="${x(patch.left)}" y="${y(patch.top)}" width="${x(patch.right) - x(patch.left)}"
      height="${y(patch.bottom) - y(patch.top)}" fill="rgb(${colour})" stroke="#fff" stroke-width="8"/>`,
    ...[-150, -110, -70, -35, 0, 35, 70, 110, 150].map((yaw) => notice(room, yaw)),
    ...[60, -60].flatMap((pitch) => [-90, 0, 90, 180].map((yaw) => sign(yaw, pitch))),
    ...[-1, 1].map((side) => cross(side * exit.yaw)),
  ];
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${source.width}" height="${source.height}"
      font-family="DejaVu Sans, sans-serif" text-anchor="middle">${parts.join('')}</svg>`,
  );
}

function notice(room: number, yaw: number): string {
  const lines = Array.from(
    { length: 9 },
    (_, i) =>
      `<text x="${x(yaw)}" y="${y(-4.1 - i * 0.5)}" font-size="${0.36 * perDegree}">§ ${i + 1}. The door is opened at ${i + 7}.30, room ${room}, ${yaw}°</text>`,
  );
  return `<rect x="${x(yaw - 6)}" y="${y(-0.4)}" width="${12 * perDegree}" height="${8.4 * perDegree}" fill="#efece2"/>
    <text x="${x(yaw)}" y="${y(-2.6)}" font-size="${1.5 * perDegree}" font-weight="bold">ROOM ${room} · ${yaw}°</text>${lines.join('')}`;
}

function sign(yaw: number, pitch: number): string {
  return `<text x="${x(yaw)}" y="${y(pitch)}" font-size="${4 * perDegree}" font-weight="bold" fill="#fff"
    stroke="#000" stroke-width="4">${pitch > 0 ? 'UP' : 'DOWN'} ${yaw}</text>`;
}

function cross(yaw: number): string {
  return `<path d="M${x(yaw) - 60} ${y(exit.pitch)}h120M${x(yaw)} ${y(exit.pitch) - 60}v120" stroke="#fff" stroke-width="6"/>`;
}
