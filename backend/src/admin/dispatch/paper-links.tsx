import { Text } from "@medusajs/ui";

interface PaperLinksProps {
  parcelIds: string[];
  /** What each link says: of one parcel, or of many. */
  slips: string;
  labels: string;
}

/** The papers of these parcels, each kind as one file. */
export function PaperLinks({ parcelIds, slips, labels }: PaperLinksProps) {
  const address = (kind: string) =>
    `/admin/dispatch/papers?${new URLSearchParams([
      ["kind", kind],
      ...parcelIds.map((id) => ["parcel_id", id]),
    ]).toString()}`;
  return (
    <Text size="small" className="flex gap-4 px-6 py-3">
      {Object.entries({ slip: slips, label: labels }).map(([kind, name]) => (
        <a
          key={kind}
          className="text-ui-fg-base underline"
          href={address(kind)}
          target="_blank"
          rel="noreferrer"
        >
          {name} (PDF)
        </a>
      ))}
    </Text>
  );
}
