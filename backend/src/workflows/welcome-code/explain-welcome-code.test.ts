import { describe, expect, it } from "vitest";
import { explainWelcomeCode } from "./explain-welcome-code";
import type { CodeFacts } from "./read-code-facts";

const facts: CodeFacts = {
  id: "wcode_1",
  person_key: "ana",
  valid_until: new Date("2027-03-04T00:00:00Z"),
  is_revoked: false,
  is_used: false,
  has_ordered: false,
  is_held: false,
};
const explain = (
  changed: Partial<CodeFacts>,
  person_key: string | null = "ana",
  now = "2027-03-03T23:59:59Z",
) => explainWelcomeCode("WELCOME-7K2QX", { ...facts, ...changed }, { person_key, now: new Date(now) });

describe("a welcome code", () => {
  it("is taken on the first order of the person it was sent to, to the last second", () =>
    expect(explain({})).toBeNull());

  it("ran out on its last day as London counts days", () => {
    expect(explain({}, "ana", "2027-03-04T00:00:00Z")?.message).toContain("ran out on 3 March.");
    // summer time: midnight in London is 23:00 in UTC
    const summer = { valid_until: new Date("2027-06-09T23:00:00Z") };
    expect(explain(summer, "ana", "2027-06-09T22:59:59Z")).toBeNull();
    expect(explain(summer, "ana", "2027-06-09T23:00:00Z")?.message).toContain("ran out on 9 June.");
  });

  it("asks for the e-mail first, and is tried again once it is there", () =>
    expect(explain({}, null)).toMatchObject({
      message: expect.stringContaining("enter your email first") as string,
      waits_for: "email",
    }));

  it.each<[string, Partial<CodeFacts>, string | null, RegExp]>([
    ["somebody else's", {}, "eve", /belongs to another address/],
    ["withdrawn", { is_revoked: true }, "ana", /was withdrawn/],
    ["used", { is_used: true, has_ordered: true }, "ana", /was used already/],
    ["for a first order", { has_ordered: true }, "ana", /is for a first order/],
    ["in another basket", { is_held: true }, "ana", /in another basket of yours/],
  ])("says when it is %s, and what to do", (_case, changed, person, words) => {
    const reason = explain(changed, person);
    expect(reason?.message).toMatch(words);
    expect(reason?.waits_for).toBeNull();
  });

  it("tells nobody but the person whether they have ordered", () => {
    const told = explain({ has_ordered: true, is_used: true, is_held: true }, "eve")?.message;
    expect(told).toBe(explain({}, "eve")?.message);
    expect(explain({ has_ordered: true }, null)?.message).toBe(explain({}, null)?.message);
  });
});
