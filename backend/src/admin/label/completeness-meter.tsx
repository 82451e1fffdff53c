import { Text } from "@medusajs/ui";
import { labelGroups, type PublishGap } from "../../modules/label/publish-gap";

const fields = labelGroups.flatMap((group) => group.fields);

/** How much of the label stands, and what does not, with where it is mended. */
export function CompletenessMeter({ gaps }: { gaps: PublishGap[] }) {
  const open = new Set(gaps.map(({ field }) => field));
  const done = fields.filter((field) => !open.has(field)).length;
  const toPublish = gaps.filter(({ stops }) => stops === "publish");
  const toSell = gaps.filter(({ stops }) => stops === "sell");
  return (
    <div className="flex flex-col gap-3">
      <label className="txt-small-plus flex flex-col gap-1">
        {done} of {fields.length} particulars are complete
        <progress className="h-2 w-full" max={fields.length} value={done} />
      </label>
      <GapList title="Before it can be published" gaps={toPublish} />
      <GapList title="Before it can be sold" gaps={toSell} />
      {gaps.length === 0 && <Text size="small">Nothing is missing.</Text>}
    </div>
  );
}

function GapList({ title, gaps }: { title: string; gaps: PublishGap[] }) {
  if (gaps.length === 0) return null;
  return (
    <div>
      <Text size="small" weight="plus">
        {title}
      </Text>
      <ul className="txt-small list-disc pl-5">
        {gaps.map(({ where, message }) => (
          <li key={where + message}>
            <span className="text-ui-fg-subtle">{where}:</span> {message}
          </li>
        ))}
      </ul>
    </div>
  );
}
