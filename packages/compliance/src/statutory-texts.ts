import { labelTexts } from "./data/label-texts.ts";
import type { LabelRecord } from "./label-record.ts";
import { dailyAmount, labelSubstances } from "./label-substances.ts";
import type { LabelText, TextTrigger } from "./label-text.ts";

/** Throws a RangeError for an id that is not in the list: a label that names one is broken. */
export function statutoryText(id: string): LabelText {
  const text = labelTexts.find((one) => one.id === id);
  if (!text) throw new RangeError(`There is no label text "${id}".`);
  return text;
}

/** The words of a label's warnings, in its order; ids without words (tasks for a person) are left out. */
export function warningTexts(label: Pick<LabelRecord, "warnings">): string[] {
  return label.warnings.flatMap((id) => statutoryText(id).text ?? []);
}

/** Texts this label needs because of its class, amounts or ingredients; optional ones and manual reviews are left out. */
export function triggeredTexts(label: LabelRecord, skus: string[] = []): LabelText[] {
  return labelTexts.filter(({ trigger }) => isTriggered(trigger, label, skus));
}

function isTriggered(trigger: TextTrigger, label: LabelRecord, skus: string[]): boolean {
  switch (trigger.type) {
    case "always":
      return (
        trigger.regulatory_class.includes(label.regulatory_class) &&
        (!trigger.when || label.actives.length > 0)
      );
    case "optional":
    case "manual_review":
      return false;
    case "daily_amount": {
      const amount = dailyAmount(label, trigger.nutrient, trigger.unit);
      return amount !== null && (trigger.op === ">=" ? amount >= trigger.amount : amount > trigger.amount);
    }
    case "ingredient_any": {
      const substances = labelSubstances(label);
      return trigger.ingredients.some((id) => substances.has(id));
    }
    case "ingredient_class":
      return label.ingredients.some((one) => one.additive_class === trigger.additive_class);
    case "ingredient_share": {
      const shares = label.ingredients.filter((one) => one.additive_class === trigger.additive_class);
      return shares.reduce((sum, one) => sum + (one.percent ?? 0), 0) > trigger.percent;
    }
    case "product":
      return skus.some((sku) => trigger.sku.includes(sku));
  }
}

/** The note under the facts table; its second sentence only when a row has a dagger. */
export function factsTableNote(hasDagger: boolean): string {
  const whole = statutoryText("FS_NRV_NOTE").text ?? "";
  return hasDagger ? whole : whole.replace(/\s*†.*$/u, "");
}
