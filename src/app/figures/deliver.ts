import { type Deliver, figuresPath } from '../../contract/figures.ts';

/**
 * Sends batches to the server this page came from.
 * @param base the site's root
 */
export function deliverTo(base: string): Deliver {
  const url = new URL(figuresPath, base);
  return async (batch, { parting }) => {
    const body = JSON.stringify({ ...batch, sent: Date.now() });
    const headers = { 'content-type': 'application/json' };
    try {
      const answer = await fetch(url, { method: 'POST', body, headers, keepalive: parting });
      if (answer.status === 204) return 'refused';
      return answer.status === 429 || answer.status >= 500 ? 'later' : 'taken';
    } catch {
      // a browser that keeps no request alive may still carry a beacon
      const beacon = new Blob([body], { type: 'application/json' });
      return parting && navigator.sendBeacon?.(url, beacon) ? 'taken' : 'later';
    }
  };
}
