import { guidanceMaxima } from "./data/guidance-maxima.ts";
import { referenceValues } from "./data/reference-values.ts";
import type { LabelRecord } from "./label-record.ts";
import { dailyAmount } from "./label-substances.ts";
import { percentOfNrv } from "./percent-of-nrv.ts";

export interface NutrientOfDay {
  nutrient: string;
  /** In `unit`, over one recommended daily portion of each label. */
  amount: number;
  unit: "mg" | "µg";
  nrv_percent: number;
  /** How many of the labels bring some of it. */
  from: number;
  /** The guidance amount, when the sum is above it. */
  above: number | null;
}

/**
 * What a day brings to somebody who takes the recommended portion of each of these. Two packs of one thing are no more a
 * day, so a label counts once. Amounts in units that say nothing of mass are left out: such a label is not published.
 */
export function sumOfDay(labels: Pick<LabelRecord, "actives">[]): NutrientOfDay[] {
  return referenceValues.flatMap(({ id, nutrient, unit }): NutrientOfDay[] => {
    const amounts = labels.flatMap((label) => dailyAmount(label, id, unit) ?? []);
    if (amounts.length === 0) return [];
    // undoes the noise of adding binary fractions
    const amount = Number(amounts.reduce((sum, one) => sum + one, 0).toFixed(6));
    const maximum = guidanceMaxima.find((one) => one.nutrient === id);
    const most = maximum && dailyAmount({ actives: [asActive(maximum)] }, id, unit);
    return [
      {
        nutrient,
        amount,
        unit,
        nrv_percent: percentOfNrv({ id, amount, unit }) ?? 0,
        from: amounts.length,
        above: most && amount > most ? most : null,
      },
    ];
  });
}

function asActive({
  nutrient,
  amount,
  unit,
}: (typeof guidanceMaxima)[number]): LabelRecord["actives"][number] {
  return { id: nutrient, name: nutrient, form: null, amount, unit };
}
