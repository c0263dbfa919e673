import { CARD_FIELDS } from '../../src/engine/prepCard.ts';
import { DOUBTFUL_ANSWER, doubting } from './doubting.ts';
import type { Talk } from './talk.ts';
import { afterScene, inScene, talk } from './talk.ts';

const SCENE = 'neighbour-groceries level 2 seed 7';

function at(request: string, ...moves: Parameters<Talk['make']>[0][]): () => Talk {
  return () => {
    const made = inScene(request);
    for (const move of moves) made.make(move);
    made.command('choices', 'off');
    return made;
  };
}

function then(begin: () => Talk, ...steps: ((made: Talk) => unknown)[]): () => Talk {
  return () => {
    const made = begin();
    for (const step of steps) step(made);
    return made;
  };
}

const setup = then(
  () => talk(),
  (made) => made.open(),
  (made) => made.command('start', 'neighbour-groceries'),
);
const watch = () => inScene('neighbour-groceries level 0 seed 7');
const play = at(SCENE);
const asked = then(
  () => talk(),
  (made) => made.open(),
  (made) => made.command('swap', 'neighbour-groceries well'),
);
const skips = (times: number) =>
  then(afterScene, ...Array.from({ length: times }, () => (made: Talk) => made.command('skip')));

/** Scenes of every kind, under the name of the scene the chart is in. */
export const SCENES: Record<string, () => Talk> = {
  opening: play,
  'warm-yes': at('neighbour-groceries level 1 seed 7', 'ask-specific'),
  clarify: at(SCENE, 'ask-vague'),
  'no-time': at(`${SCENE} reaction no-time`, 'ask-specific'),
  'direct-no': at('neighbour-groceries level 3 seed 7 reaction direct-no', 'ask-specific'),
  'late-offer': at('neighbour-groceries level 3 seed 7 reaction late-offer', 'ask-specific'),
  lukewarm: at('neighbour-groceries level 4 seed 7 reaction lukewarm', 'ask-specific'),
};

const ASKED = 'Can you check my budget table on Tuesday for 15 min?';
const drafting = (text = ASKED) =>
  then(
    () => talk(),
    (made) => made.open(),
    (made) => made.command('draft', text),
  );
const drafts = (step: string) =>
  then(
    drafting(),
    (made) => made.command('draft'),
    (made) => made.take('draft-left'),
    (made) => {
      if (step === 'more') return made.say('more');
      made.say('more');
      return made.token(
        made.offers.find(({ act }) => act.do === 'draft-step' && act.step === step)?.token ?? '',
      );
    },
  );

/** Every state in which a conversation can be, each freshly reached in an ordinary way. */
export const STATES: Record<string, () => Talk> = {
  'the first moment': () => talk(),
  'the lobby': then(
    () => talk(),
    (made) => made.open(),
  ),
  'the door of a scene': setup,
  ...Object.fromEntries(
    CARD_FIELDS.map((field, before) => [
      `the card at “${field}”`,
      then(
        setup,
        (made) => made.take('card'),
        ...Array.from(
          { length: before },
          (_, each) => (made: Talk) => made.say(`my answer ${each}`),
        ),
      ),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(SCENES).map(([scene, reach]) => [`the scene at “${scene}”`, reach]),
  ),
  'the scene with choices': () => inScene('neighbour-groceries level 1 seed 7'),
  'the scene after a miss': then(play, (made) => made.say('grmpf wobble zork')),
  'the scene after two misses': then(
    play,
    (made) => made.say('grmpf wobble zork'),
    (made) => made.say('blimp fnord zork'),
  ),
  'the scene with a question about its meaning': then(
    () => inScene(SCENE, { content: doubting }),
    (made) => made.say('the small one maybe'),
  ),
  'the pair to watch': watch,
  'after the pair': then(watch, (made) => made.say('she asked')),
  'the debrief at “feeling”': afterScene,
  'the debrief at “worked”': skips(1),
  'the debrief at “change”': skips(2),
  'the debrief at “thinking”': skips(3),
  'the debrief at “rewind”': skips(4),
  'the debrief at “if-then”': skips(5),
  'the end of the debrief': skips(6),
  'a draft that nobody has written yet': drafting(''),
  'a draft that lacks an ask': drafting("I'm struggling"),
  'a draft with all that matters': drafting(),
  'a draft said aloud': then(drafting(), (made) => made.take('draft-aloud')),
  'a draft with a gap': then(drafting("I'm struggling"), (made) => made.take('draft-take')),
  ...Object.fromEntries(
    ['more', 'disclosure', 'manner', 'frame', 'strong'].map((step) => [
      `a draft at “${step}”`,
      drafts(step),
    ]),
  ),
  'a draft that was kept': then(drafting(), (made) => made.say('keep')),
  'the versions of a draft': then(
    drafting(),
    (made) => made.say('keep'),
    (made) => made.say('versions'),
  ),
  'a draft with its strength': then(
    drafting(),
    (made) => made.say('how strong'),
    ...Array.from({ length: 10 }, () => (made: Talk) => made.say('yes')),
  ),
  'being asked': asked,
  'being asked, after a maybe': then(asked, (made) => made.say('hm, maybe')),
  'being asked, with choices': then(asked, (made) => made.command('choices')),
  'being asked, with a question about its meaning': then(
    () => talk({ content: doubting }),
    (made) => made.command('swap', 'neighbour-groceries well'),
    (made) => made.say(DOUBTFUL_ANSWER),
  ),
  'after being asked': then(asked, (made) => made.say('no, sorry')),
  'being asked, paused': then(
    asked,
    (made) => made.say('what exactly?'),
    (made) => made.command('pause'),
  ),
  'a paused scene': then(play, (made) => made.command('pause')),
  'a paused debrief': then(skips(3), (made) => made.command('pause')),
  'welcome back': then(play, (made) => made.open()),
  'after a crisis line': then(play, (made) => made.say('I want to kill myself.')),
  'after an idiom': then(play, (made) => made.say("i'm so done with everything")),
  'the question about forgetting': then(play, (made) => made.command('forget-me')),
};

const reached = new Map<string, Talk>();

/** A conversation in this state, reached once and copied for every test. */
export function reach(name: string): Talk {
  const known = reached.get(name) ?? STATES[name]?.();
  if (known === undefined) throw new Error(`There is no state ${name}.`);
  reached.set(name, known);
  return known.copy();
}
