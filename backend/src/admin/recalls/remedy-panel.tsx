import type { RecallDetail, StartRemediesResponse } from "@balance/contracts/recall-desk";
import { formatPence } from "@balance/money/format-pence";
import { Button, Prompt, Text, toast } from "@medusajs/ui";
import { useState } from "react";
import { countOf } from "../../workflows/recall/count-of";
import { callAdmin } from "../call-admin";
import { reportFailure } from "../report-failure";
import { PeopleList } from "./people-list";

interface RemedyPanelProps {
  recall: RecallDetail;
  onChange: () => Promise<void>;
}

/** What people answered, and giving all of them at once what they asked for. */
export function RemedyPanel({ recall, onChange }: RemedyPanelProps) {
  const [isBusy, setBusy] = useState(false);
  // drawn anew, so that the list shows what has just been begun
  const [round, setRound] = useState(0);
  const { people } = recall;
  const start = async (kind: "refund" | "replacement") => {
    setBusy(true);
    try {
      const { started } = await callAdmin<StartRemediesResponse>(
        "POST",
        `/admin/recalls/${recall.id}/remedies`,
        { kind },
      );
      toast.success(
        started === 0
          ? "Nobody is waiting for one."
          : kind === "refund"
            ? `${countOf(started, "refund")} on the way. Each order says what came of it.`
            : `${countOf(started, "replacement")} to pack, on the list.`,
      );
      await onChange();
      setRound((before) => before + 1);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="border-t">
      <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <Text size="small">
          {people.answered} of {people.orders} have answered. {people.want_refund} want a refund,{" "}
          {people.want_replacement} a replacement. {countOf(people.refunds_made, "refund")} made (
          {formatPence(people.refunded_pence)}), {people.refunds_failed} failed, {people.remedies_waiting}{" "}
          waiting. {countOf(people.units_back, "unit")} came back.
        </Text>
        <div className="flex flex-wrap gap-2">
          <Prompt>
            <Prompt.Trigger asChild>
              <Button size="small" isLoading={isBusy}>
                Refund all who asked
              </Button>
            </Prompt.Trigger>
            <Prompt.Content>
              <Prompt.Header>
                <Prompt.Title>Refund all who asked?</Prompt.Title>
                <Prompt.Description>
                  What they paid for the recalled units goes back to their cards. Whoever has had theirs
                  already is left out. This can’t be taken back.
                </Prompt.Description>
              </Prompt.Header>
              <Prompt.Footer>
                <Prompt.Cancel>Leave it</Prompt.Cancel>
                <Prompt.Action onClick={() => void start("refund").catch(reportFailure)}>
                  Refund
                </Prompt.Action>
              </Prompt.Footer>
            </Prompt.Content>
          </Prompt>
          <Button
            size="small"
            variant="secondary"
            isLoading={isBusy}
            onClick={() => void start("replacement").catch(reportFailure)}
          >
            List replacements to pack
          </Button>
        </div>
      </div>
      <PeopleList
        key={round}
        recall={recall}
        views={["answered", "no_answer", "wants_refund", "wants_replacement"]}
        onChange={onChange}
      />
    </div>
  );
}
