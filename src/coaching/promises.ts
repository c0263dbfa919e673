/** What people promise in return. “I'll send you the file” is no repayment, so sending is not here. */
const REPAYS =
  /(?:pay|repay|return the|make it up|owe|buy|cook|bake|babysit|invite|treat|mow|wash|clean|iron|take (?:you|your)|cover (?:for you|your)|lend|give you|drive you|help you|do (?:your|the)|work (?:off|it off)|thank you forever|whatever you)/i;
const PROMISING =
  /(?:^|(?<![\p{L}']))(?:i(?:'ll| will| promise| can| shall|'d)|(?:and|or) (?:will |i'll )?)\s?/iu;

/**
 * The promises to repay a favour, each in the writer's own words. A text with none gives none; a plan
 * (“I'll come by at six”) is none.
 */
export function repayments(text: string): string[] {
  return text
    .split(/[,.;!?\n]+|\s+(?=(?:and|or|plus) )/i)
    .map((part) => part.trim())
    .filter((part) => PROMISING.test(part) && !/(?:could|can|would|will) you/i.test(part))
    .filter((part) => REPAYS.test(part))
    .map((part) => part.replace(/^(?:and|or|plus) /i, ''));
}
