/** What people leave out when they type fast, by the words around it. */
const MEANT: readonly (readonly [RegExp, string])[] = [
  [/\bim\b/gi, "I'm"],
  [/\bive\b/gi, "I've"],
  [/\bid (?=(?:like|love|want|need|rather|be|prefer)\b)/gi, "I'd "],
  [/\b(s?he|they|you|we)(ll)\b(?<!\b(?:hell|shell|well))/gi, "$1'll"],
  [
    /\b(s?he)ll (?=(?:say|think|tell|ask|be|laugh|get|go|just|never|always|prob|probably|ignore|not|refuse|want|hate|give|make|feel)\b)/gi,
    "$1'll ",
  ],
  [/\b(s?he|that|what|there|who)s (?=[a-z])/gi, "$1's "],
  [/\b(they|you)re\b/gi, "$1're"],
  [/\b(we|they|you)ve\b/gi, "$1've"],
  [/\b(do|does|did|is|are|was|has|have|had|ca|wo|would|should|could|ai)nt\b/gi, "$1n't"],
  [/\bcannot\b/gi, "can't"],
  [
    /\bits (?=(?:too|so|not|just|been|a|an|the|my|our|his|her|very|really|only|always|never|\w+ing|broken|cold|dark|far|funny|gross|weird|dangerous|fine|stupid|hard|\S+'?s? (?:birthday|party|wedding))\b)/gi,
    "it's ",
  ],
  [
    /(?<!\b(?:we|you|they|who|that|there|\S+s) )\bwere (?=(?:going|moving|leaving|away|having)\b)/gi,
    "we're ",
  ],
  [
    /\b(?:bc|cuz|cos|coz|'cause|b\/c)\b|(?<!\b(?:the|a|root|might|will|would|could|to|without|good) )\bcause\b/gi,
    'because',
  ],
  [
    /\b2 (?=(?:keep|lend|give|help|let|stop|turn|take|come|be|do|get|call|pick|move|borrow|leave|have)\b)/gi,
    'to ',
  ],
  [/\bwanna\b/gi, 'want to'],
  [/\bgonna\b/gi, 'going to'],
  [/\bgotta\b/gi, 'have to'],
  [/\bprobs?\b/gi, 'probably'],
  [/\bu\b/g, 'you'],
  [/\bur\b/g, 'your'],
  [/\b(?:pls|plz)\b/gi, 'please'],
  [/[,\s]+\b(?:lol|haha+|tbh|xd|lmao)\b/gi, ''],
  [/\b(me|you|her|him|them|I) for to\b/gi, '$1 to'],
  [/\b(my|the|our) gp\b/gi, '$1 doctor'],
  [/\b(my|our) prof\b/gi, '$1 professor'],
  [/\bmy (?:bf|boyf)\b/gi, 'my boyfriend'],
  [/\bmy gf\b/gi, 'my girlfriend'],
  [/\bmy (?:hubby|hubs)\b/gi, 'my husband'],
  [/\bmy sis\b/gi, 'my sister'],
  [/\bmy bro\b/gi, 'my brother'],
  [/\bmy roomie\b/gi, 'my roommate'],
  [/\bmy folks\b/gi, 'my parents'],
  [/\bi(?=\b(?!\.))/g, 'I'],
];

/** Words typed fast as they are written: `im scared shell say no` is “I'm scared she'll say no”. */
export function writtenOut(text: string): string {
  let out = text;
  for (const [pattern, by] of MEANT) out = out.replace(pattern, by);
  // “How do you ask somebody to pay you back?” is about the one who wants to ask.
  out = out.replace(
    /\b(how|should|would|when|what|why) ((?:\w+ ){0,4}?)(?:you|one|somebody|someone) (ask|tell|get|convince|say to)\b([^.?!]*)/gi,
    (_, how: string, middle: string, ask: string, rest: string) =>
      `${how} ${middle}I ${ask}${rest.replace(/\byou\b/gi, 'me').replace(/\byour\b/gi, 'my')}`,
  );
  return out.replace(/\b([Ii])t'?s ([a-z]+)s birthday\b/g, "$1t's $2's birthday");
}
