import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jobPage } from '../../src/job/page.ts';
import { createApp } from '../../src/server/core/app.ts';
import { createReadiness } from '../../src/server/core/readiness.ts';
import { type Pack, packSchema } from '../../src/tour/pack.ts';
import { packOfTwo } from '../ui/packOfTwo.ts';

const both = (text: string) => ({ da: text, en: `${text} (en)` });

function packWith(job: object, extra: object = {}): Pack {
  return packSchema.parse({ ...packOfTwo, tour: { ...packOfTwo.tour, job, ...extra } });
}

const job = {
  title: both('Et job & et liv'),
  intro: both('Sådan er det.'),
  sections: [
    {
      id: 'training',
      title: both('Uddannelsen'),
      text: both('Først det ene.\n\nSå det andet.'),
      points: [both('Du får løn')],
      facts: [
        {
          text: both('Tre år'),
          source: 'Kriminalforsorgen',
          url: 'https://example.org/a?b=1&c=2',
          date: '2026-11-01',
        },
      ],
    },
    {
      id: 'admission',
      title: both('Optagelse'),
      steps: [{ title: both('Ansøg'), text: both('Skriv.') }],
    },
  ],
};

describe('the page about the job', () => {
  const page = (language: 'da' | 'en', extra = {}, served: string | null = '/book') =>
    jobPage(packWith(job, extra), { language, folder: 'tours/two/', served }) ?? '';

  test('says what the pack says, escaped, with source and date', () => {
    const text = page('da');
    expect(text).toContain('<h1>Et job &amp; et liv</h1>');
    expect(text).toContain('<p>Først det ene.</p><p>Så det andet.</p>');
    expect(text).toContain('href="https://example.org/a?b=1&amp;c=2"');
    expect(text).toContain('læst 1. november 2026');
    expect(text).toContain('href="tel:+4570201201"');
    expect(page('en')).toContain('read 1 November 2026');
    expect(page('en')).toContain('Uddannelsen (en)');
  });

  test('has addresses that work in any folder', () => {
    const sources = (text: string) =>
      [...text.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, one]) => one ?? '');
    for (const language of ['da', 'en'] as const)
      for (const address of sources(page(language)))
        expect(address).toMatch(/^(\.\.\/|#|tel:|https:)/);
  });

  test('leads to the booking where there is one, and says so where there is none', () => {
    expect(page('da')).toContain('Man kan ikke booke en snak her endnu.');
    expect(page('da', { booking: '/book' })).toContain(
      'href="../book?lang=da&amp;from=job">Book en snak',
    );
    // a site without a server takes no bookings, and a house may take them elsewhere
    expect(page('da', { booking: '/book' }, null)).toContain(
      'Man kan ikke booke en snak her endnu.',
    );
    expect(page('da', { booking: '/book' }, 'https://example.org/talk')).toContain(
      '"https://example.org/talk"',
    );
    expect(page('en', { booking: 'https://example.org/book' })).toContain(
      '"https://example.org/book"',
    );
  });
});

describe('its address', () => {
  let dir = '';
  let app: Awaited<ReturnType<typeof createApp>>;
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'indenfor-job-'));
    for (const [id, pack] of [
      ['two', packWith(job)],
      ['none', packOfTwo],
    ] as const) {
      mkdirSync(join(dir, 'tours', id), { recursive: true });
      writeFileSync(join(dir, 'tours', id, 'pack.json'), JSON.stringify(pack));
    }
    mkdirSync(join(dir, 'site'));
    const readiness = createReadiness(['two']);
    readiness.site({ state: 'ready' });
    readiness.pack('two', { state: 'ready' });
    app = await createApp({ site: join(dir, 'site'), tours: join(dir, 'tours'), readiness });
  });
  afterAll(async () => {
    await app.close();
    rmSync(dir, { recursive: true });
  });
  const get = (url: string) => app.inject({ url, headers: { accept: 'text/html' } });

  test('shows the usual tour’s page, in both languages, from the pack as it is now', async () => {
    expect(await get('/job')).toMatchObject({ statusCode: 301, headers: { location: '/job/' } });
    const danish = await get('/job/');
    expect(danish.statusCode).toBe(200);
    expect(danish.body).toContain('<html lang="da">');
    expect(danish.headers['content-security-policy']).toContain("default-src 'none'");
    expect((await get('/job/en/')).body).toContain('<html lang="en">');
  });

  test.each(['/job/?tour=none', '/job/?tour=nobody', '/job/?tour=..%2Ftwo'])(
    '%s is not there',
    async (url) => {
      expect((await get(url)).statusCode).toBe(404);
    },
  );
});
