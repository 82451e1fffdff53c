import { describe, expect, it } from "vitest";
import { readPreview, signPreview } from "./preview-link";

const secret = "a-secret-for-tests-of-at-least-32-characters";
const now = Date.UTC(2026, 10, 22);
const { token, expires_at } = signPreview("art_1", secret, now);

describe("a preview link", () => {
  it("leads to its article until it expires", () => {
    expect(readPreview(token, secret, now)).toBe("art_1");
    expect(readPreview(token, secret, Date.parse(expires_at) - 1)).toBe("art_1");
    expect(readPreview(token, secret, Date.parse(expires_at))).toBeNull();
  });
  it("is nobody else's to make, to change or to prolong", () => {
    const [name, expires, signed] = token.split(".");
    const forged = [
      `${Buffer.from("art_2").toString("base64url")}.${expires}.${signed}`,
      `${name}.${Number(expires) + 1}.${signed}`,
      `${name}.${expires}`,
      `${token}.x`,
      "",
      signPreview("art_1", "another-secret-for-tests-of-32-characters", now).token,
    ];
    expect(forged.map((one) => readPreview(one, secret, now))).toEqual(forged.map(() => null));
  });
});
