import { whole } from './phrase.ts';

const WISH =
  "(?:i (?:want|need|have|would like|wish|hope|try)|i'd (?:like|love)|i'm (?:trying|hoping)|i am (?:trying|hoping)) to";
const NOW =
  '(?:lately|recently|now|again|these days|this year|in the evenings?|at (?:the )?weekends?)';
const DRINK = '(?:drink(?:ing)?|alcohol|wine|beer)';
const CLOSE = '(?:,? (?:please|thank you|thanks|actually|to be honest))?';

/**
 * Somebody who says calmly that they drink more than they like, or would like to drink less, and nothing
 * else: that is what an advice line is for, and no reason to stop. One more word, and it is listened to.
 */
export const CALM_WISHES: readonly RegExp[] = [
  whole(
    `(?:i've been|i have been|i was) drinking (?:a bit |a little |rather |a lot )?more than i (?:want|wanted|should|would like|meant to|want to|wanted to)(?: to)?(?: ${NOW})?${CLOSE}`,
  ),
  whole(
    `${WISH} (?:drink (?:a bit |a little |rather )?less(?: (?:${DRINK}|${NOW}))?|cut (?:back|down)(?: on (?:the |my )?${DRINK})?|talk to (?:somebody|someone|you) about (?:my |the )?drinking)${CLOSE}`,
  ),
];
