const MINUTE_MS = 60_000;

/** Making a format is slow; there are only some hundred zones, and unknown ones are not kept. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Minutes that the clocks of `zone` are ahead of UTC at this instant; undefined for an unknown zone. */
export function offsetAt(instant: number, zone: string): number | undefined {
  const name = partsAt(instant, zone)?.get('timeZoneName');
  const match = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(name ?? '');
  if (match === null) return undefined;
  const minutes = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}

/** The date and time that the clocks of `zone` show at an instant, such as `2026-11-27T12:00`. */
export function isoAt(instant: number, zone: string): string | undefined {
  const parts = partsAt(instant, zone);
  if (parts === undefined) return undefined;
  const of = (part: Intl.DateTimeFormatPartTypes): string => parts.get(part) ?? '';
  return `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
}

/** The last day of the month that a local date lies in. */
export function lastDayOf(date: string): string {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return `${date.slice(0, 8)}${days}`;
}

function partsAt(instant: number, zone: string): Map<string, string> | undefined {
  const format = formatOf(zone);
  // Seconds do not matter, and an instant out of range has no date.
  const whole = Math.floor(instant / MINUTE_MS) * MINUTE_MS;
  if (format === undefined || !(Math.abs(whole) < 8e15)) return undefined;
  return new Map(format.formatToParts(whole).map(({ type, value }) => [type, value]));
}

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  try {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'longOffset',
    });
    formats.set(zone, format);
    return format;
  } catch {
    return undefined;
  }
}
