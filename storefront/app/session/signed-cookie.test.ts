import { createCookie } from "react-router";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import type { SignedCookie } from "./signed-cookie.server.ts";

const secret = "a-secret-of-this-test-and-of-nothing-else";
vi.mock("../../environment.server.ts", () => ({
  environment: {
    SESSION_SECRET: "a-secret-of-this-test-and-of-nothing-else",
    STOREFRONT_URL: "https://shop.test",
  },
}));

type Basket = { id: string; count: number };
const schema = z.object({ id: z.string().max(64), count: z.number().int().min(0) });
let cookie: SignedCookie<Basket>;
beforeAll(async () => {
  const { signedCookie } = await import("./signed-cookie.server.ts");
  cookie = signedCookie("basket", schema, 60);
});

const request = (header: string) => new Request("https://shop.test/", { headers: { Cookie: header } });
const valueOf = (setCookie: string) => setCookie.split(";")[0] ?? "";

describe("a shopper's cookie", () => {
  it("comes back as it was written, out of reach of scripts and other sites", async () => {
    const written = await cookie.write({ id: "bask_1", count: 2 });
    expect(written).toMatch(/HttpOnly/i);
    expect(written).toMatch(/SameSite=Lax/i);
    expect(written).toMatch(/Secure/i);
    expect(await cookie.read(request(valueOf(written)))).toEqual({ id: "bask_1", count: 2 });
  });
  it("is as good as none when somebody changed it or made it up", async () => {
    const written = valueOf(await cookie.write({ id: "bask_1", count: 2 }));
    const other = await createCookie("basket", {
      secrets: ["another secret altogether, of a forger"],
    }).serialize({
      id: "bask_2",
      count: 1,
    });
    const forged = [
      "basket=",
      "basket=bask_1",
      "basket=%E0%A4%A",
      "basket=eyJpZCI6MX0=.AAAA",
      `basket=${"x".repeat(10_000)}`,
      written.slice(0, -3),
      written.replace("basket=", "basket=a"),
      valueOf(other),
    ];
    for (const header of forged) expect(await cookie.read(request(header)), header.slice(0, 60)).toBeNull();
  });
  it("is cut, not lost, when a message is longer than a cookie holds", async () => {
    const { flashMessage } = await import("./flash-message.server.ts");
    const written = await flashMessage.write({ tone: "problem", text: "Sold out. ".repeat(500) });
    expect(written.length).toBeLessThan(4_000);
    expect((await flashMessage.read(request(valueOf(written))))?.text).toMatch(/^Sold out\. .*…$/);
  });
  it("is ignored when we signed it in a shape of the past", async () => {
    const old = await createCookie("basket", { secrets: [secret] }).serialize({ basketId: "bask_1" });
    expect(await cookie.read(request(valueOf(old)))).toBeNull();
  });
});
