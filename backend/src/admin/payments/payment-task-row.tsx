import { formatPence } from "@balance/money/format-pence";
import { Button, Prompt, StatusBadge, Text } from "@medusajs/ui";
import type { AdminPaymentTask } from "../../api/admin/payment-tasks/admin-payment-task";
import { ukMoment } from "../uk-moment";
import { PaymentHistory } from "./payment-history";
import { actionNames, kindNames } from "./payment-words";

type Action = AdminPaymentTask["action"];

interface PaymentTaskRowProps {
  task: AdminPaymentTask;
  isBusy: boolean;
  onAct: (action: Action) => void;
}

/** These move money, so they ask first. */
const asksFirst: Action[] = ["release_money", "refund_again"];

/** A difference, what it is about, what led to it, and what can be done. */
export function PaymentTaskRow({ task, isBusy, onAct }: PaymentTaskRowProps) {
  const heading = `${kindNames[task.kind]}${task.order_number ? `, order ${task.order_number}` : ""}`;
  return (
    <li className="flex flex-col gap-3 px-6 py-5 lg:flex-row lg:justify-between lg:gap-8">
      <div className="flex min-w-0 flex-col gap-2">
        <div className="flex flex-wrap items-center gap-2">
          <h2 className="txt-compact-medium-plus">{heading}</h2>
          {task.amount_pence !== null && (
            <StatusBadge color={task.state === "open" ? "orange" : "grey"}>
              {formatPence(task.amount_pence)}
            </StatusBadge>
          )}
        </div>
        <Text size="small" className="max-w-2xl">
          {task.detail}
        </Text>
        <div className="txt-small flex flex-wrap gap-x-4 gap-y-1">
          <span className="text-ui-fg-subtle">Found {ukMoment(task.found_at)}</span>
          {task.order_id && (
            <a className="underline" href={`/app/orders/${task.order_id}`}>
              Order {task.order_number}
            </a>
          )}
          {task.stripe_url && (
            <a className="underline" href={task.stripe_url} target="_blank" rel="noreferrer">
              At Stripe: {task.payment_intent_id}
            </a>
          )}
        </div>
        <details>
          <summary className="txt-small cursor-pointer underline">History</summary>
          <div className="pt-2">
            <PaymentHistory history={task.history} />
          </div>
        </details>
      </div>
      {task.state === "open" && (
        <div className="flex shrink-0 items-start gap-2">
          {task.action !== "note" && (
            <ActionButton task={task} heading={heading} isBusy={isBusy} onAct={() => onAct(task.action)} />
          )}
          <Button
            size="small"
            variant={task.action === "note" ? "primary" : "secondary"}
            disabled={isBusy}
            aria-label={`${actionNames.note}: ${heading}`}
            onClick={() => onAct("note")}
          >
            {actionNames.note}
          </Button>
        </div>
      )}
    </li>
  );
}

interface ActionButtonProps {
  task: AdminPaymentTask;
  heading: string;
  isBusy: boolean;
  onAct: () => void;
}

function ActionButton({ task, heading, isBusy, onAct }: ActionButtonProps) {
  const name = actionNames[task.action];
  const label = `${name}: ${heading}`;
  if (!asksFirst.includes(task.action)) {
    return (
      <Button size="small" disabled={isBusy} isLoading={isBusy} aria-label={label} onClick={onAct}>
        {name}
      </Button>
    );
  }
  return (
    <Prompt>
      <Prompt.Trigger asChild>
        <Button size="small" disabled={isBusy} isLoading={isBusy} aria-label={label}>
          {name}
        </Button>
      </Prompt.Trigger>
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{name}?</Prompt.Title>
          <Prompt.Description>
            {task.amount_pence === null ? "The money" : formatPence(task.amount_pence)} goes back to the
            customer. This can’t be taken back.
          </Prompt.Description>
        </Prompt.Header>
        <Prompt.Footer>
          <Prompt.Cancel>Leave it</Prompt.Cancel>
          <Prompt.Action onClick={onAct}>{name}</Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  );
}
