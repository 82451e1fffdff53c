/** Calendar day of the privacy notice's present words: change it with them. */
export const privacyVersion = "2026-11-22";
