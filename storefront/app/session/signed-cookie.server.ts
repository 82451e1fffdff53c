import { createCookie } from "react-router";
import type { z } from "zod";
import { environment } from "../../environment.server.ts";

/** A cookie that only we can have written: signed, httpOnly, SameSite=Lax, and Secure wherever the shop is on https. */
export interface SignedCookie<T> {
  /** Null when absent, forged, or in a shape that we no longer write: never throws. */
  read(request: Request): Promise<T | null>;
  /** Value of a Set-Cookie header. */
  write(value: T): Promise<string>;
  /** Value of a Set-Cookie header that makes the browser forget it. */
  clear(): Promise<string>;
}

/** Makes a signed cookie whose content is checked against `schema` each time it comes back. */
export function signedCookie<T>(name: string, schema: z.ZodType<T>, maxAgeSeconds?: number): SignedCookie<T> {
  const cookie = createCookie(name, {
    httpOnly: true,
    maxAge: maxAgeSeconds,
    path: "/",
    sameSite: "lax",
    secrets: [environment.SESSION_SECRET],
    secure: environment.STOREFRONT_URL.startsWith("https:"),
  });
  return {
    async read(request) {
      const parsed = schema.safeParse(await parseOrNull(cookie.parse(request.headers.get("Cookie"))));
      return parsed.success ? parsed.data : null;
    },
    write: (value) => cookie.serialize(value),
    clear: () => cookie.serialize("", { maxAge: 0 }),
  };
}

/** A signed value that isn't JSON makes the parser throw; it is as good as no cookie. */
async function parseOrNull(parsing: Promise<unknown>): Promise<unknown> {
  try {
    return await parsing;
  } catch {
    return null;
  }
}
