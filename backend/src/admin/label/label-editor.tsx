import { labelGaps } from "@balance/compliance/label-completeness";
import type { LabelRecord } from "@balance/compliance/label-record";
import { packFacts } from "@balance/compliance/pack-facts";
import { Button, Heading, Text, toast } from "@medusajs/ui";
import { type ReactNode, useState } from "react";
import { placeOf, type PublishGap } from "../../modules/label/publish-gap";
import type { LabelCheckName } from "../../workflows/label/confirm-label";
import type { LabelForEditing } from "../../workflows/label/read-label-for-editing";
import { callAdmin } from "../call-admin";
import { ChecksGroup } from "./checks-group";
import { ClaimsGroup } from "./claims-group";
import { CompletenessMeter } from "./completeness-meter";
import { IngredientsGroup } from "./ingredients-group";
import { draftOf, type GroupProps, type LabelDraft, packIn, saveBodyOf, withDerived } from "./label-draft";
import { LabelConfirmation } from "./label-confirmation";
import { LabelPreview } from "./label-preview";
import { NameGroup } from "./name-group";
import { PackGroup } from "./pack-group";
import { PortionGroup } from "./portion-group";
import { RefusalNote } from "./refusal-note";
import { UseGroup } from "./use-group";
import { useSaving } from "./use-saving";

interface LabelEditorProps {
  productId: string;
  loaded: LabelForEditing;
  onSaved: (label: LabelForEditing) => void;
}

/** The whole label in groups, beside what is missing and the panel as shoppers will see it. */
export function LabelEditor({ productId, loaded, onSaved }: LabelEditorProps) {
  const [draft, setDraft] = useState(() => draftOf(loaded));
  const [isChanged, setChanged] = useState(false);
  const { isBusy, refusal, during } = useSaving();
  const gaps = gapsOf(draft, loaded);
  // an empty form is not full of mistakes: they are said once somebody has saved
  const saysErrors = loaded.version !== null || refusal !== null;
  const edit = (next: LabelDraft) => {
    setDraft(next);
    setChanged(true);
  };
  const group: GroupProps = {
    draft,
    change: (changed: Partial<LabelRecord>) =>
      edit({ ...draft, label: withDerived({ ...draft.label, ...changed }) }),
    errorOf: (field) =>
      (saysErrors &&
        gaps
          .filter((gap) => gap.field === field)
          .map(({ message }) => message)
          .join(" ")) ||
      undefined,
  };

  const send = async (path: string, body: object, done: (saved: LabelForEditing) => string) => {
    await during(async () => {
      const saved = await callAdmin<LabelForEditing>(
        "POST",
        `/admin/products/${productId}/label${path}`,
        body,
      );
      setDraft(draftOf(saved));
      setChanged(false);
      onSaved(saved);
      toast.success(done(saved));
    });
  };
  const save = () =>
    send("", saveBodyOf(draft, loaded.version), ({ gaps: left }) =>
      left.length === 0 ? "Saved. Nothing is missing." : `Saved. ${left.length} things are still missing.`,
    );
  const confirm = (check: LabelCheckName, source_doc: string) =>
    send("/checks", { check, source_doc }, () => "Noted under your name.");

  return (
    <div className="grid gap-6 px-6 py-4 2xl:grid-cols-[minmax(0,1fr)_20rem]">
      <form
        noValidate
        className="flex flex-col gap-6"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Group title="Name">
          <NameGroup {...group} />
        </Group>
        <Group title="Ingredients">
          <IngredientsGroup {...group} />
        </Group>
        <Group title="Portion and substances">
          <PortionGroup {...group} />
        </Group>
        <Group title="Use">
          <UseGroup {...group} />
        </Group>
        <Group title="Pack and maker">
          <PackGroup {...group} onPacks={(packs) => edit({ ...draft, packs })} />
        </Group>
        <Group title="Claims">
          <ClaimsGroup {...group} />
        </Group>
        <Group title="Checks">
          <ChecksGroup {...group} />
        </Group>
        <RefusalNote refusal={refusal} />
        <div className="flex justify-end">
          <Button type="submit" size="small" isLoading={isBusy}>
            Save label
          </Button>
        </div>
      </form>
      <div className="flex flex-col gap-6 2xl:sticky 2xl:top-4 2xl:self-start">
        <CompletenessMeter gaps={gaps} />
        <section aria-label="Preview" className="border-ui-border-base rounded-md border p-3">
          <Text size="small" weight="plus" className="mb-2">
            As shoppers see it
          </Text>
          <LabelPreview label={draft.label} />
        </section>
        {(["label_verified", "novel_food_checked"] as const).map((check) => (
          <LabelConfirmation
            key={check}
            check={check}
            given={loaded.label[check]}
            canConfirm={loaded.version !== null && !isChanged && !isBusy}
            onConfirm={confirm}
          />
        ))}
      </div>
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-4 border-b pb-6">
      <Heading level="h3">{title}</Heading>
      {children}
    </section>
  );
}

/** What is missing now, by the rules of the gate; what it found in the product's own texts stands until it is saved. */
function gapsOf({ label, packs }: LabelDraft, loaded: LabelForEditing): PublishGap[] {
  const net_quantities = packs
    .map(({ pack }) => packIn(pack))
    .map((pack) => pack && packFacts(pack, label).net_quantity);
  const skus = loaded.variants.flatMap(({ sku }) => sku ?? []);
  return [
    ...labelGaps(label, { net_quantities, skus, demonstration_allowed: loaded.demonstration_allowed }).map(
      (gap) => ({
        ...gap,
        where: placeOf(gap.field),
      }),
    ),
    ...loaded.gaps.filter(({ where }) => where.startsWith("Product")),
  ];
}
