import { describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy.ts";

const policy = (path: string, stripeJsUrl?: string) =>
  contentSecurityPolicy({ path, nonce: "N0nce", stripeJsUrl, development: false });

describe("the content security policy", () => {
  it.each(["/", "/products/zinc", "/checkouts", "/basket", "/orders/x"])(
    "lets no third party in on %s",
    (path) => {
      expect(policy(path)).not.toContain("https://");
      expect(policy(path)).toContain("script-src 'self' 'nonce-N0nce';");
      expect(policy(path)).toContain("frame-src 'none'");
    },
  );
  it.each(["/checkout", "/checkout/return"])("lets Stripe in on %s, and nobody else", (path) => {
    const origins = policy(path).match(/https?:\/\/[^ ;]+/g) ?? [];
    expect(origins.length).toBeGreaterThan(0);
    for (const origin of origins) expect(origin).toMatch(/stripe\.com$/);
  });
  it("lets the sandbox in instead of Stripe where it is used", () => {
    const text = policy("/checkout", "http://localhost:8420/stripe.js");
    expect(text).toContain("script-src 'self' 'nonce-N0nce' http://localhost:8420;");
    expect(text).toContain("frame-src http://localhost:8420;");
    expect(text).not.toContain("stripe.com");
  });
  it("never allows inline code or eval", () => {
    expect(policy("/checkout")).not.toMatch(/unsafe-/);
  });
});
