/** Raise with every change of a rule, a word or the way texts are read: stored results name it, and published texts are checked again. */
export const guardVersion = "2026-11-23.8";
