/** A no and nothing else: “No matter who is there, I ask” is a sentence worth keeping. */
export function isNo(text: string): boolean {
  return /^(?:no|nope|nah|n|no thanks?(?: you)?|not (?:now|really|today|yet|this time)|later|maybe later|keep it|(?:i'd )?rather not|i don't want to|nothing)[.! ]*$/i.test(
    text.trim(),
  );
}

/** A yes, perhaps with more behind it. */
export function isYes(text: string): boolean {
  return /^(y|yes|yeah|ok|okay|sure|try|again)\b/i.test(text);
}

/** Nothing but a word that means: go on. */
export function isGo(text: string): boolean {
  return /^(go|go on|begin|start|yes|yeah|ok|okay|ready|sure|continue)[.! ]*$/i.test(text.trim());
}
