import { describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy.ts";

const policy = (stripeJsUrl?: string) =>
  contentSecurityPolicy({ nonce: "N0nce", stripeJsUrl, development: false });

describe("the content security policy", () => {
  it("lets Stripe in, and nobody else", () => {
    const origins = policy().match(/https?:\/\/[^ ;]+/g) ?? [];
    expect(origins.length).toBeGreaterThan(0);
    for (const origin of origins) expect(origin).toMatch(/stripe\.com$/);
  });
  it("lets the sandbox in instead of Stripe where it is used", () => {
    const text = policy("http://localhost:8420/stripe.js");
    expect(text).toContain("script-src 'self' 'nonce-N0nce' http://localhost:8420;");
    expect(text).toContain("frame-src http://localhost:8420;");
    expect(text).not.toContain("stripe.com");
  });
  it("never allows inline code or eval", () => {
    expect(policy()).not.toMatch(/unsafe-/);
  });
});
