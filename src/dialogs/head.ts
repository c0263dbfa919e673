import { parse } from 'yaml';
import { z } from 'zod';
import type { Dialog } from './dialog.ts';
import type { TextFile } from './parse.ts';
import { MAX_BYTES } from './parse.ts';

/** What a list shows of a dialog. */
export type Head = Pick<
  Dialog,
  'id' | 'title' | 'area' | 'rung' | 'keywords' | 'about' | 'open' | 'story'
>;

const HeadFields = z.object({
  dialog: z.string(),
  title: z.string(),
  area: z.string(),
  rung: z.number(),
  keywords: z.array(z.string()),
  about: z.string(),
  open: z.object({ relations: z.array(z.string()) }).optional(),
  story: z.object({ title: z.string(), text: z.string() }).optional(),
});

const WANTED = new RegExp(`^(${Object.keys(HeadFields.shape).join('|')}):`);

/**
 * Reads what a list shows of a scenario, without parsing the rest: a list of a thousand dialogs does
 * not wait until a thousand files are checked. A file that lacks one of the fields is not offered.
 */
export function readHead({ content }: TextFile, folder: string): Head | undefined {
  if (content.length > MAX_BYTES) return undefined;
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  let wanted = false;
  const kept = text.split(/\r?\n/).filter((line) => {
    if (/^\S/.test(line)) wanted = WANTED.test(line);
    return wanted;
  });
  let value: unknown;
  try {
    value = parse(kept.join('\n'), { logLevel: 'silent', maxAliasCount: 0 });
  } catch {
    return undefined;
  }
  const { data } = HeadFields.safeParse(value);
  if (data === undefined || data.dialog !== folder) return undefined;
  const { title, area, rung, keywords, about, open, story } = data;
  return {
    id: folder,
    title,
    area,
    rung,
    keywords,
    about,
    ...(open === undefined ? {} : { open }),
    ...(story === undefined ? {} : { story }),
  };
}
