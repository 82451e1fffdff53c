/** Who waits to hear of a mail, by its Message-ID. */
const waiting = new Map<string, () => void>();

/**
 * Calls `note` in the very moment in which the mail server says that it has the mail, before the engine keeps books about it:
 * a process that dies in between would send the mail again. Gives the way to stop waiting.
 */
export function onceTaken(messageId: string, note: () => void): () => void {
  waiting.set(messageId, note);
  return () => waiting.delete(messageId);
}

/** For whoever talks to the mail server. */
export function tellTaken(messageId: string): void {
  waiting.get(messageId)?.();
}
