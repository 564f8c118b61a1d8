/** HTML that needs no escaping any more. */
export interface Html {
  html: string;
}

/** A template in which every value is escaped, unless it is HTML itself; lists stand one after another. */
export function html(parts: TemplateStringsArray, ...values: unknown[]): Html {
  return { html: parts.map((part, i) => part + written(values[i])).join('') };
}

function written(value: unknown): string {
  if (value === undefined || value === null || value === false) return '';
  if (Array.isArray(value)) return value.map(written).join('');
  if (typeof value === 'object' && 'html' in value) return String(value.html);
  return String(value)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
