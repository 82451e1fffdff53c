import type { RecallPerson } from "@balance/contracts/recall-desk";
import { formatPence } from "@balance/money/format-pence";
import { Button, StatusBadge, Table } from "@medusajs/ui";
import { useState } from "react";
import { Link } from "react-router-dom";
import { callAdmin } from "../call-admin";
import { reportFailure } from "../report-failure";
import { ukMoment } from "../uk-moment";
import { AnswerDialog } from "./answer-dialog";
import { mailWords, outcomeWords, wishWords } from "./recall-words";

const mailColours = { none: "grey", owed: "blue", sent: "green", failed: "red" } as const;
const remedyColours = { waiting: "orange", made: "green", failed: "red" } as const;
const remedyWords = {
  refund: { waiting: "Refund on its way", made: "Refunded", failed: "Refund failed" },
  replacement: { waiting: "Replacement to pack", made: "Replacement sent", failed: "Replacement failed" },
};

interface PersonRowProps {
  recallId: string;
  person: RecallPerson;
  onChange: () => Promise<void>;
}

export function PersonRow({ recallId, person, onChange }: PersonRowProps) {
  const [isAnswering, setAnswering] = useState(false);
  const [isBusy, setBusy] = useState(false);
  // the same press twice packs once
  const [key] = useState(() => crypto.randomUUID());
  const path = `/admin/recalls/${recallId}/people/${person.id}`;
  const run = (deed: () => Promise<unknown>) => {
    setBusy(true);
    deed()
      .then(onChange)
      .catch(reportFailure)
      .finally(() => setBusy(false));
  };
  const { answer, remedy } = person;
  const isToPack = remedy?.kind === "replacement" && remedy.state === "waiting" && remedy.parcel_id === null;
  return (
    <Table.Row>
      <Table.Cell>
        <Link className="text-ui-fg-base underline" to={`/orders/${person.order_id}`}>
          {person.order_number}
        </Link>
        <span className="block whitespace-nowrap">{ukMoment(person.ordered_at)}</span>
      </Table.Cell>
      <Table.Cell>
        {person.name}
        <span className="block max-w-52 break-words whitespace-normal">{person.email}</span>
        {person.phone && <span className="block whitespace-nowrap">{person.phone}</span>}
      </Table.Cell>
      <Table.Cell>
        {person.units.map(({ code, title, sent, held }) => (
          <span key={`${title} ${code}`} className="block whitespace-nowrap">
            {sent > 0 && `${sent} of ${code} sent`}
            {sent > 0 && held > 0 && ", "}
            {held > 0 && `${held} of ${code} packed: stop it`}
          </span>
        ))}
        {person.units.length === 0 && "Unpacked in time"}
      </Table.Cell>
      <Table.Cell>
        <StatusBadge color={mailColours[person.mail]}>{mailWords[person.mail]}</StatusBadge>
        {person.reached_by && (
          <span className="block">reached by {person.reached_by.replaceAll("_", " ")}</span>
        )}
        {person.mail === "failed" && <span className="block max-w-52 truncate">{person.mail_error}</span>}
      </Table.Cell>
      <Table.Cell>
        {answer ? (
          <>
            {outcomeWords[answer.outcome]}
            <br />
            {wishWords[answer.wants]}
          </>
        ) : (
          "none yet"
        )}
        {person.quantity_back > 0 && <span className="block">{person.quantity_back} back</span>}
      </Table.Cell>
      <Table.Cell>
        {remedy && (
          <>
            <StatusBadge color={remedyColours[remedy.state]}>
              {remedy.state === "waiting" && remedy.parcel_id
                ? "Replacement packed"
                : remedyWords[remedy.kind][remedy.state]}
              {remedy.amount_pence !== null && ` ${formatPence(remedy.amount_pence)}`}
            </StatusBadge>
            {remedy.parcel_id && (
              <Link className="block text-ui-fg-interactive" to={`/dispatch/${person.order_id}`}>
                {remedy.state === "made" ? "See its parcel" : "Send it at the bench"}
              </Link>
            )}
            {remedy.detail && <span className="block max-w-52 whitespace-normal">{remedy.detail}</span>}
          </>
        )}
      </Table.Cell>
      <Table.Cell>
        <div className="flex flex-col items-start gap-2 py-2">
          <Button
            size="small"
            variant="secondary"
            aria-label={`Record what ${person.name} said, order ${person.order_number}`}
            onClick={() => setAnswering(true)}
          >
            Record
          </Button>
          {(!remedy || remedy.state === "failed" || isToPack) && person.sent_units > 0 && (
            <Button
              size="small"
              variant="secondary"
              disabled={isBusy}
              aria-label={`Refund order ${person.order_number}`}
              onClick={() =>
                run(() =>
                  callAdmin("POST", `/admin/recalls/${recallId}/remedies`, {
                    kind: "refund",
                    person_ids: [person.id],
                  }),
                )
              }
            >
              {isToPack ? "Refund instead" : "Refund"}
            </Button>
          )}
          {isToPack && (
            <Button
              size="small"
              variant="secondary"
              disabled={isBusy}
              aria-label={`Pack the replacement of order ${person.order_number}`}
              onClick={() => run(() => callAdmin("POST", `${path}/replacement`, { key }))}
            >
              Pack replacement
            </Button>
          )}
        </div>
        {isAnswering && (
          <AnswerDialog
            path={path}
            person={person}
            onClose={() => setAnswering(false)}
            onDone={async () => {
              setAnswering(false);
              await onChange();
            }}
          />
        )}
      </Table.Cell>
    </Table.Row>
  );
}
