import { describe, expect, it } from "vitest";
import { directiveFaults, ownLinksIn, productHandlesIn, sectionNames } from "./article-directives";

describe("the boxes and blocks of an article", () => {
  it("pass as they are meant to be written", () => {
    const body = [
      ":::note",
      "Text",
      ":::",
      '::product{handle="zinc"}',
      '::figure[What it shows]{src="/static/a.png" alt="A chart"}',
      "",
      "At 10:30, 2:1.",
    ].join("\n");
    expect(directiveFaults(body)).toEqual([]);
    expect(productHandlesIn(body)).toEqual(["zinc"]);
  });
  it.each([
    [":::buy-now\nText\n:::", /no box ":::buy-now"/],
    [":::note\nText", /never closed/],
    ["Text\n:::", /never opened/],
    ['::produkt{handle="zinc"}', /no block "::produkt"/],
    ["::product[zinc]", /::product\{handle/],
    ['::figure[Caption]{src="/a.png"}', /alt=/],
  ])("say what is wrong with %j", (body, message) => {
    expect(directiveFaults(body).join(" ")).toMatch(message);
  });
  it("inside a fence are an example", () => {
    const body = "```\n:::buy-now\n## No heading\n```\n## A heading";
    expect(directiveFaults(body)).toEqual([]);
    expect(sectionNames(body)).toEqual(["A heading"]);
  });
});

it("links within the shop are found without their query and part, and others are not", () => {
  const body =
    "[a](/articles/x#part) [b](https://a.example/articles/y) [c](</products/z?v=1>) [d](/articles/x)";
  expect(ownLinksIn(body)).toEqual(["/articles/x", "/products/z"]);
});
