import type { DecideReturnRequest, DispatchReturn } from "@balance/contracts/dispatch-desk";
import { Button, Container, Heading, StatusBadge, Text, toast } from "@medusajs/ui";
import { useState } from "react";
import { callAdmin } from "../call-admin";
import { reportFailure } from "../report-failure";
import { ukMoment } from "../uk-moment";
import { ReasonForm } from "./reason-form";

const decisions = {
  pending: { name: "To decide", colour: "orange" },
  destroyed: { name: "Destroyed", colour: "grey" },
  back_on_sale: { name: "Back on sale", colour: "green" },
} as const;

/** What came back of the order, and what was decided about it. */
export function ReturnList({
  returns,
  onChange,
}: {
  returns: DispatchReturn[];
  onChange: () => Promise<void>;
}) {
  const [asked, setAsked] = useState<{ id: string; decision: DecideReturnRequest["decision"] } | null>(null);
  const decide = async (reason: string) => {
    if (!asked) return;
    const body: DecideReturnRequest = { decision: asked.decision, reason };
    setAsked(null);
    await callAdmin("POST", `/admin/dispatch/returns/${asked.id}`, body);
    toast.success("Decided, under your name.");
    await onChange();
  };
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        Came back
      </Heading>
      <ul className="divide-y" aria-label="Came back">
        {returns.map((one) => (
          <li key={one.id} className="flex flex-wrap items-start justify-between gap-4 px-6 py-4">
            <div>
              <Text size="small" weight="plus">
                {one.quantity} × {one.title}, lot {one.lot_code}
              </Text>
              <Text size="small" className="text-ui-fg-subtle">
                {one.condition} · {one.received_by},{" "}
                <time dateTime={one.received_at}>{ukMoment(one.received_at)}</time>
                {one.decision_reason && ` · ${one.decided_by}: ${one.decision_reason}`}
              </Text>
            </div>
            <div className="flex items-center gap-2">
              <StatusBadge color={decisions[one.decision].colour}>{decisions[one.decision].name}</StatusBadge>
              {one.decision === "pending" && (
                <>
                  <Button
                    size="small"
                    variant="secondary"
                    onClick={() => setAsked({ id: one.id, decision: "destroyed" })}
                  >
                    Destroy
                  </Button>
                  <Button
                    size="small"
                    variant="secondary"
                    onClick={() => setAsked({ id: one.id, decision: "back_on_sale" })}
                  >
                    Put back on sale
                  </Button>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
      {asked && (
        <ReasonForm
          title={asked.decision === "destroyed" ? "Destroy these units" : "Put these units back on sale"}
          explanation={
            asked.decision === "destroyed"
              ? "They leave the books for good."
              : "Food that was out of our hands: say how you know that it is safe. Your name stands beside it."
          }
          onSend={(reason) => void decide(reason).catch(reportFailure)}
          onClose={() => setAsked(null)}
        />
      )}
    </Container>
  );
}
