import { surfaces, type TextToCheck } from "./checked-text.ts";

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A text to check, from JSON of unknown making. Throws a TypeError that says what is wrong with it. */
export function readTextToCheck(value: unknown): TextToCheck {
  if (!isRecord(value)) throw new TypeError("A text to check is an object with surface and text.");
  const { text, field, productActives, productFacts } = value;
  const surface = surfaces.find((one) => one === value.surface);
  if (!surface) throw new TypeError(`"surface" must be one of ${surfaces.join(", ")}.`);
  if (typeof text !== "string") throw new TypeError('"text" must be a string.');
  if (field !== undefined && field !== null && typeof field !== "string")
    throw new TypeError('"field" must be a string.');
  const given: TextToCheck = { surface, text };
  if (typeof field === "string") given.field = field;
  if (productActives !== undefined && productActives !== null)
    given.productActives = readActives(productActives);
  if (productFacts !== undefined && productFacts !== null) given.productFacts = readFacts(productFacts);
  return given;
}

function readActives(value: unknown): NonNullable<TextToCheck["productActives"]> {
  if (!isRecord(value)) throw new TypeError('"productActives" must be an object of amounts by id.');
  return Object.fromEntries(
    Object.entries(value).map(([id, active]) => {
      if (
        !isRecord(active) ||
        typeof active.amount !== "number" ||
        !(active.amount >= 0) ||
        typeof active.unit !== "string"
      ) {
        throw new TypeError(`"productActives.${id}" must have an amount of zero or more and a unit.`);
      }
      return [id, { amount: active.amount, unit: active.unit }];
    }),
  );
}

function readFacts(value: unknown): NonNullable<TextToCheck["productFacts"]> {
  if (!isRecord(value)) throw new TypeError('"productFacts" must be an object.');
  const given = Object.entries(value).filter(([, fact]) => fact !== null && fact !== undefined);
  return Object.fromEntries(
    given.map(([name, fact]): [string, string | number | boolean | string[]] => {
      if (typeof fact === "string" || typeof fact === "number" || typeof fact === "boolean")
        return [name, fact];
      if (Array.isArray(fact)) return [name, fact.map(String)];
      return [name, JSON.stringify(fact)];
    }),
  );
}
