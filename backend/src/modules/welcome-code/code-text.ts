import { randomInt } from "node:crypto";

/**
 * No letter or digit that can be taken for another when it is read out or copied by hand (0 O, 1 I L, 5 S, 8 B, 2 Z, U V),
 * of which at most one of a pair is used, and no vowels, which would make words.
 */
const alphabet = "234679CDFGHJKMNPQRTVWXY";
const length = 5;
const prefix = "WELCOME-";

/** A random code, one of 6.4 million; whether it is free is for the database to say. */
export function newCodeText(): string {
  return prefix + Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");
}

/**
 * The code that somebody meant who typed "welcome 7k2qx" or pasted it with dashes and spaces of any kind. Null for a text
 * that does not begin like a welcome code.
 */
export function readCodeText(typed: string): string | null {
  const plain = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}_.]/gu, "");
  const ending = /^WELCOME([A-Z0-9]{1,12})$/.exec(plain)?.[1];
  return ending ? prefix + ending : null;
}
