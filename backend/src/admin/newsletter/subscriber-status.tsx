import { StatusBadge } from "@medusajs/ui";

const looks: Record<string, { color: "green" | "orange" | "grey" | "red"; name: string }> = {
  active: { color: "green", name: "Subscribed" },
  pending: { color: "orange", name: "Not confirmed" },
  unsubscribed: { color: "grey", name: "Left" },
  suppressed: { color: "red", name: "Bounced or complained" },
  erased: { color: "grey", name: "Erased" },
};

/** Where somebody stands, in words. */
export function SubscriberStatus({ status }: { status: string }) {
  const { color, name } = looks[status] ?? { color: "grey", name: status };
  return <StatusBadge color={color}>{name}</StatusBadge>;
}
