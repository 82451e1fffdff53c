import { z } from "zod";
import { signedCookie } from "./signed-cookie.server.ts";

const ninetyDays = 90 * 24 * 60 * 60;

/**
 * Which basket is this shopper's, and how many items it held when we last saw it: the header shows the count without
 * asking the back end. Write it after every change of the basket.
 */
export const basketCookie = signedCookie(
  "basket",
  z.object({ id: z.string().min(1).max(64), count: z.number().int().min(0).max(9_999) }),
  ninetyDays,
);
