import { expect } from "@playwright/test";

/** MailDev's inbox, where every mail of the demo lands. */
export interface ReceivedMail {
  id: string;
  subject: string;
  html: string;
  text: string;
  to: { address: string }[];
  replyTo?: { address: string }[];
  messageId?: string;
  /** By name in lower case. */
  headers: Record<string, string>;
}

export class Inbox {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  async mailsTo(address: string): Promise<ReceivedMail[]> {
    const response = await fetch(`${this.#url}/email`);
    if (!response.ok) throw new Error(`the inbox answered ${response.status}`);
    const mails = (await response.json()) as ReceivedMail[];
    return mails.filter((mail) => mail.to.some((to) => to.address.toLowerCase() === address.toLowerCase()));
  }

  /** The first mail to this address with these words in its subject, once it has come. */
  async waitForMail(address: string, subject: string): Promise<ReceivedMail> {
    const find = async () => (await this.mailsTo(address)).find((mail) => mail.subject.includes(subject));
    await expect.poll(async () => Boolean(await find()), { timeout: 30_000 }).toBe(true);
    return (await find())!;
  }
}
