import { randomUUID } from "node:crypto";

const prefix = "test:";

/** What the outbox has as the subject of a test mail, which is about nothing. */
export function newSampleSubject(): string {
  return `${prefix}${randomUUID()}`;
}

/** Whether this is the subject of a test mail. */
export function isSampleSubject(subjectId: string): boolean {
  return subjectId.startsWith(prefix);
}
