import { generateEntityId } from "@medusajs/framework/utils";

/**
 * Ids for rows that are written at one moment, in ascending order. The engine's own are random within a millisecond, and
 * lines that were written together have nothing else to be kept in order by.
 */
export function idsInOrder(prefix: string, count: number): string[] {
  return Array.from({ length: count }, () => generateEntityId(undefined, prefix)).sort();
}
