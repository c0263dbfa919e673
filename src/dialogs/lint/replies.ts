import type { Path } from '../finding.ts';
import type { EncounterSource } from '../schema.ts';

type Replies = NonNullable<EncounterSource['common']['unclear']>;
export type SourceReply = Exclude<Replies, readonly unknown[]>;

/** A list of replies: in which scene, to which move, and where it stands. `single` means it is not written as a list. */
export type ReplyList = {
  scene: string;
  heard: string;
  at: Path;
  single: boolean;
  replies: SourceReply[];
};

/** Every list of replies of an encounter file. */
export function replyLists(source: EncounterSource): ReplyList[] {
  return [
    ...byMove('every scene', ['common'], source.common),
    ...Object.entries(source.scenes).flatMap(([id, scene]) => [
      ...byMove(id, ['scenes', id, 'on'], scene.on),
      replyList(id, 'anything else', ['scenes', id, 'else'], scene.else),
    ]),
    ...Object.entries(source.reactions).flatMap(([id, reaction]) =>
      reaction === undefined
        ? []
        : [
            ...(['works', 'backfires', 'on'] as const).flatMap((part) =>
              byMove(id, ['reactions', id, part], reaction[part]),
            ),
            replyList(id, 'anything else', ['reactions', id, 'else'], reaction.else),
          ],
    ),
  ];
}

/** Path of one reply of a list. */
export function replyAt(list: ReplyList, index: number): Path {
  return list.single ? list.at : [...list.at, index];
}

function byMove(scene: string, at: Path, moves: EncounterSource['common']): ReplyList[] {
  return Object.entries(moves).flatMap(([heard, replies]) =>
    replies === undefined ? [] : [replyList(scene, heard, [...at, heard], replies)],
  );
}

function replyList(scene: string, heard: string, at: Path, replies: Replies): ReplyList {
  return Array.isArray(replies)
    ? { scene, heard, at, single: false, replies }
    : { scene, heard, at, single: true, replies: [replies] };
}
