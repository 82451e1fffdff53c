import { z } from "zod";
import { signedCookie } from "./signed-cookie.server.ts";

/** As long as a welcome code is good. */
const ninetyDays = 90 * 24 * 60 * 60;

/** A discount code that a link brought, or that waits for something: tried again until it can be used or is refused. */
export const keptCodeCookie = signedCookie(
  "kept-code",
  z.object({ code: z.string().min(1).max(64) }),
  ninetyDays,
);
