import { z } from "zod";
import { signedCookie } from "./signed-cookie.server.ts";

const schema = z.object({ tone: z.enum(["good", "problem"]), text: z.string().max(500) });

/** Said once, on the next page. */
export type FlashMessage = z.infer<typeof schema>;

/** Carries a message over the redirect that follows a form; the root loader shows and clears it. */
export const flashMessage = signedCookie("said", schema, 60);
