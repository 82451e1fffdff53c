/** Key of the source that is the law of claims, as articles cite it: the page of claims rests on it. */
export const lawOfClaims = "regulation-1924-2006";
