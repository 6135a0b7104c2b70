import { z } from "zod";

/** The dotted paths of the ids of rows (not of the catalogue) that an input can hold; `[]` stands for each element. */
export function idsOfInput(schema: unknown, path = ""): string[] {
  if (schema instanceof z.ZodUUID) return [path];
  if (schema instanceof z.ZodObject) return idsOfShape(schema.shape, path);
  if (schema instanceof z.ZodArray) return idsOfInput(schema.element, `${path}[]`);
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((option) => idsOfInput(option, path));
  if (schema instanceof z.ZodRecord) return idsOfInput(schema.valueType, `${path}{}`);
  if (schema instanceof z.ZodPipe) return idsOfInput(schema.in, path);
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly
  )
    return idsOfInput(schema.unwrap(), path);
  return [];
}

function idsOfShape(shape: Record<string, unknown>, path: string): string[] {
  return Object.entries(shape).flatMap(([key, value]) =>
    idsOfInput(value, path === "" ? key : `${path}.${key}`),
  );
}
