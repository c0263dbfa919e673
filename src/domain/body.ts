/** One piece of a message, free of any platform's markup. */
export type Part =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'quote'; text: string; by?: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] }
  | { kind: 'choices'; options: Choice[] };

/** An option offered. The token is opaque to adapters and safe to put into a button. */
export type Choice = { token: string; label: string };

/** A message: `plain` says everything that `parts` say, so that every channel can play as text. */
export type Body = { plain: string; parts: Part[] };

/** Builds a Body from its parts; `plain` is derived and never written by hand. */
export function bodyOf(parts: readonly Part[]): Body {
  return { plain: parts.map(plainPart).join('\n\n'), parts: [...parts] };
}

function plainPart(part: Part): string {
  switch (part.kind) {
    case 'paragraph':
    case 'heading':
      return part.text;
    case 'quote':
      return part.by === undefined ? `“${part.text}”` : `${part.by}: “${part.text}”`;
    case 'list':
      return part.items.map((item) => `- ${item}`).join('\n');
    case 'table':
      return [part.head, ...part.rows].map((row) => row.join(' | ')).join('\n');
    case 'choices':
      return part.options.map((option, at) => `${at + 1}. ${option.label}`).join('\n');
  }
}
