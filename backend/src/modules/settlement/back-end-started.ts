/** Emitted when a back end has started, so that a process that takes events does not wait for its first interval. */
export const backEndStarted = "back-end.started";
