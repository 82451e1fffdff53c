import { z } from "zod";
import { type SignedCookie, signedCookie } from "./signed-cookie.server.ts";

/** A cookie holds about 4,000 bytes, and this text comes out a third longer in it. */
const longestText = 900;

const schema = z.object({ tone: z.enum(["good", "problem"]), text: z.string().max(longestText) });

/** Said once, on the next page. */
export type FlashMessage = z.infer<typeof schema>;

const cookie = signedCookie("said", schema, 60);

/** Carries a message over the redirect that follows a form; the root loader shows and clears it. Cut where it is too long. */
export const flashMessage: SignedCookie<FlashMessage> = {
  ...cookie,
  write: ({ tone, text }) =>
    cookie.write({ tone, text: text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text }),
};
