import type { FaultShop } from "./fault-shop.ts";

/** A mail as the local mail server's inbox has it. */
export interface MailIn {
  to: { address: string }[];
  text: string;
  /** By name in lower case. */
  headers: Record<string, string>;
}

/** Everything that the mail server has taken, each as often as it was taken. */
export async function mailsIn({ running }: FaultShop): Promise<MailIn[]> {
  const response = await fetch(`${running.inboxUrl}/email`);
  if (!response.ok) throw new Error(`The inbox answered ${response.status}.`);
  return (await response.json()) as MailIn[];
}
