/** What can stand in braces besides the facts of a scenario. */
export const PERSON_WORDS = [
  'name',
  'he',
  'him',
  'his',
  'hers',
  'He',
  'Him',
  'His',
  'Hers',
] as const;

/** Whatever stands in braces in a line, without the braces. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, inside]) => inside ?? '');
}

/** A brace that has no partner. */
export function hasLoneBrace(text: string): boolean {
  return /[{}]/.test(text.replaceAll(/\{[^{}]*\}/g, ''));
}

/** The name of the fact in braces; a capital only makes the first letter of its words large. */
export function factIn(placeholder: string): string | undefined {
  if (PERSON_WORDS.some((word) => word === placeholder)) return undefined;
  return placeholder.charAt(0).toLowerCase() + placeholder.slice(1);
}
