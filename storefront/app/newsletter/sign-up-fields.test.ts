import { describe, expect, it } from "vitest";
import { readSignUp } from "./sign-up-fields.ts";

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};

describe("a sign-up", () => {
  it("is read as it was typed, topics in our order", () => {
    const data = form({ email: " Ana@example.com ", consent: "yes", source: "footer", page_url: "/shop" });
    for (const topic of ["offers", "articles", "gossip"]) data.append("topics", topic);
    const { typed, errors } = readSignUp(data, null);
    expect(errors).toEqual({});
    expect(typed).toMatchObject({
      email: " Ana@example.com ",
      topics: ["articles", "offers"],
      source: "footer",
      page_url: "/shop",
    });
  });

  it("names the page that the form was sent from", () => {
    expect(readSignUp(form({}), "https://shop.example/shop?page=2").typed.page_url).toBe("/shop");
  });

  it.each(["//evil.example", "https://evil.example", ""])("names no page but ours: %j", (page_url) => {
    expect(readSignUp(form({ page_url }), null).typed.page_url).toBe("/newsletter");
  });

  it.each([
    [{ consent: "yes" }, ["email"]],
    [{ email: "ana@example.com" }, ["consent"]],
    [{ email: "x".repeat(320), consent: "yes" }, ["email"]],
    [{ email: "ana@example", consent: "yes" }, ["email"]],
    [{ email: "ana@example.com", consent: "on" }, ["consent"]],
    [{ email: "ana@example.com", consent: "yes", first_name: "x".repeat(61) }, ["first_name"]],
  ])("%j has a word about %j", (fields, named) => {
    expect(Object.keys(readSignUp(form(fields as Record<string, string>), null).errors)).toEqual(named);
  });
});
