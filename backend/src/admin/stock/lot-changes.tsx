import type { LotChangeRow } from "@balance/contracts/lot-desk";
import { Container, Heading } from "@medusajs/ui";
import { ukMoment } from "../uk-moment";

/** What of a lot's facts was changed; nothing where nothing was. */
export function LotChanges({ changes }: { changes: LotChangeRow[] }) {
  if (changes.length === 0) return null;
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        Facts that were changed
      </Heading>
      <ol className="divide-y" aria-label="Facts that were changed">
        {changes.map((change) => (
          <li key={change.id} className="txt-small px-6 py-3">
            {Object.entries(change.became).map(([fact, value]) => (
              <p key={fact} className="break-words">
                {fact.replaceAll("_", " ")}: {change.was[fact] ?? "nothing"} → {value ?? "nothing"}
              </p>
            ))}
            <p className="text-ui-fg-subtle break-words">
              {ukMoment(change.created_at)} · {change.actor_name} · {change.reason}
            </p>
          </li>
        ))}
      </ol>
    </Container>
  );
}
