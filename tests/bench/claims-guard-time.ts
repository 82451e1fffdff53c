import { checkText } from "@balance/compliance/check-text";
import { articles } from "@balance/demo-shop/articles";
import { type BenchRow, benchRow } from "./bench-row.ts";

/** The shop's own articles, one after the other, until they are this long. */
const characters = 100_000;

/** How long the claims guard takes for a very long text: the median of warm runs, as an editor's server would see it. */
export function claimsGuardTime(): BenchRow[] {
  const all = articles.map(({ body }) => body).join("\n\n");
  const text = all.repeat(Math.ceil(characters / all.length)).slice(0, characters);
  const times: number[] = [];
  for (let run = 0; run < 30; run++) {
    const began = performance.now();
    checkText({ surface: "linked", text });
    times.push(performance.now() - began);
  }
  const warm = times.slice(10).sort((a, b) => a - b);
  return [
    benchRow({
      group: "Claims guard",
      name: "100 KB of articles",
      unit: "ms",
      value: warm[Math.floor(warm.length / 2)] ?? 0,
      against: { name: "limit", value: 50 },
    }),
  ];
}
