import { callAdmin, CallRefused } from "../call-admin";

/** What became of a change: its answer, or why there is none, in words for staff. */
export type KeyedOutcome<Answer> =
  | { answer: Answer }
  /** `mayHaveHappened`: the shop did not answer, so only the same key makes another try safe. */
  | { refusal: string; mayHaveHappened: boolean };

/** Posts a change of stock under a key: what is sent twice, by a double click or after a lost answer, happens once. */
export async function callWithKey<Answer>(
  path: string,
  body: object,
  key: string,
): Promise<KeyedOutcome<Answer>> {
  try {
    return { answer: await callAdmin<Answer>("POST", path, { ...body, key }) };
  } catch (error) {
    if (error instanceof CallRefused && error.status < 500)
      return { refusal: error.message, mayHaveHappened: false };
    return {
      refusal: "The shop did not answer. Nothing you typed is lost: try it again.",
      mayHaveHappened: true,
    };
  }
}
