import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../test/chromium.ts';
import { probeScripts } from '../probe/probe.ts';
import { type Ledger, openLedger } from './ledger.ts';

export const viewport = { width: 1280, height: 720 };

/** SwiftShader draws on the CPU: the same on every machine without a GPU. */
const flags = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
];

export interface Throttle {
  /** megabits a second */
  mbit: number;
  /** milliseconds a request */
  latency: number;
}

export interface Visitor {
  context: BrowserContext;
  page: Page;
  cdp: CDPSession;
  ledger: Ledger;
  close(): Promise<void>;
}

export interface VisitorOptions {
  /** public key of the bench's own certificate; so the HTTP cache works as with a real one */
  key: string;
  throttle?: Throttle | undefined;
  reducedMotion?: boolean | undefined;
}

/** A new browser with an empty profile on disk: caches are cold and of the ordinary kind. */
export async function openVisitor({
  key,
  throttle,
  reducedMotion,
}: VisitorOptions): Promise<Visitor> {
  const profile = mkdtempSync(join(tmpdir(), 'indenfor-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    viewport,
    deviceScaleFactor: 1,
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    args: [...flags, `--ignore-certificate-errors-spki-list=${key}`],
  });
  for (const path of probeScripts) await context.addInitScript({ path });
  const page = context.pages()[0] ?? (await context.newPage());
  const cdp = await context.newCDPSession(page);
  const ledger = await openLedger(cdp);
  if (throttle)
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: throttle.latency,
      downloadThroughput: throttle.mbit * 125_000,
      uploadThroughput: throttle.mbit * 125_000,
    });
  await cdp.send('Performance.enable');
  return {
    context,
    page,
    cdp,
    ledger,
    async close() {
      await Promise.race([context.close(), new Promise((done) => setTimeout(done, 5000))]);
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Living objects after a collection. Heap in bytes. */
export async function heapOf({ cdp }: Visitor): Promise<{ heap: number; elements: number }> {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const metrics = await metricsOf(cdp);
  return { heap: metrics.JSHeapUsedSize ?? 0, elements: metrics.Nodes ?? 0 };
}

/** The browser's own counters; durations in seconds. */
export async function metricsOf(cdp: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
