import { describe, expect, it } from "vitest";
import { newCodeText, readCodeText } from "./code-text";

describe("a welcome code", () => {
  it("holds no letters that look like others, and no words", () => {
    for (let count = 0; count < 500; count++) {
      expect(newCodeText()).toMatch(/^WELCOME-[234679CDFGHJKMNPQRTVWXY]{5}$/);
    }
  });

  it.each([
    "WELCOME-7K2QX",
    "welcome 7k2qx",
    "  Welcome7K2QX ",
    "WELCOME – 7K2 QX",
    "welcome_7k2qx.",
    "ＷＥＬＣＯＭＥ-7K2QX",
    "WELCOME\u00ad-7K2QX\u200b",
  ])("is understood as it was typed: %j", (typed) => expect(readCodeText(typed)).toBe("WELCOME-7K2QX"));

  it.each([
    "",
    "BALANCE10",
    "WELCOME",
    "WELCOME-",
    "WELCOME-'; drop table",
    "7K2QX",
    "WELCOME-7K2QX7K2QX7K2QX",
  ])("is not seen in %j", (typed) => expect(readCodeText(typed)).toBeNull());
});
