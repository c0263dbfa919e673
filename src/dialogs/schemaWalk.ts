import { z } from 'zod';
import type { Path } from './finding.ts';

/** The names that may stand in the map at a path; empty where any name may, or where there is no map. */
export function keysAt(schema: z.ZodType, path: Path): string[] {
  return schemasAt(schema, path).flatMap((each) => {
    if (each instanceof z.ZodObject) return Object.keys(each.shape);
    if (each instanceof z.ZodRecord && each.def.keyType instanceof z.ZodEnum)
      return each.def.keyType.options.map(String);
    return [];
  });
}

/** What the schema says about the value at a path. */
export function descriptionAt(schema: z.ZodType, path: Path): string | undefined {
  const found: z.ZodType[] = path.reduce<z.ZodType[]>(
    (at, step) => at.flatMap((each) => inside(each, step)),
    [schema],
  );
  return found.map((each) => described(each)).find((text) => text !== undefined);
}

function schemasAt(schema: z.ZodType, path: Path): z.ZodType[] {
  return path
    .reduce<z.ZodType[]>((at, step) => at.flatMap((each) => inside(each, step)), [schema])
    .flatMap(bare);
}

/** The schemas of the entry `step` of a list or map; several when there are alternatives. */
function inside(schema: z.ZodType, step: string | number): z.ZodType[] {
  return bare(schema).flatMap((each): z.ZodType[] => {
    if (each instanceof z.ZodObject) return step in each.shape ? [typed(each.shape[step])] : [];
    if (each instanceof z.ZodRecord) return [typed(each.def.valueType)];
    if (each instanceof z.ZodArray) return [typed(each.def.element)];
    return [];
  });
}

/** Without `optional`, `default` and alternatives. */
function bare(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return bare(typed(schema.def.innerType));
  if (schema instanceof z.ZodUnion) return schema.def.options.flatMap((each) => bare(typed(each)));
  return [schema];
}

function described(schema: z.ZodType): string | undefined {
  if (schema.description !== undefined) return schema.description;
  const inner =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
      ? typed(schema.def.innerType)
      : undefined;
  return inner === undefined ? undefined : described(inner);
}

/** zod's own fields are typed as its core classes, of which every schema here is an instance. */
function typed(schema: unknown): z.ZodType {
  return schema as z.ZodType;
}
