import { z } from "zod";
import { signedCookie } from "./signed-cookie.server.ts";

const ninetyDays = 90 * 24 * 60 * 60;

/** The basket that this shopper had filled when they went on to pay one that staff made for them on the phone. */
export const putAsideCookie = signedCookie(
  "put-aside",
  z.object({ id: z.string().min(1).max(64), count: z.number().int().min(0).max(9_999) }),
  ninetyDays,
);
