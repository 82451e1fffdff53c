import { Button, Heading, StatusBadge, Text } from "@medusajs/ui";
import { useState } from "react";
import type { AdminWelcomeCode } from "../../workflows/welcome-code/list-welcome-codes";
import { lastDayAndYearOf } from "../../workflows/welcome-code/last-day-of";
import { ukMoment } from "../uk-moment";
import { type Deed, DeedForm } from "./deed-form";

const states = {
  live: { words: "Not used", color: "blue" },
  being_paid: { words: "Being paid", color: "orange" },
  used: { words: "Used", color: "green" },
  expired: { words: "Ran out", color: "grey" },
  revoked: { words: "Withdrawn", color: "red" },
} as const;

const actions = {
  issued: "Issued",
  issued_again: "Issued again",
  extended: "Extended",
  revoked: "Withdrawn",
  sent_again: "Asked for again by its owner",
} as const;

const deeds: Record<Deed, string> = { "issue-again": "Issue again", extend: "Extend", revoke: "Withdraw" };

const lastDay = (validUntil: string) => lastDayAndYearOf(new Date(validUntil));

/** One code: whose, how it stands, what was done to it, and what staff can do. */
export function CodeCard({ code, onChange }: { code: AdminWelcomeCode; onChange: () => Promise<void> }) {
  const [deed, setDeed] = useState<Deed | null>(null);
  const { words, color } = states[code.state];
  const open = code.state !== "revoked";
  const possible: Deed[] = [
    ...(code.email ? (["issue-again"] as const) : []),
    ...(open ? (["extend", "revoke"] as const) : []),
  ];
  return (
    <li className="flex flex-col gap-y-3 px-6 py-5">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0 break-words">
          <Heading level="h3">{code.code}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {code.email ?? "Address erased"} · from {code.source} · last day {lastDay(code.valid_until)}
            {code.order_id && (
              <>
                {" · "}
                <a className="text-ui-fg-base underline" href={`/app/orders/${code.order_id}`}>
                  the order
                </a>
              </>
            )}
          </Text>
        </div>
        <div className="flex shrink-0 flex-wrap items-center gap-2">
          <StatusBadge color={color}>{words}</StatusBadge>
          {possible.map((one) => (
            <Button
              key={one}
              size="small"
              variant="secondary"
              aria-expanded={deed === one}
              aria-label={`${deeds[one]}: ${code.code}`}
              onClick={() => setDeed(deed === one ? null : one)}
            >
              {deeds[one]}
            </Button>
          ))}
        </div>
      </div>
      {deed && (
        <DeedForm
          key={deed}
          codeId={code.id}
          deed={deed}
          label={`${deeds[deed]} ${code.code}`}
          onDone={async () => {
            setDeed(null);
            await onChange();
          }}
        />
      )}
      <ol className="flex flex-col gap-y-1" aria-label={`What was done to ${code.code}`}>
        {code.log.map((entry) => (
          <li key={`${entry.at}${entry.action}`}>
            <Text size="small" className="text-ui-fg-subtle">
              <time dateTime={entry.at}>{ukMoment(entry.at)}</time>: {actions[entry.action]}
              {entry.by && ` by ${entry.by}`}
              {entry.action === "extended" && `, last day ${lastDay(entry.valid_until)}`}
              {entry.reason && `, because: ${entry.reason}`}
            </Text>
          </li>
        ))}
      </ol>
    </li>
  );
}
