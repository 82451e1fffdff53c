/** What the mail server said to a mail: null when it has taken it. */
type Hear = (refusal: Error | null) => void;

/** Who waits to hear of a mail, by its Message-ID. */
const waiting = new Map<string, Hear>();

/**
 * Calls `hear` in the very moment in which the mail server has answered, before the engine keeps books about it: a process
 * that dies between the server's yes and our note of it would send the mail again. Gives the way to stop waiting.
 */
export function onceAnswered(messageId: string, hear: Hear): () => void {
  waiting.set(messageId, hear);
  return () => waiting.delete(messageId);
}

/** For whoever talks to the mail server. */
export function tellAnswer(messageId: string, refusal: Error | null): void {
  waiting.get(messageId)?.(refusal);
}
