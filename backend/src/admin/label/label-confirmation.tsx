import type { LabelCheck } from "@balance/compliance/label-record";
import { Button, Text } from "@medusajs/ui";
import { useState } from "react";
import type { LabelCheckName } from "../../workflows/label/confirm-label";
import { ukMoment } from "../uk-moment";
import { TextEntry } from "./text-entry";

interface LabelConfirmationProps {
  check: LabelCheckName;
  given: LabelCheck | null;
  /** False while there are changes that are not saved: the word is about what is stored. */
  canConfirm: boolean;
  onConfirm: (check: LabelCheckName, sourceDoc: string) => Promise<void>;
}

const words: Record<LabelCheckName, { title: string; source: string; press: string }> = {
  label_verified: {
    title: "Compared with the real label",
    source: "What you compared it with",
    press: "I have compared every word with the pack",
  },
  novel_food_checked: {
    title: "Checked for novel foods",
    source: "Where you looked them up",
    press: "No ingredient is a novel food without leave",
  },
};

/** A named person's word, under the name that they are logged in by. */
export function LabelConfirmation({ check, given, canConfirm, onConfirm }: LabelConfirmationProps) {
  const [source, setSource] = useState("");
  const { title, source: label, press } = words[check];
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void onConfirm(check, source);
      }}
    >
      <Text size="small" weight="plus">
        {title}
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {given ? `${given.by}, ${ukMoment(given.at)}: ${given.source_doc}` : "Not done."}
      </Text>
      <TextEntry label={label} value={source} onChange={setSource} />
      <div>
        <Button type="submit" size="small" variant="secondary" disabled={!canConfirm || source.trim() === ""}>
          {press}
        </Button>
      </div>
    </form>
  );
}
