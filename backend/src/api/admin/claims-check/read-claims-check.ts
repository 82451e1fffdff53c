import type { TextToCheck } from "@balance/compliance/checked-text";
import { readTextToCheck } from "@balance/compliance/read-text-to-check";
import { MedusaError } from "@medusajs/framework/utils";

/** Texts of one call, and their characters together: about a tenth of a second of the one JavaScript thread. */
export const mostTexts = 200;
export const mostCharacters = 200_000;

/** The texts of a request's body. Throws a MedusaError "invalid_data" that names the text and what is wrong with it. */
export function readClaimsCheck(body: unknown): TextToCheck[] {
  const texts = typeof body === "object" && body !== null && "texts" in body ? body.texts : undefined;
  if (!Array.isArray(texts) || texts.length === 0 || texts.length > mostTexts)
    throw refusal(`"texts" must be a list of 1 to ${mostTexts} texts.`);
  const read = texts.map((given: unknown, index) => {
    try {
      return readTextToCheck(given);
    } catch (error) {
      if (error instanceof TypeError) throw refusal(`texts[${index}]: ${error.message}`);
      throw error;
    }
  });
  const characters = read.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > mostCharacters) {
    throw refusal(
      `The texts have ${characters} characters together, and ${mostCharacters} are the most at once. Send them in parts.`,
    );
  }
  return read;
}

function refusal(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, message);
}
