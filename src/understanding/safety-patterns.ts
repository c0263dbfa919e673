import type { SafetyClass } from '../domain/reading.ts';
import { phrase, whole } from './phrase.ts';

const ONE =
  '(?:him|her|them|somebody|someone|people|everyone|everybody|everybody here|everyone here|my (?:boss|manager|wife|husband|ex|neighbour|mother|father|brother|sister|colleague|landlord|teacher|partner|family|kids|children)|that (?:man|woman|guy|bastard|bitch)|you(?: all)?)';
const KILL = '(?:kill|murder|shoot|stab|strangle|poison|hurt|harm|beat up|attack|choke)';
const CLOSE =
  '(?:he|she|they|my (?:husband|wife|partner|boyfriend|girlfriend|father|dad|mother|mum|mom|ex|brother|sister|stepfather|stepdad|stepmother|uncle|boss|son|daughter|parents?)|the man|this man|this guy|someone|somebody|a man)';
const SELFHARM =
  '(?:kill(?:ing|ed)?|hurt(?:ing)?|harm(?:ing|ed)?|cut(?:ting)?|shoot(?:ing)?|hang(?:ing|ed)?|drown(?:ing)?|end(?:ing)?|k1ll|kil|starv\\S*|burn(?:ing)?|unaliv\\S*)';
const SELF =
  '(?:myself|my self|himself|herself|themselves|themself|yourself|ourselves|itself|mysef|myslef|myselve)';

/**
 * Sayings that only sound dangerous. They are taken out of the text before it is searched.
 * Whoever adds one makes sure that it cannot hide a real word of distress.
 */
export const IDIOMS: readonly RegExp[] = [
  phrase(
    "(?:is|are|was|were|'s|\\S+'s|been|be) (?:absolutely |really |literally |just |slowly |totally )?killing me(?! with)",
  ),
  phrase('killing (?:time|it|my (?:back|feet|knees|head|mood|vibe|battery|budget|weekend))'),
  phrase(
    'kill (?:two birds|time|the (?:lights?|mood|process|server|job|engine|vibe|switch|idea|proposal|project|thread|app|terminal|branch|script|meeting|bill|deal|feature|weeds|music)|it(?: on stage)?|joy|an hour|a few (?:hours|minutes)|some time|switch|for (?:a|some|an|that|your)|you to)',
  ),
  phrase(
    "(?:i'd|i would|could|would|to) (?:absolutely )?(?:kill|die|murder) for (?:a|an|some|that|your|this|it|coffee|pizza|ice cream)",
  ),
  phrase(
    "(?:'d|would|could|could have|almost|nearly|going to|will|'ll|i'll) (?:just |absolutely |literally |honestly |simply )?(?:die|died) (?:of|from|with|laughing) (?:shame|embarrassment|laughter|boredom|laughing|curiosity|envy|happiness|nerves|cringe|hunger|heat|thirst)",
  ),
  phrase(
    '(?:die|dying|died) (?:of|from|with) (?:shame|embarrassment|laughter|boredom|laughing|curiosity|envy|nerves|cringe|heat)',
  ),
  phrase(
    '(?:die|died|dying) (?:laughing|a little inside|inside|on (?:me|that hill|stage)|hard|down|out|to (?:know|see|hear|meet|try|ask|tell|find out|go|read|hear about))',
  ),
  phrase(
    '(?:dying|dead|died) (?:for a|batter\\S*|phones?|laptops?|lines?|links?|ends?|pixels?|code|serious|tired|wrong|right|simple|easy|quiet|set|slow|sure|center|weight|end|heat|line|lock|plants?|tree|leaves|flies|car|body problem)',
  ),
  phrase(
    '(?:phone|laptop|battery|car|computer|tablet|plants?|printer|tree|cactus|basil|engine|wifi|server|conversation|thread|goldfish|fish|fridge|tv|pc|router|line|tomatoes|orchid) (?:just |suddenly |has |is |are |have |almost )?(?:just )?(?:died|dead|dying|dies|die)',
  ),
  phrase(
    '(?:drop dead gorgeous|to die for|over my dead body|dead on time|dead in the water|dead meat|better late than never|deadlines?|dead line|dead lines|deadlift\\S*|deadpan)',
  ),
  phrase(
    '(?:shoot|shot|shooting) (?:me|him|her|us|them|you|off) (?:an|a|the|some|over|your) (?:\\S+ )?(?:email|mail|message|text|note|line|dm|times?|invite|link|date|draft|question)',
  ),
  phrase(
    '(?:long shot|big shot|give it a shot|worth a shot|shoot for|flu shot|screen ?shots?|shoot the breeze|photo shoot|film shoot|video shoot|shooting (?:stars?|a video|the video|photos|a film)|bite the bullet|bullet points?|dodged a bullet|trouble shoot\\S*|troubleshoot\\S*|shoot your shot|take a shot|shot down|one shot|jump the gun|top gun|hot glue gun|glue gun|nail gun|gun to my head|smoking gun|sticking to (?:my|your) guns)',
  ),
  phrase(
    '(?:suicide squad|career suicide|social suicide|political suicide|commercial suicide|professional suicide|financial suicide)',
  ),
  phrase(
    "(?:my (?:mum|mom|mother|dad|father|wife|husband|boss|manager|partner|kids|roommate|landlord|teacher|sister|brother|girlfriend|boyfriend) (?:will|would|is going to|'ll|is gonna) (?:absolutely |literally )?(?:kill|murder) me (?:if|when|for|because))",
  ),
  phrase(
    "(?:she|he|they|you)(?:'ll| will|'d| would|'re going to)? (?:kill|murder) me (?:if|when|for) ",
  ),
  phrase(
    "i(?:'ll| will|'m going to|'d| would) (?:kill|murder|strangle) (?:you|him|her|that \\S+) (?:if (?:you|he|she) (?:tell|tells|forget|forgets|eat|eats|spoil|spoils|finish|don't)\\S*|lol|haha|, haha|, lol|:|😂|😄)",
  ),
  phrase(
    '(?:cut|cutting) (?:myself|himself|herself) (?:some slack|a (?:slice|piece|break)|off|out|shaving|while (?:cooking|shaving|chopping|cutting)|on (?:a|the) (?:can|knife|tin|paper|glass)|with (?:a|the) (?:can|paper|kitchen knife))',
  ),
  phrase(
    '(?:hurt|hurting|burned|burnt|burn|burning) (?:myself|himself|herself) (?:out|at (?:work|football|training|the gym|practice|school)|while|when|playing|lifting|skiing|running|cooking|carrying|on (?:the|a) (?:stairs|stove|oven|pan|bike|iron|coffee))',
  ),
  phrase(
    '(?:kick|kicking|beat|beating|hang|end|ending|repeat|killing) (?:myself|yourself|himself|herself) (?:for (?:not|forgetting|missing|saying|that)|up (?:over|about|for)|up|in there|out)',
  ),
  phrase(
    "(?:(?:i'd|would) rather die than|can't (?:live|survive|go on) without (?:my |your |a |the )?(?:notes|coffee|phone|\\S+ notes|music|wifi|internet)|can't breathe in (?:this|that|my|these) (?:tie|shirt|dress|heat|suit|jeans|crowd|mask))",
  ),
  phrase(
    '(?:drowning|buried|swamped) in (?:work|email|emails|paperwork|papers|laundry|deadlines|tickets|boxes)',
  ),
  phrase(
    '(?:heart attack) (?:when|if|from|over|seeing|waiting)|(?:gave|give|giving|nearly gave|almost gave) (?:me|her|him) a heart attack',
  ),
  phrase(
    '(?:overdosed?|overdosing|od) on (?:coffee|chocolate|sugar|sweets|netflix|cake|tea|cheese|meetings|christmas|candy)',
  ),
  phrase(
    'hang (?:in there|on|out|up|it|the|my|your|a picture|pictures)|hanging (?:out|on|by a thread|around|the)|(?:beat|beats) me|beat (?:the|around|it)|hit (?:the|me up|send|rock|my|a|it off|record|traffic|me with|me with the)|hit me (?:back|that|later)',
  ),
  phrase(
    '(?:disappear|vanish) (?:into the ground|for (?:the|a) (?:weekend|week|holiday|while)|to the (?:beach|mountains)|from the (?:screen|list|folder))|wish the (?:ground|earth|floor) would (?:swallow|open)\\S*(?: \\S+){0,2}',
  ),
  phrase(
    '(?:bomb|bombed) (?:the|my|an) (?:exam|interview|test|presentation|talk)|photo ?bomb|bath bombs?|bomb cyclone|(?:is|was) the bomb',
  ),
  phrase(
    '(?:stalk|stalking|stalked) (?:your|his|her|my|the) (?:profile|instagram|linkedin|fridge|page)',
  ),
];

/** Talk about the subject that is no talk of one's own distress; what remains gets one light question. */
export const MENTIONS: readonly RegExp[] = [
  phrase(
    'suicid\\S* (?:prevention|awareness|hotline|helpline|training|statistics|rates?|research|poster|policy|note in the (?:film|book|play))',
  ),
  phrase(
    "(?:i'm|i am|i was|he's|she's|he is|she is|we're|they're) (?:not|never) (?:at all |really )?(?:suicidal|going to (?:hurt|kill|harm) (?:myself|anyone|anybody|himself|herself|him|her|you)|in danger|thinking of suicide|thinking about suicide|gonna (?:hurt|kill|harm) (?:myself|anyone|anybody))",
  ),
  phrase(
    "i (?:don't|do not|would never|'d never|never|won't|will not|didn't|wouldn't) (?:want to |wanna |mean to |really want to |plan to |intend to |think of )?(?:kill|hurt|harm|hurting|harming|killing|killed|be dead|suicide)(?: (?:myself|anyone|anybody|you|him|her|them|people))?",
  ),
  phrase(
    '(?:book|film|movie|song|play|series|article|poster|novel|podcast|lecture|documentary|episode|paper) (?:is |was |called |about |on |named |with |titled ){0,3}(?:\\S+ ){0,2}(?:suicid\\S*|murder\\S*|killing|rape|abuse)',
  ),
];

/** What is listened for, most urgent first. Stems are written `suicid\S*`. */
export const DANGERS: readonly (readonly [SafetyClass, readonly RegExp[]])[] = [
  [
    'K5',
    [
      phrase(
        '(?:took|taken|swallowed|take|takes|taking|had|ate) (?:too many|all|a whole|the whole|a lot of|way too many|\\d+|a (?:bunch|handful|box|bottle) of|the rest of)(?: \\S+){0,3} (?:pills?|tablets?|meds|medication|paracetamol|ibuprofen|sleeping\\S*|xanax|aspirin|painkillers?|box|bottle)',
      ),
      phrase("overdos\\S*|od'd|oding"),
      phrase(
        "(?:can't|cannot|can not|not|isn't|stopped|hardly|barely|struggling to|unable to|hard to) (?:breathe|breathing|breath)",
      ),
      phrase(
        "chest (?:pain\\S*|hurts|is tight|pressure|tightness)|pain in (?:my|his|her|the) chest|heart attack|having a stroke|(?:his|her|my) (?:face|mouth) is (?:drooping|hanging)|bleeding (?:a lot|out|badly|heavily|and)|blood (?:everywhere|won't stop|is not stopping)|(?:won't|not|doesn't|does not|will not) stop bleeding",
      ),
      phrase(
        "(?:is|are|'s|he's|she's|was|fell|found \\S+) (?:\\S+ )?(?:unconscious|not responding|unresponsive|passed out|not waking up|blue in the face|having a seizure|choking)|won't wake up|not wake up|doesn't wake up|had a seizure|allergic shock|anaphyla\\S*|swallowed (?:bleach|poison|a battery)|call an ambulance|need an ambulance|poisoned",
      ),
    ],
  ],
  [
    'K1',
    [
      phrase('suicid\\S*|sucid\\S*|suicd\\S*|suisid\\S*|sewerslide|kms|unalive\\S*'),
      phrase(`${SELFHARM} ${SELF}`),
      phrase('self[ -]?(?:harm\\S*|injur\\S*)|self - harm\\S*'),
      phrase(
        '(?!going to (?:just )?die )(?:want|wants|wanted|wanna|wish|wished|going|ready|rather|hope|hoping|like|feel like|trying|plan|planning|decided|prefer|wan) (?:to |i could |i would |it to |just )?(?:just |really |only )?(?:die|dying|be dead|were dead|was dead|not (?:be alive|wake up|exist|be here)|end (?:it|it all|my life|things|everything))',
      ),
      phrase(
        'i (?:just |really |only )?(?:(?:want|wanna|need) (?:to )?(?:die|disappear|be gone|sleep forever|not wake up))(?: forever| for good)?',
      ),
      phrase(
        '(?:wish|wished) (?:i|she|he) (?:was|were|had) (?:dead|never (?:been )?born|never existed|not alive|gone)',
      ),
      phrase(
        '(?:end|ending|ended|take|taking|took|takes) (?:my|his|her|their|your) (?:own )?(?:life|lives)|end it all|ending it all|end my suffering|ending things for good',
      ),
      phrase(
        "(?:better off|happier|easier|better|relieved) (?:if i (?:was|were) (?:dead|gone|not here|not around)|without me|dead|if i (?:died|disappeared|wasn't (?:here|around|alive)|weren't (?:here|around|alive)))",
      ),
      phrase(
        "(?:don't|do not|didn't|dont|no longer|not|doesn't|can't|never) (?:really |even )?(?:want to|wanna|wants to|want) (?:live|be alive|exist|be here|wake up|go on living|be in this world|be on this (?:earth|planet))(?: any ?more| anymore)?",
      ),
      phrase(
        "(?:no|any|without|lost (?:all|the)|not see any|don't see (?:a|any|the)) (?:reason|point|purpose|will|sense) (?:in |to |of |left )?(?:to |in |for )?(?:live|living|go on|going on|life|being alive|be alive|staying alive|stay alive|keep going|continuing|being here)",
      ),
      phrase(
        "(?:can't|cannot|can not|couldn't) (?:go on|live|bear (?:it|life)|keep living|keep going|carry on) (?:any ?more|anymore|like this|any longer|living)",
      ),
      phrase(
        "nobody (?:would|will|'d) (?:miss|notice|care) (?:me|if i(?: \\S+){1,3}|when i'm gone)|no one (?:would|will|'d) (?:miss|notice|care)(?: (?:me|if i(?: \\S+){1,3}))|won't be (?:here|around|alive) (?:much longer|any ?more|anymore|tomorrow|next)|this is (?:my )?goodbye|goodbye forever|said my goodbyes|saying goodbye to everyone|my last (?:night|message|words|day (?:alive|on earth|on this))(?! (?:of|at|in))|written (?:a|my) (?:goodbye|suicide) \\S+|giving away (?:all )?my (?:things|stuff|belongings)|(?:gave|given) away (?:all )?my (?:things|stuff|belongings)",
      ),
      phrase(
        "(?:jump|jumping|jumped) (?:off|from|out of|in front of|under) (?:a |the )?(?:bridge|roof|building|train|window|balcony|cliff|traffic|bus)|(?:throw|throwing) (?:myself) (?:off|under|in front)|walk(?:ing)? (?:into|in front of) (?:traffic|a train)|(?:feel|feeling|felt|feels) like (?:dying|ending (?:it|things)|jumping|disappearing)|(?:drive|driving) into (?:a|the) (?:tree|wall)|crossing the road without looking|wouldn't mind not waking up|hope i don't wake up|hoping (?:to )?not (?:to )?wake up|i have (?:a plan (?:to (?:die|end|kill|do it)|how to)|the pills|pills saved)|saving (?:up )?(?:my )?pills",
      ),
      phrase(
        "(?:i )?(?:cut|cutting|burn|burning) my (?:arms?|wrists?|legs?|thighs?|skin)|slit(?:ting)? my|(?:rope|noose|razor blades?) (?:ready|in my)|i (?:am|'m) (?:just )?a burden (?:and|to everyone|to everybody)(?: .{0,30})?(?:gone|dead|disappear|without me|not be here)",
      ),
      whole(
        "(?:i )?(?:just )?(?:want|wanna|wan) (?:to )?(?:die|disappear)|i should (?:just )?(?:be dead|die|disappear)|i (?:don't|do not) want to be here any ?more|i want it to (?:be over|end|stop forever)|i want everything to (?:end|stop forever)",
      ),
    ],
  ],
  [
    'K4',
    [
      phrase(
        'rap(?:ed|ing|ist|es)|rape|molest\\S*|sexual(?:ly)? (?:abus\\S*|assault\\S*|harass\\S*|attack\\S*|touch\\S*)|sex with me when i|grop(?:ed|ing)|incest|(?:in|with) a sexual way|(?:comes|came|gets|got|climbs) into my bed|nudes? of (?:me|my|her|him)',
      ),
      phrase(
        `${CLOSE} (?:has |have |keeps |kept |always |sometimes |once |had )?(?:touch\\S*|feels? me up|fondl\\S*|undress\\S*|forc\\S* me (?:to|into) (?:sex|have sex|sleep|touch|bed)|made me (?:touch|undress|take off|have sex|sleep))(?: .{0,30}(?:me|my))?(?: (?:down there|private|breasts?|where|when|at night|in bed|and i|without))?`,
      ),
      phrase(
        "(?:i'm|i am|im|she's|he's|she is|he is|my (?:sister|brother|friend|daughter|son) is) (?:only |just )?(?:\\d|1[0-7]|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|nine|eight|seven|six) (?:years? old )?(?:and|but|,) .{0,60}(?:nudes?|naked|sex|pictures?|photos?|touch\\S*|hits?|beats?|kiss\\S*|afraid|secret)",
      ),
      phrase(
        '(?:asks?|asked|asking|wants?|sent|send|sending|demanded|threat\\S* to (?:share|post|leak)|leak\\S*|shared?|posted) (?:me |for |my |him |her |to |a |some ){0,4}(?:for )?(?:nudes?|naked (?:pictures?|photos?|pics?)|my nudes)',
      ),
      phrase(
        "(?:someone|somebody|he|she|they|uncle|teacher|coach|stepdad|stepfather|father|dad) .{0,30}(?:my|the|a) (?:little )?(?:child|daughter|son|kid|sister|brother|girl|boy|minor|baby) (?:inappropriately|sexually|down there|in (?:the|her|his) (?:private|bed))|child (?:abuse|porn\\S*)|abus\\S* (?:a|the|my|his|her|their) (?:child\\S*|kids?|daughter|son|baby)|hits? (?:the|my|his|her|their) (?:kids?|children|child|baby|daughter|son)|forced (?:me )?(?:to have|into) sex|didn't (?:want|consent)(?: to)? (?:sex|but he)|said no but (?:he|she|they) (?:did|kept|didn't|continued)",
      ),
    ],
  ],
  [
    'K3',
    [
      phrase(
        `${CLOSE} (?:has |have |had |keeps |kept |always |often |sometimes |just |still |regularly |also |even )?(?:hit|hits|hitting|beat|beats|beating|beaten|slap\\S*|punch\\S*|chok\\S*|strangl\\S*|kick\\S*|push(?:es|ed) me (?:against|down|into)|threaten\\S*|threw (?:a|things|plates|something) at|locks?|locked|locking|abus\\S*|hurts?|hurting|stalk\\S*|follows?|following) (?:to (?:kill|hurt|hit|beat|take) )?(?:me|us|my (?:mum|mom|mother|sister|brother|kids|children|son|daughter)|her|him)(?! (?:an? (?:email|message|text)|by saying|with (?:work|questions)|feelings|on (?:instagram|linkedin|twitter|facebook)))`,
      ),
      phrase(
        "(?:afraid|scared|terrified|frightened) (?:of (?:my (?:husband|wife|partner|boyfriend|girlfriend|father|dad|ex|mother|stepfather|stepdad)|him coming|going home|what he|what she|him|her hitting)|to (?:go|be at|come) home|he(?:'ll| will) (?:hit|hurt|kill|find)|for my (?:life|safety))",
      ),
      phrase(
        "domestic (?:violence|abuse)|(?:being|been|am|was|get|gets|getting|is) (?:\\S+ )?(?:abused|beaten|stalked|battered|blackmailed|assaulted|held against)|stalk(?:er|ing) (?:is|me|keeps|outside)|is stalking|my stalker|my abuser|abusive (?:husband|wife|partner|boyfriend|girlfriend|relationship|father|dad|mother|ex|parents?|marriage|home)|(?:won't|doesn't|does not|will not|never) let me (?:leave|go out|see (?:my )?(?:friends|family)|have (?:money|my phone|a phone)|out of the house|out of the flat)|(?:took|takes|keeps) (?:away )?my (?:passport|phone and|papers)|forc(?:ed|es|ing) me to (?:marry|stay|work without|sign)|(?:waits|waiting|follows me|followed me) (?:outside my|home|in front of my) ?(?:house|flat|door|work|home)?|(?:he|she|they) (?:said|says|told me) (?:that )?(?:he|she|they)(?:'ll|'d| will| would) (?:kill|hurt|beat|find) me|bruis\\S* (?:from|because|where|when) (?:he|she|him|her|my)|threatened (?:to kill|me with|to hurt|my life)|(?:he|she) (?:has|had|pulled|held) (?:a )?(?:gun|knife) (?:to|on|at|and)",
      ),
    ],
  ],
  [
    'K2',
    [
      phrase(
        `(?:i|we|i'm|we're|i'll|i'd)(?: am| are| will| would)? (?:really |just |seriously |actually |so )?(?:want to |wanna |going to |gonna |have to |will |could |would |planning to |plan to |thinking of |thinking about |might |am going to |about to )?(?:${KILL}|killing|hurting|shooting|stabbing|poisoning|murdering) ${ONE}(?! (?:with (?:kindness|questions|love)|feelings|an? (?:email|message|text)|down|at (?:chess|tennis|cards)|to ))`,
      ),
      phrase(
        "(?:bring|bringing|take|taking|buy|bought|get|getting|have|got) (?:a |my |the )(?:gun|knife|rifle|pistol|machete|bomb) (?:to|into|for|and) (?:work|school|the office|class|him|her|them|show|use|make|do|kill|shoot|end)|shoot (?:up|everyone)|blow up (?:this|the|his|her|their) (?:place|office|school|building|house|car|train|station)|burn (?:down )?(?:the|his|her|their|your|my boss's) (?:house|office|flat|car|building|place)(?: down)?|set (?:his|her|the|their|your) (?:house|car|office|flat) on fire|(?:make|making) (?:him|her|them|you) (?:bleed|suffer|pay with)|(?:he|she|they|you) (?:deserves?|deserve) to (?:die|bleed|suffer|be (?:killed|shot|dead))|(?:want|wish) (?:him|her|them|you|my boss|my ex|everyone) (?:dead|to die)|put (?:poison|something) in (?:his|her|their|your) (?:food|coffee|drink|tea)|run (?:him|her|them) over|smash (?:his|her|your|their) (?:face|head|skull)",
      ),
    ],
  ],
  [
    'K6',
    [
      phrase(
        "(?:haven't|have not|didn't|not|hardly|barely) (?:eaten|eat|eating) (?:anything |much |properly |food |at all )?(?:in|for|since) (?:days|weeks|two|three|four|five|\\d|several|a week|the last|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|starv\\S* (?:myself|to (?:be|get|lose))|(?:make|making|made) myself (?:throw up|vomit|sick|puke)|throw(?:ing)? up (?:after|what i|everything i|my (?:food|meals))|purg(?:e|ing)|binge?(?:ing| and| eating| drinking| again)|anorexi\\S*|bulimi\\S*|eating disorder|laxatives?",
      ),
      phrase(
        "(?:can't|cannot|couldn't|can not|unable to|don't know how to) (?:stop|quit|control|get off|stay away from) (?:my |the |from )?(?:drinking|drugs?|using|gambling|alcohol|pills|smoking weed|coke|cocaine|heroin|booze)|relaps\\S*|(?:i'm|i am|he's|she's|i was|i've been) (?:an? )?(?:drunk (?:again|every|all)|alcoholic|addicted to (?:alcohol|pills|drugs|heroin|cocaine|opioids|meth|painkillers|gambling)|addict|using again|drinking (?:again|every (?:day|night|morning)|too much|a bottle|alone)|high every)|drink(?:ing)? (?:too much|every (?:day|night|morning)|myself to sleep|since morning|in the morning|a bottle of)|blackout drunk|withdrawal symptoms|need(?:s)? (?:a )?(?:drink|fix|hit) (?:to (?:get|function|face|sleep|start|calm)|just to)",
      ),
    ],
  ],
  [
    'K7',
    [
      phrase(
        "(?:someone|somebody|a (?:member|user|person|guy|man|woman|colleague|coworker)|people|he|she|they|the other (?:person|guy|one)|my (?:partner|peer|colleague|coworker|group)|this (?:person|user|guy)|another (?:member|user|person)|one of (?:them|the (?:others|members))) (?:here |in (?:this|the|our|my) \\S+ )?(?:is |are |keeps? |kept |has been |have been |was |were |won't stop |started )?(?:harass\\S*|bully\\S*|bullied|insult\\S*|mock\\S*|mak(?:e|es|ing) fun of|send(?:s|ing)? me (?:nasty|gross|creepy|insults|hate|threats|dirty|unwanted|disgusting|messages)|messag(?:e|es|ing) me (?:all|every|again|constantly|non|nasty|after)|call(?:s|ing|ed)? me (?:names|a (?:slut|whore|retard|bitch|faggot|racist|slur|monkey)|slurs)|pick(?:s|ing)? on me|dm(?:s|ing)? me|post(?:s|ed|ing)? (?:my|lies about|mean))",
      ),
      phrase(
        "(?:i'm|i am|i was|being|been|getting|i get|feel|felt) (?:\\S+ )?(?:harassed|bullied|mobbed|doxxed|targeted by)|racist (?:jokes?|comments?|remarks?|messages?) (?:about|to|at|from|against)|hate messages|unwanted (?:messages|advances)|creepy messages|report (?:a|this|another) (?:user|member|person|peer)|won't stop (?:messaging|texting|insulting|contacting|writing) me",
      ),
    ],
  ],
];

/** Unclear words: one light question, the scene waits. */
export const UNCLEAR: readonly RegExp[] = [
  phrase(
    "(?:kill me(?: now| already| please)?|shoot me(?: now| please)?|i could (?:just )?(?:die|cry and never)|i'm dead inside|dead inside|i'm so done with (?:everything|life|it all|this world)|done with (?:life|everything)|sick of (?:life|living|it all|everything|being alive)|tired of (?:life|living|everything|it all|being alive|existing)|want to (?:disappear|vanish|scream forever|run away from everything)|life is (?:pointless|not worth|meaningless|hell|over)|my life is (?:over|pointless|meaningless|worthless|hell)|what's the point (?:of (?:anything|it all|life|living)|anymore|any more)|no point (?:anymore|any more|in anything)|hate my life|hate myself|fml|nothing matters(?: anymore| any more)?|everything is (?:hopeless|pointless|dark)|(?:going to|gonna) die|no way out|can't go on|can't (?:do|take|handle|stand) (?:it|this) (?:any ?more|any longer)|i'm (?:completely |totally )?(?:hopeless and alone|worthless)|i feel (?:empty|worthless|hopeless|numb|trapped)|(?:i|i'd) (?:will|'ll|would|could) (?:kill|murder|strangle) (?:you|him|her|them|my boss|my manager|somebody|someone)|i'm going to explode|lose control|hurt (?:someone|somebody)|i want to (?:hit|slap|punch) (?:him|her|you|someone|them))",
  ),
];
