/** The most of one variant that one basket holds; the database checks the same number (see the model). */
export const lineQuantityLimit = 99;
