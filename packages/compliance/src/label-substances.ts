import { inMilligrams } from "./percent-of-nrv.ts";
import type { LabelRecord } from "./label-record.ts";

/** What a name on a label stands for, where a text or a claim depends on it. A name may stand for several. */
const names: [id: string, pattern: RegExp][] = [
  ["psyllium", /psyllium|ispaghula|plantago ovata/iu],
  ["partially_hydrolysed_guar_gum", /hydrolysed guar|PHGG/iu],
  ["guar_gum", /guar/iu],
  ["glucomannan", /glucomannan|konjac/iu],
  ["aloe_vera", /\baloe\b/iu],
  ["bromelain", /bromelain/iu],
  ["papain", /papain/iu],
  ["l_glutamine", /glutamine/iu],
  ["hydrolysed_collagen", /collagen/iu],
  ["bone_broth", /bone broth/iu],
  ["live_bacteria", /bacillus|bifidobacterium|streptococcus|live (?:bacterial )?cultures?/iu],
  ["aspartame", /aspartame(?!-acesulfame)/iu],
  ["aspartame_acesulfame_salt", /aspartame-acesulfame/iu],
  ["sodium chloride", /sodium chloride|\bsalt\b/iu],
];

/** Ids of the substances that a label's ingredients and actives name. */
export function labelSubstances(label: Pick<LabelRecord, "ingredients" | "actives">): Set<string> {
  const found = new Set(label.actives.map((active) => active.id));
  for (const { name } of [...label.ingredients, ...label.actives]) {
    for (const [id, pattern] of names) if (pattern.test(name)) found.add(id);
  }
  return found;
}

/** Amount of one active in a day's portion, in `unit`; null when the label has none or the units don't compare. */
export function dailyAmount(label: Pick<LabelRecord, "actives">, id: string, unit: string): number | null {
  const active = label.actives.find((one) => one.id === id);
  if (!active) return null;
  if (active.unit === unit) return active.amount;
  const amount = inMilligrams(active.amount, active.unit);
  const one = inMilligrams(1, unit);
  return amount === null || one === null ? null : amount / one;
}
