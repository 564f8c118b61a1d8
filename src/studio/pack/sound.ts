import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** What a sound file says about itself. */
export interface SoundFacts {
  seconds: number;
  channels: number;
}

/** Reads an Ogg (Opus, Vorbis), MP4 or WAV file's length without decoding it; undefined when it is none of these or broken. */
export function readSound(path: string): SoundFacts | undefined {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const read = (start: number, length: number) => {
      const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - start)));
      readSync(file, buffer, 0, buffer.length, start);
      return buffer;
    };
    const head = read(0, 4096);
    const facts =
      head.toString('latin1', 0, 4) === 'OggS'
        ? ogg(head, read(Math.max(0, size - 65536), 65536))
        : head.toString('latin1', 0, 4) === 'RIFF'
          ? wav(head)
          : head.toString('latin1', 4, 8) === 'ftyp'
            ? mp4(read, size)
            : undefined;
    return facts && Number.isFinite(facts.seconds) && facts.seconds > 0 ? facts : undefined;
  } catch (error) {
    // a header that promises more bytes than there are
    if (error instanceof RangeError) return undefined;
    throw error;
  } finally {
    closeSync(file);
  }
}

/** RFC 7845 (Opus: 48 kHz granules after a pre-skip) and the Vorbis I identification header. */
function ogg(head: Buffer, tail: Buffer): SoundFacts | undefined {
  const page = tail.lastIndexOf('OggS', undefined, 'latin1');
  if (page < 0) return undefined;
  const granule = Number(tail.readBigInt64LE(page + 6));
  const opus = head.indexOf('OpusHead', 0, 'latin1');
  if (opus >= 0) {
    const seconds = (granule - head.readUInt16LE(opus + 10)) / 48000;
    return { seconds, channels: head.readUInt8(opus + 9) };
  }
  const vorbis = head.indexOf('\x01vorbis', 0, 'latin1');
  if (vorbis < 0) return undefined;
  return {
    seconds: granule / head.readUInt32LE(vorbis + 12),
    channels: head.readUInt8(vorbis + 11),
  };
}

function wav(head: Buffer): SoundFacts | undefined {
  const format = head.indexOf('fmt ', 12, 'latin1');
  const data = head.indexOf('data', 12, 'latin1');
  if (format < 0 || data < 0) return undefined;
  return {
    seconds: head.readUInt32LE(data + 4) / head.readUInt32LE(format + 16),
    channels: head.readUInt16LE(format + 10),
  };
}

/** ISO 14496-12: the movie header's duration, and the channel count of the first sound sample entry. */
function mp4(
  read: (start: number, length: number) => Buffer,
  size: number,
): SoundFacts | undefined {
  let at = 0;
  while (at + 8 <= size) {
    const box = read(at, 16);
    let length = box.readUInt32BE(0);
    if (length === 1) length = Number(box.readBigUInt64BE(8));
    if (length < 8) return undefined;
    if (box.toString('latin1', 4, 8) === 'moov') return movie(read(at, length));
    at += length;
  }
  return undefined;
}

function movie(moov: Buffer): SoundFacts | undefined {
  const mvhd = moov.indexOf('mvhd', 0, 'latin1');
  if (mvhd < 0) return undefined;
  const long = moov.readUInt8(mvhd + 4) === 1;
  const timescale = moov.readUInt32BE(mvhd + (long ? 24 : 16));
  const duration = long ? Number(moov.readBigUInt64BE(mvhd + 28)) : moov.readUInt32BE(mvhd + 20);
  return { seconds: duration / timescale, channels: aacChannels(moov) };
}

/** The channels of the AudioSpecificConfig (ISO 14496-3); the sample entry itself says 2 whatever is inside. */
function aacChannels(moov: Buffer): number {
  let at = moov.indexOf('esds', 0, 'latin1');
  if (at < 0) return 1;
  at += 8;
  for (;;) {
    const tag = moov.readUInt8(at++);
    while (moov.readUInt8(at++) & 0x80);
    if (tag === 3) at += 3;
    else if (tag === 4) at += 13;
    else return tag === 5 ? (moov.readUInt8(at + 1) >> 3) & 15 : 1;
  }
}
