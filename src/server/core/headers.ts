import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** Files whose name carries a hash of what they hold. */
const immutable = /(^|\/)assets\/[^/]+-[\w-]{8}\.\w+$|\.[0-9a-f]{10}(\.\w+$|\/)/;

/** What another origin may use: the custom element, what it is made of, and packs. */
const shared = /^\/(tours\/|assets\/|indenfor\.js$)/;

const permissions = [
  'xr-spatial-tracking',
  'gyroscope',
  'accelerometer',
  'autoplay',
  'fullscreen',
  'screen-wake-lock',
];

/** The content security policy of the site's pages, with hash sources for a page that has own scripts or style. */
export function contentSecurityPolicy(
  frameAncestors: string,
  own: { script?: string; style?: string } = {},
): string {
  const { script, style } = own;
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval'${script ? ` ${script}` : ''}`,
    "worker-src 'self' blob:",
    "connect-src 'self' blob: data:",
    "img-src 'self' blob: data:",
    "media-src 'self' blob: data:",
    "font-src 'self'",
    `style-src 'self'${style ? ` ${style}` : ''}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${frameAncestors}`,
  ].join('; ');
}

/** The policy of a page of the site, which allows the scripts written in it. */
export function policyOf(html: string, frameAncestors: string): string {
  const script = [...html.matchAll(/<script(?: data-later="[^"]*")?>([\s\S]*?)<\/script>/g)]
    .map(([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`)
    .join(' ');
  return contentSecurityPolicy(frameAncestors, { script });
}

/** What every answer carries. */
export function securityHeaders(frameAncestors: string): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(frameAncestors),
    'permissions-policy': permissions.map((name) => `${name}=(self)`).join(', '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
}

/** Puts the security headers on every answer, and opens what other sites may embed. */
export function addHeaders(app: FastifyInstance, frameAncestors: string): void {
  const always = securityHeaders(frameAncestors);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(always);
    if (request.protocol === 'https')
      reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
    if (shared.test(request.url.replace(/\?.*/, '')))
      reply.headers({
        'access-control-allow-origin': '*',
        'access-control-expose-headers': 'content-length, content-range, accept-ranges',
        'cross-origin-resource-policy': 'cross-origin',
      });
  });
}

/** For ever where the name changes with the content; else asked again each time, answered 304 when unchanged. */
export function cacheControl(path: string): string {
  return immutable.test(path.replace(/\.(br|gz)$/, ''))
    ? 'public, max-age=31536000, immutable'
    : 'no-cache';
}
