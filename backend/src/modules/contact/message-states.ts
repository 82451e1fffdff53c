/** `new`: nobody has answered yet. `answered`: staff say that it is done. */
export const messageStates = ["new", "answered"] as const;

export type MessageState = (typeof messageStates)[number];
