import { phrase } from './phrase.ts';

/**
 * Closed vocabularies as pattern sources, shared by features and moves. They are matched against
 * canonical words, so shorthand is already written out, and compiled once: they are large. No quantifier stands inside another.
 */
const NUMBER =
  '(?:\\d\\S*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|a|an|half an|half a|a couple of|a few|couple of|few)';
const UNIT =
  '(?:seconds?|minutes?|hours?|days?|evenings?|weeks?|weekends?|months?|moment|nights?|sundays|saturdays|lessons?)';
const WEEKDAY = '(?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)';
const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const HOUR = '(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
/** What a number counts: `at 5 people` and `around ten boxes` name no hour. */
const COUNTED =
  '(?:(?!(?:is|was|has|works|suits|does|this|as|us|yes|thanks|always|perhaps|\\S+days) )[a-z]+s|people|percent|more|of|point|other|another|kg|km|euro|quid|%|€|\\$|£) ';
/** `the 4th floor` is a place, `the 2nd time` a count. */
const NOT_A_DAY =
  '(?:floors?|levels?|pages?|chapters?|times?|rows?|grades?|years?|birthday|anniversary|street|avenue|drafts?|versions?|questions?|ones?|attempts?|edition|century|person|parts?|try|items?|sections?|lines?|rounds?|class|place|half|box|bag|door|house) ';
const PART = '(?:morning|afternoon|evening|night|noon|lunch|lunchtime|midnight|dinner|breakfast)';

/** A time that was named. `sat`, `sun`, `march` and `may` alone are verbs, stars and permissions. */
export const TIME: RegExp = phrase(
  [
    `(?:(?:on|by|until|till?|before|after|from|next|this|last|every|for) )?${WEEKDAY}(?: ${PART})?(?: at \\d\\S*)?`,
    `(?:on|this|next|by|every) (?:sat|sun|wed)`,
    `(?:sat|sun|wed) (?:${PART}|then|at \\d\\S*|\\d+(?:am|pm))`,
    `(?:tomorrow|today|tonight|the day after tomorrow)(?: ${PART})?`,
    `(?:this|next|last|later this|early next|the following) (?:week|weekend|month|year|term|quarter|morning|afternoon|evening)`,
    `(?:the|at the|on the|over the) weekend(?: after)?`,
    `(?:in|for|within|about|around) (?:about )?${NUMBER} ?${UNIT}(?: from now)?(?! (?:earlier|longer|less))`,
    `${NUMBER} ${UNIT} (?:from now|later|before|after|ago)`,
    `(?:at|by|around|about|until|till?|from|before|after|round) (?:about )?(?:quarter (?:to|past) |half (?:past )?)?(?:${HOUR}|\\d{1,2}[:.]\\d{2})(?: ?(?:am|pm|o'clock|oclock|ish|sharp))?(?! ${UNIT})(?! ${COUNTED})`,
    `(?:half|quarter|five|ten|twenty|\\d{1,2}) past ${HOUR}|quarter to ${HOUR}|${HOUR} (?:o'clock|oclock)`,
    `\\d{1,2}(?:[:.]\\d{2})?(?:am|pm|h|ish)`,
    `\\d{1,2}:\\d{2}`,
    `\\d{1,2} (?:am|pm|o'clock|oclock)`,
    `half ${HOUR}(?! ${COUNTED})`,
    `(?:by|before|after|until|till?|around|over|during) (?:the )?(?:noon|midday|midnight|lunch|lunchtime|dinner|breakfast|work|school|class|standup|payday|christmas|easter|the holidays|morning|evening|night|end|deadline|audit)`,
    '(?:at|around) (?:the )?(?:noon|midday|midnight|lunch|lunchtime|dinner|breakfast|standup|payday|christmas|easter|night|end)',
    `(?:in|during) the (?:morning|afternoon|evening|night|summer|holidays)`,
    `(?:by |at |until |before )?(?:the )?end of (?:the |this |next )?(?:day|week|month|quarter|year|term|summer)`,
    `(?:the )?\\d{1,2}(?:st|nd|rd|th)(?: of)?(?: ${MONTH})?(?! ${NOT_A_DAY})`,
    `\\d{1,2} ${MONTH}`,
    `${MONTH} \\d{1,2}\\S*`,
    `in (?:${MONTH}|spring|summer|autumn|winter)`,
    `(?:last|next|past|previous|coming) ${NUMBER} ${UNIT}`,
    `(?:since|until|till?|before|after|from) (?:${MONTH}|spring|summer|autumn|winter|yesterday)`,
    `\\d{1,2} \\/ \\d{1,2}(?: \\/ \\d{2,4})?`,
    `\\d{1,2} \\d{2} ${PART}`,
    `${NUMBER} nights?|(?:in )?a fortnight|overnight|lately|(?:every|each) (?:day|night|week|weekend|month|quarter|year|morning|evening)`,
    `(?:some|a few|few|several) (?:more )?${UNIT} ago|(?:for|a few|few|some) more ${UNIT}|for (?:hours|days|weeks|months|years|ages)`,
    '(?:the )?(?:current|previous|past) (?:day|week|weekend|month|quarter|year)|new years? eve',
    '(?:by |before |until )?(?:the )?(?:end|close) of (?:play|business)|cob|one of these days',
    'noon|midday|eod|asap|yesterday|right away|later today|(?<!see you )later|another (?:day|week)|some other day|a later (?:date|time)|a (?:better|different) (?:day|time|moment)',
    `${PART} is fine`,
    '(?:all|the whole|the entire|the first|the second|the third|your only|every single|third|fourth|fifth) (?:day|night|morning|evening|week|weekend|month|year|winter|summer|season)',
    '(?:for|only|just|during) the (?:week|night|day|month|year|winter|summer)|another (?:winter|summer|month|year)',
    '(?:by|on|before|after|until|till|from) the (?:first|second|third|fifth|tenth|twelfth|fifteenth|twentieth|last)(?= (?:of|and|when|,|\\.|\\?|at)| $)',
    `\\d{1,2}\\.(?:00|15|30|45)(?! ?(?:euros?|dollars?|pounds?|bucks|quid|each|percent|%|kg|km))`,
    `(?:${NUMBER}|\\d+) ?(?:wks?|hrs?|mins?|secs?|yrs?|mths?)`,
    'christmas (?:day|eve)|boxing day|(?:for|until|till|this|next|last) (?:autumn|fall|spring|summer|winter)|before xmas|(?:since|until|till|before|after|by) (?:breakfast|lunch|dinner|whitsun|easter|xmas)',
    '(?:first|last) thing(?: tomorrow| in the morning| on \\S+)?',
    `(?:so|ok|then|see you|make it|how about|what about|any chance of|say) ${HOUR}(?= (?:\\?|,|\\.|at|then|sharp|it|in|works|is)| $)`,
    `${HOUR} (?:it is|works|is good|is fine|is perfect|is ok|sharp)`,
  ].join('|'),
);

/** How much: counts, lengths, amounts, parts. */
export const SIZE: RegExp = phrase(
  [
    `${NUMBER} ?(?:minutes?|hours?|seconds?|days?|weeks?|months?|evenings?|nights?|weekends?|sundays|saturdays)`,
    `(?:\\d\\S*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|fifty|a couple|couple|a few|some)(?: of (?:these|the|those|my|them|your))?(?: [a-z]{3,12})? (?:bags?|boxes|box|pages?|slides?|questions?|euros?|dollars?|pounds?|bucks?|chairs?|shifts?|copies|lines?|paragraphs?|chapters?|sentences?|files?|tables?|exercises?|parcels?|people|kids|things|trips?|instalments|installments|parts|plants?|eggs|times|emails?|calls?|pieces?|floors?|flights?|steps|sacks?|cases?|suitcases?)`,
    '(?:one|two|three|four|five) of (?:these|the|those|them|my)',
    '(?:just|only|even|at least|merely) (?:the |one|a |an |half|two|ten|five|\\d+)',
    '(?:the )?(?:heavy|heaviest|big|small|first|last|light|smaller|bigger) (?:one|half|part|page|bag|box|bit|two)',
    '(?:half|a quarter|a third|part) of (?:it|them|the|that)',
    '(?:the )?(?:first|second|last|other) half',
    'slide \\d+|page \\d+|pages \\d+|slide (?:one|two|three|four|five)|page (?:one|two|three|four|five)|chapter \\d+|paragraph \\d+',
    '(?:\\d+(?:[.,]\\d+)?) ?(?:euros?|dollars?|pounds?|bucks|kg|kilos?|km|quid)|[€$£] ?\\d+|\\d+ ?[€$£]',
    'quick (?:look|glance|call|chat|question|read)|brief (?:call|chat|look|glance|word)|a (?:short|brief|quick) [a-z]+',
  ].join('|'),
);

const SPOT =
  'floor|office|station|airport|kitchen|door|car|stairs|hospital|clinic|school|house|flat|apartment|garden|garage|gate|cellar|basement|balcony|building|shop|supermarket|library|meeting room|desk|street|platform|lift|hallway|entrance|post office|bank|bus stop|living room|university|reception|place|front desk|' +
  'park|car park|pool|gym|hall|village hall|centre|center|room|window|sofa|couch|bathroom|bedroom|attic|yard|hotel|church|cafe|restaurant|market|bakery|pharmacy|kindergarten|nursery|workshop|studio|court|city|town|village|harbour|beach|playground|dentist|doctor|notary|town hall|city hall|wedding|corridor|terrace|roof|shed';

/** Where. */
export const PLACE: RegExp = phrase(
  [
    'upstairs|downstairs|at home|at work|outside|inside|next door|across the street|online|up here|over here|over there',
    '(?:up|down) (?:the|these|those) (?:stairs|steps)|(?:up|down)(?= (?:for me|to|from|\\?|\\.|$))',
    `(?:to|at|in|from|on|into|near|by|outside|behind|round|up to|in front of|opposite) (?:(?:the|my|your|our|his|her|their|this|that|a) (?:\\S+ )?)?(?:(?:room|platform|gate|building|hall|house|floor|flat|apartment) \\d+|${SPOT})`,
    "at (?:yours|mine|ours|his|hers|theirs|my \\S+'s|the \\S+'s)",
    '(?:up to|to|in|on) (?:the )?(?:\\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|top) floor',
  ].join('|'),
);
