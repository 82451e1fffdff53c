import { generateEntityId } from "@medusajs/framework/utils";

/** The id that a new row of the engine's begins with; `prefix` as the engine's model has it. */
export function newRow(prefix: string): { id: string } {
  return { id: generateEntityId(undefined, prefix) };
}
