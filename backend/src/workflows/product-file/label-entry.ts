import type { LabelRecord } from "@balance/compliance/label-record";
import { type LabelEntry, labelEntryShape } from "../../modules/label/label-shape";

const withoutChecks = labelEntryShape.strip();

/** What staff enter of a label: all but the two checks. */
export function labelEntry(label: LabelRecord): LabelEntry {
  return withoutChecks.parse(label);
}
