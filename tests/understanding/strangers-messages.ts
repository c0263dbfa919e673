import type { Move } from '../../src/domain/moves.ts';
import type { Phase } from '../../src/domain/reading.ts';
import type { HeldOut } from './heldout-messages.ts';

/**
 * Messages of two people who write like nobody in the examples: a retired bus driver with his short
 * sentences, and a young nurse on her phone who leaves out every mark. Written in one go, before
 * anyone had seen how they are read.
 */
const said = (phase: Phase, line: string, ...pairs: [Move | undefined, string][]): HeldOut[] =>
  pairs.map(([move, says]) => ({ says, phase, line, move }));

const HELLO = 'Hello there. What brings you to me?';
const WHAT = 'And what is it that you need, exactly?';
const LENGTH = 'How long would that take?';
const OFFER = 'I could give you a hand on Saturday at ten, for an hour.';
const REFUSED = "I'm sorry, I can't manage that this week.";
const CLOSING = 'Good. Then that is how we do it.';

const DRIVER: readonly HeldOut[] = [
  ...said(
    'opening',
    HELLO,
    ['open', 'Morning, Ines. Cold one.'],
    ['open', 'Hello love. How is the little one keeping?'],
    ['ask-specific', 'Morning. Could you run me to the eye clinic on Tuesday? Ten past nine.'],
    [
      'ask-specific',
      'I have a wardrobe. It wants shifting to the back room. Can you take one end on Sunday?',
    ],
    [
      'ask-specific',
      'Right. I will be straight. Will you read this letter from the pension people with me? Quarter of an hour.',
    ],
    ['ask-vague', 'I could do with a hand, if I am honest.'],
    ['ask-vague', 'Evening. Would you do something for me?'],
    ['check-timing', 'Is it a bad moment? I can hear the telly.'],
    ['check-timing', 'Have you got two ticks?'],
    ['state-need', 'My knee went again. I cannot do the stairs.'],
    ['state-need', 'The boiler has packed up. Nobody comes before Monday.'],
    ['hint', 'Thirty years I drove people about. Now look at me, waiting for a bus.'],
    ['self-deprecate', 'I am a daft old fool for asking. Sorry. Sorry to be a nuisance.'],
    ['withdraw', 'No. Leave it. I should not have come. Forget I spoke.'],
    ['check-timing', 'A quick question about the bins, if you are not busy.'],
  ),
  ...said(
    'after-question',
    WHAT,
    ['give-detail', 'Two sacks of coal. From the van to the shed.'],
    ['give-detail', 'Saturday. About eleven. The whole thing is twenty minutes.'],
    ['give-reason', 'Because my wife always did it. She is not here any more.'],
    ['give-detail', 'The green form. Page three. Where it says income.'],
    ['withdraw', 'Ah, never mind. I will sort it.'],
  ),
  ...said(
    'after-question',
    LENGTH,
    ['give-detail', 'Half an hour. Less if the lift works.'],
    ['give-detail', 'Not long. Ten minutes there and ten back.'],
  ),
  ...said(
    'after-refusal',
    REFUSED,
    ['accept-no', 'Right you are. Thanks for being straight with me.'],
    ['accept-no', 'Fair do. I will ask my lad.'],
    ['reschedule', 'Fair enough. How about the week after?'],
    ['reschedule', 'I see. Would Wednesday be any good to you?'],
    ['reduce', 'Understood. And only one sack? I can see to the other.'],
    ['alternative', 'All right. Might I borrow your barrow, then?'],
    ['referral', 'Pity. Who would you ask in my place?'],
    ['press', 'It is only down the road. Come on, man. Five minutes.'],
    ['guilt', 'I see. I drove your mother to church for nothing for ten years.'],
    ['attack', 'You are a selfish so-and-so and always were.'],
    ['check-meaning', 'So is that a no, or a not now?'],
    ['exchange', 'I would do your hedge for it. Fair trade.'],
    ['acknowledge', 'You have a lot on. I can see that.'],
    ['accept-no', 'No harm done. Mind how you go.'],
  ),
  ...said(
    'after-offer',
    OFFER,
    ['accept-help', 'That is very decent of you. Yes.'],
    ['accept-help', 'Smashing. I will take you up on that.'],
    ['confirm-plan', 'Saturday at ten, then. I will have the kettle on.'],
    ['refuse-help', 'No, no. You have your own things. I will manage.'],
    ['reschedule', 'Good of you. Could it be Sunday, though?'],
  ),
  ...said(
    'closing',
    CLOSING,
    ['confirm-plan', 'So. Tuesday, ten past nine, your car.'],
    ['accept-help', 'Much obliged to you.'],
    ['confirm-plan', 'I will be at the gate at nine.'],
    ['accept-help', 'Champion. That suits me down to the ground.'],
    [
      'refuse-help',
      'On second thoughts, no. I would rather see to it on my own. Thanks all the same.',
    ],
    ['check-meaning', 'So that is a yes, is it?'],
    ['reschedule', 'Hold on. Make it eleven instead.'],
  ),
];

const NURSE: readonly HeldOut[] = [
  ...said(
    'opening',
    HELLO,
    ['open', 'hey girl hows ur week been'],
    [
      'ask-specific',
      'hiya sorry to text so late could u swap the thursday night w me ive got my sisters hen do',
    ],
    ['ask-specific', 'hi is there any chance i can get off at 6 on friday my train goes half past'],
    ['ask-specific', 'hey dont suppose u could drop my keys at the ward before 7'],
    [
      'ask-specific',
      'hello dr mann would it be ok to look over my care plan for 10 mins today no rush if ur swamped',
    ],
    ['ask-vague', 'omg can u help me out pls'],
    ['ask-vague', 'hi hun i need a favour'],
    ['check-timing', 'u got a min'],
    ['check-timing', 'hey are u on ur break rn or can i ask something'],
    ['state-need', 'im on nights till sunday and ive got no one for the dog'],
    ['state-need', 'so basically i messed up the rota and now im down twice on saturday'],
    ['hint', 'god id kill for a day off this month'],
    ['give-out', 'its totally ok to say no btw'],
    ['self-deprecate', 'sorry im literally the worst i know sorry'],
    ['withdraw', 'actually dw about it ill figure it out'],
    [undefined, 'haha'],
  ),
  ...said(
    'after-question',
    WHAT,
    ['give-detail', 'just the drug round on bay 2'],
    ['give-detail', 'like 3 hrs fri morning till 11 ish'],
    ['give-reason', 'cos ive been up since 4 and i cant think straight'],
    ['give-detail', 'feeding her twice a day and a walk if u can'],
    [undefined, 'hm not sure'],
    ['check-meaning', 'wdym exactly'],
  ),
  ...said(
    'after-refusal',
    REFUSED,
    ['accept-no', 'aw ok no stress babe thx for saying'],
    ['accept-no', 'thats fair ill ask sam'],
    ['accept-no', 'kk np'],
    ['reschedule', 'ok wbu next weekend'],
    ['reschedule', 'no worries would sunday work better for u'],
    ['reduce', 'what if u just did the first 2 hrs'],
    ['reduce', 'ok even just the morning walk then'],
    ['alternative', 'could i maybe just have ur notes then'],
    ['alternative', 'ok what if i come to urs and we do it together instead'],
    ['referral', 'do u know anyone else whos free'],
    ['press', 'pleeease its literally one shift'],
    ['press', 'but why tho u never do anything on thursdays'],
    ['guilt', 'wow ok after i covered ur whole christmas'],
    ['attack', 'ur such a lazy cow honestly'],
    ['check-meaning', 'wait so is that a hard no or'],
    ['exchange', 'id do both ur sundays in august for it'],
    ['acknowledge', 'ugh i get it ur exhausted too'],
  ),
  ...said(
    'after-offer',
    OFFER,
    ['accept-help', 'omg yes ur a lifesaver'],
    ['accept-help', 'that would be amazing thank u so so much'],
    ['confirm-plan', 'yay ok so sat 10 am at mine'],
    ['refuse-help', 'nah ur alright honestly ive got it covered'],
    ['reduce', 'aw thank u even half an hour would do'],
  ),
  ...said(
    'closing',
    CLOSING,
    ['confirm-plan', 'ok see u sat at 10 then xx'],
    ['accept-help', 'thank uuu'],
    ['accept-help', 'yay thx hun'],
    [undefined, 'lol'],
    ['confirm-plan', 'perf ill bring coffee and u bring the keys'],
    ['withdraw', 'ah wait scrap that mum can do it after all'],
    ['exchange', 'ill get u lunch on monday for that'],
    ['give-out', 'and if sth comes up just text me its fine really'],
  ),
];

export const STRANGERS: readonly HeldOut[] = [...DRIVER, ...NURSE];
