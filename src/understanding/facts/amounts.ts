import { phrase } from '../phrase.ts';

const NUMBER =
  '(?:\\d+(?:[.,]\\d+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|a couple of|couple of|a few|a dozen|a hundred|half a dozen|(?:two|three|four|five|six|seven|eight|nine) hundred)';
const UNIT =
  '(?:seconds?|minutes?|hours?|days?|nights?|evenings?|weeks?|weekends?|months?|years?|fortnights?|moment)';
const THING =
  "(?!(?:is|was|has|this|as|us|yes|thanks|always|perhaps|his|its|plus|unless|across|sounds|means|works|suits|am|pm) )(?:[a-z][a-z'-]*[^s' ]s|people|kids|men|women|children|percent|%|quid|euro|kg|km|kilo|cm|m)";

const LONG = `(?:for )?(?:about |like |just |only |around |at least |another |up to )?(?:an?|one|half an?|half a|another|one more|${NUMBER})(?: more| extra| spare)? ${UNIT}(?: and a half)?`;

/** How long. */
export const LENGTH: RegExp = phrase(LONG);

/** How much, how many, how long. */
export const AMOUNT: RegExp = phrase(
  [
    LONG,
    'for (?:a bit|a while|long)|every (?:second|other|third) (?:day|week)',
    `(?:(?:the|these|those|my|all|just|only|another|about|at least) )?(?:(?:first|last|next|other) )?${NUMBER} (?:(?:of )?(?:my|the|these|those|your|our|them) )?(?:(?:more|extra|[a-z]{3,12}) )?${THING}`,
    `[€$£] ?\\d+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)? ?(?:[€$£%]|k)`,
    `(?:one|${NUMBER}) of (?:these|those|them|(?:my|the) ${THING})`,
    '(?:half|a quarter|a third|part|some) of (?:it|them|the|that)|a \\S+ or two|once or twice|a (?:kilo|litre|liter|pound|cup|glass|bottle|bag|box|pack) of \\S+',
    `(?:(?:two|three|four|five|six|seven|eight|nine|a) (?:hundred|thousand))`,
  ].join('|'),
);
