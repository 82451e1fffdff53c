/** What can happen to a code; each is a row of its log. */
export const codeActions = ["issued", "issued_again", "extended", "revoked", "sent_again"] as const;

export type CodeAction = (typeof codeActions)[number];
