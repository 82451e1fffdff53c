import type { LotQuestionsResponse, StockTaskRow, StockTasksResponse } from "@balance/contracts/lot-desk";
import { Button, Container, Heading, StatusBadge, Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { callAdmin } from "../call-admin";
import { useSaving } from "../label/use-saving";
import { useAdminPage } from "../use-admin-page";

const taskWords: Record<StockTaskRow["kind"], string> = {
  low_stock: "Low",
  near_expiry: "Near expiry",
  oversold: "Too few for the orders",
  ledger_differs: "Sums differ",
};

const shownAtMost = 8;

/** What wants a person: nothing where nothing does. */
export function StockTasks() {
  const { page, load } = useAdminPage<StockTasksResponse>("/admin/stock-tasks");
  const { page: asked } = useAdminPage<LotQuestionsResponse>("/admin/lot-questions?answered=false&limit=1");
  const open = (page?.tasks ?? []).filter(({ state }) => state === "open");
  const questions = asked?.count ?? 0;
  if (!page || (open.length === 0 && questions === 0)) return null;
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        To do
      </Heading>
      <ul className="divide-y" aria-label="To do">
        {questions > 0 && (
          <li className="flex flex-wrap items-center justify-between gap-4 px-6 py-3">
            <Text size="small">
              {questions === 1 ? "One change" : `${questions} changes`} of stock on the engine’s own screens:
              which lot was it?
            </Text>
            <Button size="small" variant="secondary" asChild>
              <Link to="/stock/questions">Answer</Link>
            </Button>
          </li>
        )}
        {open.slice(0, shownAtMost).map((task) => (
          <TaskItem key={task.id} task={task} onNoted={load} />
        ))}
      </ul>
      {open.length > shownAtMost && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-3">
          And {open.length - shownAtMost} more, once these are done or noted.
        </Text>
      )}
    </Container>
  );
}

function TaskItem({ task, onNoted }: { task: StockTaskRow; onNoted: () => Promise<void> }) {
  const { isBusy, during } = useSaving();
  const note = () =>
    during(async () => {
      await callAdmin("POST", `/admin/stock-tasks/${task.id}/note`);
      await onNoted();
    });
  return (
    <li className="flex flex-wrap items-center justify-between gap-4 px-6 py-3">
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-2">
          <Text size="small" weight="plus">
            {task.item.title}
          </Text>
          <StatusBadge color={task.kind === "ledger_differs" || task.kind === "oversold" ? "red" : "orange"}>
            {taskWords[task.kind]}
          </StatusBadge>
        </div>
        <Text size="small">{task.detail}</Text>
      </div>
      <div className="flex gap-2">
        {task.lot_id && (
          <Button size="small" variant="secondary" asChild>
            <Link to={`/stock/lots/${task.lot_id}`} aria-label={`Open the lot: ${task.item.title}`}>
              Open the lot
            </Link>
          </Button>
        )}
        <Button
          size="small"
          variant="secondary"
          isLoading={isBusy}
          aria-label={`Noted: ${taskWords[task.kind]}, ${task.item.title}`}
          onClick={() => void note()}
        >
          Noted
        </Button>
      </div>
    </li>
  );
}
