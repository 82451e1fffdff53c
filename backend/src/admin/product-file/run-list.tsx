import type {
  ProductFileRun,
  ProductFileRunResponse,
  ProductFileRunsResponse,
} from "@balance/contracts/product-file";
import { Button, Heading, StatusBadge, Text } from "@medusajs/ui";
import { useEffect, useState } from "react";
import { callAdmin } from "../call-admin";
import { reportFailure } from "../report-failure";
import { ukMoment } from "../uk-moment";
import { LineTable } from "./line-table";

const lookAgainMs = 1_000;

/** The newest files that were brought in, each with how far it is; looked at again while one is under way. */
export function RunList({ startedId }: { startedId: string | null }) {
  const [runs, setRuns] = useState<ProductFileRun[]>([]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const look = async () => {
      const answer = await callAdmin<ProductFileRunsResponse>("GET", "/admin/product-files");
      if (isGone) return;
      setRuns(answer.runs);
      const isUnderWay = answer.runs.some(({ finished_at }) => finished_at === null);
      if (isUnderWay) timer = setTimeout(() => void look().catch(reportFailure), lookAgainMs);
    };
    look().catch(reportFailure);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [startedId]);

  if (runs.length === 0)
    return <Text className="px-6 py-4 text-ui-fg-subtle">No file has been brought in yet.</Text>;
  return (
    <ul className="divide-y">
      {runs.map((run) => (
        <li key={run.id} className="px-6 py-4">
          <RunRow run={run} />
        </li>
      ))}
    </ul>
  );
}

function RunRow({ run }: { run: ProductFileRun }) {
  const { id, file_name, started_by, started_at, finished_at, products, done, refused } = run;
  const [answer, setAnswer] = useState<ProductFileRunResponse | null>(null);
  const showRefused = () => {
    callAdmin<ProductFileRunResponse>("GET", `/admin/product-files/${id}`)
      .then(setAnswer)
      .catch(reportFailure);
  };
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="min-w-0 break-words">
          <Heading level="h3">{file_name}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {ukMoment(started_at)}, {started_by}
          </Text>
        </div>
        <div role="status" className="flex items-center gap-3">
          <Text size="small">
            {done + refused} of {products} products: {done} taken, {refused} refused
          </Text>
          <StatusBadge color={finished_at ? (refused > 0 ? "orange" : "green") : "blue"}>
            {finished_at ? "Finished" : "Under way"}
          </StatusBadge>
        </div>
      </div>
      {!finished_at && (
        <progress
          className="mt-3 h-2 w-full"
          max={products}
          value={done + refused}
          aria-label={`How far ${file_name} is`}
        />
      )}
      {refused > 0 && !answer && (
        <Button size="small" variant="secondary" className="mt-3" onClick={showRefused}>
          Show what was refused
        </Button>
      )}
      {answer && (
        <div className="mt-3">
          <LineTable lines={answer.refused} caption={`What of ${file_name} was refused`} />
        </div>
      )}
    </>
  );
}
