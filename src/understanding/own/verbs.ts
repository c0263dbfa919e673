/** What people ask each other to do: a bare piece that begins with one of these is something to do. */
const DOING =
  'accept|adjust|agree|allow|answer|approve|apologi[sz]e|attend|babysit|back|be|book|bring|build|buy|call|cancel|carry|change|check|clean|clear|close|co-?sign|collect|come|confirm|cook|correct|cover|cut|cuddle|deliver|do|drive|drop|email|empty|explain|extend|exchange|feed|fetch|fill|find|finish|fix|forgive|forward|get|give|go|hang|help|hold|hug|install|introduce|invite|join|keep|leave|lend|let|lift|listen|look|lower|make|meet|mend|mind|mow|move|open|order|paint|pass|pay|pick|play|pop|postpone|practi[sc]e|prepare|print|proofread|put|quit|read|recommend|record|reduce|refund|remind|remove|repair|replace|reply|reschedule|return|review|ring|send|share|show|shut|sign|sit|sort|speak|stand|stay|stop|support|swap|switch|take|talk|teach|tell|text|tidy|train|translate|trust|try|turn|unlock|update|use|visit|vouch|wait|wake|walk|wash|watch|water|write';

export const BEGINS_DOING = new RegExp(
  `^(?:please |not |always |never )?(?:${DOING})\\b(?! (?:is|are|was|shift|fee)\\b)`,
  'i',
);

/** What the asker would do, when nobody is named: “leave early”, “borrow the ladder”. */
export const MINE =
  /^(?:borrow|leave|have|get|take (?:pto|leave|part|(?:\S+ ){0,4}?(?:time|days?|weeks?|months?|hours?|afternoon|morning|evening|\w+day) off|a break|my)|work (?:from|part|less|fewer|at home)|stay|go|start|use|join|park|keep (?:a|my|the (?:dog|cat|keys?|room))|pay (?:it |the |my |this )?(?:\S+ )?(?:later|in (?:parts|instal+ments|rates))|move (?:in|out|desks?|to)|swap desks|change (?:teams|desks?|rooms?)|be (?:paid|moved|excused|taken|put|transferred|allowed|assigned|given|let|off|off\b)|skip|finish (?:earlier|early)|sit|sleep|crash|retake|resit|bring my|paint my|come (?:later|late|in later|home later|back later)|play more|see (?:my|the) (?:file|grades?|results?))\b/i;

/** Said of oneself, but nothing to ask for. */
export const TALKING =
  /^(?:ask|tell|talk|say|know|be (?!paid|moved|excused|taken|put|transferred|allowed|given)|practi[sc]e|learn|understand|speak|see|avoid|seem|sound|make|find|think|discuss|bring (?:it|this|that|anything|something) up|look|feel|do|cry|explain|work|concentrate|stop (?!by)|thank|apologi[sz]e|ring|phone|call|write|email|go (?:to (?:the )?doctor|there)|hear|try|have (?:a |another )?(?:talk|word|conversation|chat)|get (?:an answer|it over)|lose|hurt|offend|upset|annoy|ruin|rehearse|help|come across|deal|handle|sleep|scream|die|live|must|please|need|want|like)\b/i;

const IRREGULAR: Readonly<Record<string, string>> = {
  has: 'have',
  does: 'do',
  goes: 'go',
  is: 'be',
  "doesn't": 'not',
  "don't": 'not',
  "won't": 'not',
  gave: 'give',
  came: 'come',
  took: 'take',
  brought: 'bring',
  kept: 'keep',
  let: 'let',
  lent: 'lend',
  made: 'make',
  paid: 'pay',
  told: 'tell',
  wrote: 'write',
  did: 'do',
};

/** “Repairs the window” and “filled it up”, as they stand behind “could you”. `undefined`: not sure. */
export function baseForm(body: string): string | undefined {
  const [verb = ''] = body.split(' ');
  const rest = body.slice(verb.length);
  const key = verb.toLowerCase();
  const known = Object.hasOwn(IRREGULAR, key) ? IRREGULAR[key] : undefined;
  const to =
    known ??
    [
      key,
      key.replace(/ies$/, 'y'),
      key.replace(/s$/, ''),
      key.replace(/es$/, ''),
      key.replace(/d$/, ''),
      key.replace(/ed$/, ''),
      key.replace(/(.)\1ed$/, '$1'),
    ].find((each) => new RegExp(`^(?:${DOING})$`, 'i').test(each));
  return to === undefined ? undefined : to + rest;
}

/** “Turning it down”, as it stands behind “could you”. */
export function fromIng(body: string): string | undefined {
  const [verb = ''] = body.split(' ');
  const stem = /^(.+)ing$/i.exec(verb)?.[1]?.toLowerCase();
  if (stem === undefined) return undefined;
  const to = [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')].find((each) =>
    new RegExp(`^(?:${DOING})$`, 'i').test(each),
  );
  return to === undefined ? undefined : to + body.slice(verb.length);
}

/** There is a clause in it with somebody or something that acts: no mere thing. */
export const CLAUSE =
  /\b(?:is|are|was|were|has|have|had|does|do|don't|doesn't|didn't|can't|won't|isn't|wasn't|hasn't|keeps?|kept|wants?|needs?|comes?|came|got|gets|lost|said|says|will|would|went|hurts?|\S+'(?:ll|ve|re|m|d)|(?:he|she|it|that|there|what)'s)\b/i;
