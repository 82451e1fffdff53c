import { z } from "zod";
import { signedCookie } from "./signed-cookie.server.ts";

const oneDay = 24 * 60 * 60;

/**
 * The basket of the last express checkout that a product page began: it holds that product alone, beside the shopper's own
 * basket, and is named here so that the page behind the bank knows whose order it is. `handle`: the page to go back to.
 */
export const expressCookie = signedCookie(
  "express",
  z.object({ id: z.string().min(1).max(64), handle: z.string().regex(/^[\w-]{1,200}$/) }),
  oneDay,
);
