/**
 * The part of an answer that a `Range` header asks for (RFC 9110, section 14): 206 with the bytes, 416 when the whole
 * is shorter. What is not one range of bytes is answered by the whole, as the RFC allows.
 */
export async function partOf(whole: Response, range: string): Promise<Response> {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(range.trim()) ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return whole;
  const blob = await whole.blob();
  const first = from === '' ? Math.max(0, blob.size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? blob.size - 1 : Math.min(Number(to), blob.size - 1);
  const headers = new Headers(whole.headers);
  if (first > last || first >= blob.size) {
    headers.set('content-range', `bytes */${blob.size}`);
    headers.set('content-length', '0');
    return new Response(null, { status: 416, headers });
  }
  headers.set('content-range', `bytes ${first}-${last}/${blob.size}`);
  headers.set('content-length', String(last - first + 1));
  const part = blob.slice(first, last + 1);
  return new Response(part, { status: 206, headers });
}
