import type { Reason } from '../../domain/ownAsk.ts';
import type { Pronoun } from '../../domain/pronoun.ts';
import { turned } from '../facts/turned.ts';
import type { Piece } from './pieces.ts';

export const BECAUSE =
  /^(?:and |but |so (?!that)|it's |that's |only |just )*(?:because of|because|since|as|the reason is(?: that)?|so that|due to)\b/i;

/** What is felt about asking, or told to the coach: no reason to give to anybody. */
const NO_REASON =
  /\b(?:i don't know|i'm not sure|no idea|i hate (?:asking|this)|asking|burden|i'm (?:so |really |very |a bit |just )?(?:shy|nervous|scared|afraid|ashamed|terrified|worried|sorry|anxious|new to this)|i(?:'ve| have) never (?:asked|talked|spoken|met)|i feel (?:terrible|bad|awful|stupid|silly|guilty|like)|i get nervous|to put this|sounds?|it's (?:silly|stupid|weird|awkward|hard|so hard|difficult|going to be|gonna be)|seem|demanding|pretty sure|i think|i guess|i know|i just know|i bet|that's all|(?:a )?lovely boss|my (?:problem|question|fear|worry|issue) is|the thing is|help me|practi[sc]e|i want|i need(?! \w+ for)|i'd like|i would like|i wish|what (?:do|should|can) i|how (?:do|can|should)|i swear|every time i|i have to ask|i must|i(?:'ve| have) (?:got )?(?:this|a|an) (?:colleague|neighbou?r|friend|boss|flatmate|roommate)|used to be close|thing with|two things|my therapist|pretty|i'm asking|i'd be|last time she|last time he|not urgent|poor love)\b/i;

/** How somebody begins to tell what the matter is with themselves or their things. */
const MATTER =
  /^(?:and |but |so |well |now |also |you see |the thing is |last time )*(?:i|i'm|i've|i'd|we|we're|we've|it's|it is|it|there's|there is|there are|my|our|half|(?:the )?(?:kindergarten|school|nursery|daycare|lift|heating|car|[\p{L}]+(?: [\p{L}]+)?(?= \p{L}+s\b)|train|trains|bus|flat|visa|deadline|exam|test|pills|drive|doctor says|money|rent|washing machine|boiler)|mine|nobody|everything|everyone else|everybody else|has been|had|was|have|got|back still|lost)\b/iu;

/** Whether a piece tells why, as a plain statement does beside an ask. */
export function isMatter({ text }: Piece, somebody: RegExp): boolean {
  if (NO_REASON.test(text) || somebody.test(text)) return false;
  return MATTER.test(text) && VERB.test(text) && !text.endsWith('?');
}

const VERB =
  /^(?:and |so |but )*(?:it|mine|(?:my|our|the) [\p{L}-]+(?: [\p{L}-]+)?) \p{L}+(?:s|ed)\b|\b(?:\w+'(?:m|re|ve|s)|am|is|are|was|were|has|have|had|can|can't|could|couldn't|don't|doesn't|didn't|won't|haven't|hasn't|need|needs|lost|got|broke|failed|missed|live|work|works|make|makes|comes?|came|hurts?|moves?|moved|died|passed|start|starts|starting|going|want|wants|feel|sleep|stole|kills|ends|closes|do|does|get|gets|forget|share|blows|shines|broke|gives|drips|takes|says)\b/iu;

/** Somebody else who may be “she” or “he” in a reason. */
const OTHERS =
  /\b(?:son|daughter|kids?|child|baby|mum|mom|mother|dad|father|sister|brother|husband|wife|grandson|granddaughter|grandma|grandpa|cat|dog|partner|namedperson|parents|girlfriend|boyfriend)\b/i;

/** A reason as the asker says it to the other one, and as the other one would. `undefined`: not sure who is meant. */
export function reasonOf(
  piece: string,
  pronoun: Pronoun | undefined,
  whole: string,
): Reason | undefined {
  const bare = piece
    .trim()
    .replace(/^(?:(?:and|but|so(?! that)|well|now|also)\b[ ,]*)+/i, '')
    .replace(/^so that (?:i|we) can (.+)$/i, 'I want to $1')
    .replace(BECAUSE, (word) => (/(?:of|due to)$/i.test(word) ? 'of' : ''))
    .trim()
    .replace(/[.;!?,]+$/, '')
    .replace(/^of (?=(?:the|my|our|a|an)\b)/i, 'of ');
  if (!/\p{L}{2}/u.test(bare)) return undefined;
  const said = toThem(withSubject(bare), pronoun, whole);
  if (said === undefined) return undefined;
  const lower =
    /^(?:I\b|\p{Lu}{2})/u.test(said) || said.startsWith('[')
      ? said
      : said.charAt(0).toLowerCase() + said.slice(1);
  return { said: lower, turned: turned(lower) };
}

/** Typed in a hurry: “lost mine”, “has been off since Tuesday”. */
function withSubject(text: string): string {
  return text
    .replace(/^(?=(?:lost|was|had|got|missed|broke|have|need|can't|don't|couldn't)\b)/i, 'I ')
    .replace(/^(?=has been\b)/i, 'it ');
}

/** “Since she is native” is said to her: “since you are native”. */
function toThem(text: string, pronoun: Pronoun | undefined, whole: string): string | undefined {
  const about = /\b(he|she|him|her|his|hers)\b/i.exec(text)?.[1];
  if (about === undefined) return text;
  const gender = /^(?:she|hers?)$/i.test(about) ? 'she' : 'he';
  if (pronoun !== undefined && pronoun !== gender) return text;
  if (OTHERS.test(whole)) return pronoun === undefined || OTHERS.test(text) ? text : undefined;
  const subject = new RegExp(`^${gender}(?: is|'s) `, 'i');
  return subject.test(text) ? text.replace(subject, 'you are ') : undefined;
}
