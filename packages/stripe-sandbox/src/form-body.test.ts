import { describe, expect, it } from "vitest";
import { parseFormBody } from "./form-body.ts";

describe("a form body", () => {
  it("nests hashes and lists as Stripe's clients write them", () => {
    const body = "a=1&b[c][d]=2&e[]=3&e[]=4&f[0]=5&f[1]=6&g[0][h]=7&i[0][j]=8&i[1][j]=9";
    expect(JSON.parse(JSON.stringify(parseFormBody(body)))).toEqual({
      a: "1",
      b: { c: { d: "2" } },
      e: ["3", "4"],
      f: ["5", "6"],
      g: [{ h: "7" }],
      i: [{ j: "8" }, { j: "9" }],
    });
  });

  it("decodes spaces, signs and other alphabets", () => {
    expect(parseFormBody("name=Zo%C3%AB+Smith%20%26+Co&note=%C2%A35").name).toBe("Zoë Smith & Co");
  });

  it("can't reach the prototype", () => {
    parseFormBody("__proto__[polluted]=1&constructor[prototype][polluted]=1");
    expect({}).not.toHaveProperty("polluted");
  });
});
