import { describe, expect, it } from 'vitest';
import { captionAt, parseCaptions, sentenceStart } from '../../src/audio/captions.ts';

const gate = `WEBVTT - the gate

NOTE timed by hand
over two lines

STYLE
::cue { color: red }

1
00:00.200 --> 00:02.000
<v Mette>Godmorgen. Jeg hedder <b>Mette</b>.

01:00:02.200 --> 01:00:05.000 line:90% align:start
<v.loud Lars Ole>Sol &amp; regn &lt;her&gt; &#248;&#xe5;&nbsp;nu
i to linjer</v>

intro --> is not a time
`;

describe('captions', () => {
  it('reads speakers, text, hours and settings, and leaves out notes and styles', () => {
    const { captions } = parseCaptions(gate);
    expect(captions).toEqual([
      { start: 0.2, end: 2, speaker: 'Mette', text: 'Godmorgen. Jeg hedder Mette.' },
      {
        start: 3602.2,
        end: 3605,
        speaker: 'Lars Ole',
        text: 'Sol & regn <her> øå\u00a0nu\ni to linjer',
      },
    ]);
  });

  it('names the line of what it cannot read and keeps the rest', () => {
    expect(parseCaptions(gate).problems).toEqual([
      'line 17: expected "00:01.000 --> 00:02.000", found "intro --> is not a time"',
    ]);
    const { captions, problems } = parseCaptions(
      'WEBVTT\n\n00:03.000 --> 00:02.000\nBackwards\n\n7\n\n00:04.000 --> 00:05.000\nGood\n',
    );
    expect(captions.map(({ text }) => text)).toEqual(['Good']);
    expect(problems).toEqual([
      'line 3: ends before it starts',
      'line 6: expected "00:01.000 --> 00:02.000", found "7"',
    ]);
  });

  it('takes a byte order mark and the line ends of Windows', () => {
    const { captions, problems } = parseCaptions(
      '\uFEFFWEBVTT\r\n\r\na\r\n00:01.000 --> 00:02.000\r\nHej\r\nmed dig\r\n\r\n',
    );
    expect(problems).toEqual([]);
    expect(captions).toEqual([{ start: 1, end: 2, speaker: null, text: 'Hej\nmed dig' }]);
  });

  it('does not take a web page for captions', () => {
    const { captions, problems } = parseCaptions('<!doctype html>\n<title>404</title>');
    expect(captions).toEqual([]);
    expect(problems[0]).toContain('line 1: expected "WEBVTT"');
  });

  it('puts sentences in the order they are said', () => {
    const { captions } = parseCaptions(
      'WEBVTT\n\n00:05.000 --> 00:06.000\nlast\n\n00:01.000 --> 00:02.000\nfirst',
    );
    expect(captions.map(({ text }) => text)).toEqual(['first', 'last']);
  });

  it('knows the sentence being said, and where to begin again', () => {
    const { captions } = parseCaptions(
      'WEBVTT\n\n00:00.500 --> 00:02.000\na\n\n00:02.000 --> 00:03.000\nb\n\n00:04.000 --> 00:05.000\nc',
    );
    expect([0.4, 0.5, 1.99, 2, 3, 4.5, 5].map((at) => captionAt(captions, at))).toEqual([
      -1, 0, 0, 1, -1, 2, -1,
    ]);
    expect([0, 1, 2, 2.9, 3.5, 4.5, 5].map((at) => sentenceStart(captions, at))).toEqual([
      0,
      0,
      2,
      2,
      4,
      4,
      undefined,
    ]);
  });
});
