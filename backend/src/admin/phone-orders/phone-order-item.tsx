import type { PhoneOrder, SendPhoneOrderAgainRequest } from "@balance/contracts/phone-order";
import { formatPence } from "@balance/money/format-pence";
import { Button, Heading, Prompt, StatusBadge, Text, toast } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { callAdmin } from "../call-admin";
import { useSaving } from "../label/use-saving";
import { ukMoment } from "../uk-moment";
import { stateWords } from "./phone-order-words";

interface PhoneOrderItemProps {
  phoneOrder: PhoneOrder;
  onChange: () => Promise<void>;
}

/** A phone order with what can still be done about it. */
export function PhoneOrderItem({ phoneOrder, onChange }: PhoneOrderItemProps) {
  const { id, state, customer_name: name, email, phone, goods, note } = phoneOrder;
  const { isBusy, during } = useSaving();
  const change = (path: string, body: object, said: string) =>
    void during(async () => {
      try {
        await callAdmin("POST", `/admin/phone-orders/${id}/${path}`, body);
        toast.success(said);
      } finally {
        // refused: somebody else was first, or the customer has paid
        await onChange();
      }
    });
  const sendAgain = () => {
    const body: SendPhoneOrderAgainRequest = { key: crypto.randomUUID() };
    change("send-again", body, `The link goes to ${email} again.`);
  };
  const isOpen = state === "waiting" || state === "expired";
  return (
    <li className="flex flex-col gap-y-3 px-6 py-5">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0 break-words">
          <Heading level="h2">{name}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {[email, phone].filter(Boolean).join(" · ")}
          </Text>
        </div>
        <StatusBadge color={stateWords[state].colour}>{stateWords[state].name}</StatusBadge>
      </div>
      <Text size="small">
        {goods.join("; ")} · <span className="tabular-nums">{formatPence(phoneOrder.told_total_pence)}</span>
      </Text>
      {note && <Text className="max-w-3xl whitespace-pre-wrap break-words">{note}</Text>}
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <Text size="small" className="text-ui-fg-subtle">
            Taken by {phoneOrder.made_by}, {ukMoment(phoneOrder.made_at)}
          </Text>
          <Standing phoneOrder={phoneOrder} />
        </div>
        {isOpen && (
          <div className="flex flex-wrap gap-2">
            <Button
              size="small"
              variant="secondary"
              isLoading={isBusy}
              onClick={sendAgain}
              aria-label={`Send the link again: ${name}`}
            >
              Send the link again
            </Button>
            <CallOff name={name} onCallOff={() => change("call-off", {}, "It is called off.")} />
          </div>
        )}
      </div>
    </li>
  );
}

function Standing({ phoneOrder }: { phoneOrder: PhoneOrder }) {
  const { state, order, called_off, payable_until, mail, mail_count } = phoneOrder;
  if (state === "paid" && order)
    return (
      <Text size="small">
        Paid:{" "}
        <Link className="text-ui-fg-base underline" to={`/dispatch/${order.id}`}>
          order {order.number}
        </Link>
      </Text>
    );
  if (state === "called_off" && called_off)
    return (
      <Text size="small">
        Called off by {called_off.by}, {ukMoment(called_off.at)}
      </Text>
    );
  return (
    <>
      <Text size="small">
        {state === "expired" ? "Could" : "Can"} be paid until {ukMoment(payable_until)}
      </Text>
      <Text size="small" className={mail.state === "failed" ? "text-ui-fg-error" : "text-ui-fg-subtle"}>
        {mailWords(mail, mail_count)}
      </Text>
    </>
  );
}

function mailWords({ state, error }: PhoneOrder["mail"], count: number): string {
  if (state === "failed") return `The mail did not get through${error ? `: ${error}` : "."}`;
  const times = count > 1 ? `, ${count} times in all` : "";
  return state === "sent" ? `The link was mailed${times}.` : `The mail with the link is on its way${times}.`;
}

/** Asks first: the customer would have to be called again. */
function CallOff({ name, onCallOff }: { name: string; onCallOff: () => void }) {
  return (
    <Prompt>
      <Prompt.Trigger asChild>
        <Button size="small" variant="secondary" aria-label={`Call it off: ${name}`}>
          Call it off
        </Button>
      </Prompt.Trigger>
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>Call off the order of {name}?</Prompt.Title>
          <Prompt.Description>
            The link says so from now on, and nothing can be paid by it. A payment that is under way is let
            go.
          </Prompt.Description>
        </Prompt.Header>
        <Prompt.Footer>
          <Prompt.Cancel>Leave it</Prompt.Cancel>
          <Prompt.Action onClick={onCallOff}>Call it off</Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  );
}
