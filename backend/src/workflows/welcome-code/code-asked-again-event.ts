/** Somebody asked for their code again; `email` as typed. Worked on after the answer, which is the same for every address. */
export const codeAskedAgainEvent = "balance.welcome-code-asked-again";
