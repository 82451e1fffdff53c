import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { KeptTogether } from "./kept-together.tsx";

it.each([
  ["Live Cultures 4-Strain Capsules", ["4-Strain"]],
  ["Vitamin C 500 mg Capsules", ["500 mg"]],
  ["Zinc Citrate 15 mg Tablets", ["15 mg"]],
  ["Omega 3 gold", []],
  ["Beef Bone Broth Powder", []],
])("%s keeps its numbers with what they count, and its text", (title, kept) => {
  const html = renderToStaticMarkup(<KeptTogether>{title}</KeptTogether>);
  expect([...html.matchAll(/<span[^>]*>(.*?)<\/span>/g)].map((match) => match[1])).toEqual(kept);
  expect(html.replaceAll(/<[^>]+>/g, "")).toBe(title);
});
