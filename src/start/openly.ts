import type { DialogCatalog } from '../dialogs/files.ts';
import type { Finding } from '../dialogs/finding.ts';

/** The catalog, and once for each dialog that is wanted but has findings a sentence about it. */
export function openly(catalog: DialogCatalog, tell: (sentence: string) => void): DialogCatalog {
  const told = new Set<string>();
  return {
    ...catalog,
    get(id) {
      const dialog = catalog.get(id);
      if (dialog === undefined && catalog.ids().includes(id) && !told.has(id)) {
        told.add(id);
        tell(unplayable(`The dialog ${id}`, catalog.findings(id)));
      }
      return dialog;
    },
  };
}

/** Why `what`, such as a dialog, cannot be played. Findings of its encounter are not its own: then there are none. */
export function unplayable(what: string, findings: readonly Finding[]): string {
  const more = '“npm run dialogs -- lint” shows everything';
  const [first] = findings;
  if (first === undefined)
    return `${what} cannot be played because its encounter has findings; ${more}.`;
  const { file, line, column, code, message } = first;
  const count = findings.length === 1 ? 'a finding' : `${findings.length} findings`;
  return `${what} cannot be played because of ${count}, at ${file}:${line}:${column} ${code} ${oneLine(message)} ${more}.`;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}
