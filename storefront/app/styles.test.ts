import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./styles.css", import.meta.url), "utf8");
const [light = "", dark = ""] = [...css.matchAll(/:root \{([^}]*)\}/g)].map((match) => match[1]);

/** Text on its backgrounds: WCAG 2.2 1.4.3, 4.5:1. */
const texts: [string, string[]][] = [
  ["ink", ["paper", "surface", "sand", "mist", "good-wash", "caution-wash", "problem-wash"]],
  ["ink-soft", ["paper", "surface", "sand", "mist"]],
  ["tide", ["paper", "surface", "sand", "mist", "good-wash"]],
  ["tide-deep", ["paper", "surface", "sand", "mist"]],
  ["on-tide", ["tide", "tide-deep"]],
  ["on-deep", ["deep"]],
  ["on-deep-soft", ["deep"]],
  ["on-gorse", ["gorse"]],
  ["good", ["good-wash", "paper", "surface"]],
  ["caution", ["caution-wash", "paper"]],
  ["problem", ["problem-wash", "paper", "surface"]],
];
/** Edges of controls and focus rings: WCAG 2.2 1.4.11, 3:1. */
const edges: [string, string[]][] = [
  ["control", ["paper", "surface"]],
  ["focus", ["paper", "surface", "sand", "mist"]],
];

describe.each([
  ["light", light],
  ["dark", dark],
])("in the %s colours", (_, block) => {
  it.each(texts)("%s can be read on its backgrounds", (text, backgrounds) => {
    for (const background of backgrounds)
      expect(contrast(block, text, background), background).toBeGreaterThanOrEqual(4.5);
  });
  it.each(edges)("%s can be made out on its backgrounds", (edge, backgrounds) => {
    for (const background of backgrounds)
      expect(contrast(block, edge, background), background).toBeGreaterThanOrEqual(3);
  });
});

function contrast(block: string, one: string, other: string): number {
  const [bright, dim] = [luminance(colour(block, one)), luminance(colour(block, other))].sort(
    (a, b) => b - a,
  );
  return ((bright ?? 0) + 0.05) / ((dim ?? 0) + 0.05);
}

function colour(block: string, name: string): string {
  const value = block.match(new RegExp(`--${name}: #([0-9a-f]{6});`))?.[1];
  if (!value) throw new Error(`styles.css has no colour --${name}`);
  return value;
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
