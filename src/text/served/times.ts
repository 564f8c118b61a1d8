/** How moments are written to people: "torsdag den 3. december kl. 09.30", "Thursday 3 December at 09:30". */
export interface Times {
  day(at: number): string;
  clock(at: number): string;
  /** day and clock */
  moment(at: number): string;
  /** "09.30–10.00" */
  span(at: number, minutes: number): string;
  /** "3. dec. 2026" */
  short(at: number): string;
}

/** @param timeZone where the talks take place, as IANA names it */
export function timesIn(language: 'da' | 'en', timeZone: string): Times {
  const locale = language === 'da' ? 'da-DK' : 'en-GB';
  const format = (options: Intl.DateTimeFormatOptions) => {
    const written = new Intl.DateTimeFormat(locale, { timeZone, ...options });
    return (at: number) => written.format(at);
  };
  const plain = format({ weekday: 'long', day: 'numeric', month: 'long' });
  const day = (at: number) =>
    language === 'da' ? plain(at).replace(/^(\S+?),? (den )?/, '$1 den ') : plain(at);
  const clock = format({ hour: '2-digit', minute: '2-digit' });
  const at = language === 'da' ? 'kl.' : 'at';
  return {
    day,
    clock,
    moment: (moment) => `${day(moment)} ${at} ${clock(moment)}`,
    span: (from, minutes) => `${clock(from)}–${clock(from + minutes * 60_000)}`,
    short: format({ day: 'numeric', month: 'short', year: 'numeric' }),
  };
}

/** A day as a table writes it: "2026-11-02" is "2. nov.", "2 Nov". */
export function dayIn(language: 'da' | 'en', day: string): string {
  const locale = language === 'da' ? 'da-DK' : 'en-GB';
  const options = { timeZone: 'UTC', day: 'numeric', month: 'short' } as const;
  return new Intl.DateTimeFormat(locale, options).format(Date.parse(day));
}
