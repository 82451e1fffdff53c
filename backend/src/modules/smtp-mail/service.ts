import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types";
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils";
import { createTransport } from "nodemailer";
import { z } from "@medusajs/framework/zod";
import { tellAnswer } from "./mail-answers";

interface SmtpMailOptions {
  smtpUrl: string;
  /** "Balance <orders@example.com>" */
  from: string;
  /** Signs every mail (RFC 6376); without it, the mail server may. */
  dkim?: { domainName: string; keySelector: string; privateKey: string };
}

/** In milliseconds. The outbox's lease must outlast a whole talk at these limits. */
const smtpTimeouts = {
  dnsTimeout: 10_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  /** Silence between two lines of the talk. */
  socketTimeout: 15_000,
};

/** As many as the outbox hands over side by side, so that no mail waits for a connection while its lease runs. */
const connections = 5;

/** What a mail says it is and from whom, and how to end it: RFC 8058 section 4 wants both list headers signed. */
const signedHeaders =
  "From:Reply-To:Subject:Date:Message-ID:To:MIME-Version:Content-Type:List-Unsubscribe:List-Unsubscribe-Post";

const mailData = z.object({
  message_id: z.string().regex(/^[^\s<>@]+@[^\s<>@]+$/),
  reply_to: z.string().nullable(),
  unsubscribe_url: z.url({ protocol: /^https?$/ }).nullable(),
});

/**
 * Medusa's notification channel "email" by SMTP. Only carries: what is owed, retries and backoff are the outbox's.
 * Connections are kept for the next mail; one that was silent for the socket's timeout closes by itself, and a mail that
 * meets a closing one is tried again by the outbox.
 */
export default class SmtpMailProviderService extends AbstractNotificationProviderService {
  static override identifier = "smtp";

  static override validateOptions(options: Partial<SmtpMailOptions>): void {
    for (const name of ["smtpUrl", "from"] as const) {
      if (!options[name]) {
        throw new MedusaError(MedusaError.Types.INVALID_ARGUMENT, `smtp-mail needs the option ${name}`);
      }
    }
  }

  private readonly transport;

  constructor(_cradle: object, { smtpUrl, from, dkim }: SmtpMailOptions) {
    super();
    this.transport = createTransport(
      {
        url: smtpUrl,
        pool: true,
        maxConnections: connections,
        ...smtpTimeouts,
        // a mail is made of what templates render: never of files or addresses that some content names
        disableFileAccess: true,
        disableUrlAccess: true,
        ...(dkim && { dkim: { ...dkim, headerFieldNames: signedHeaders } }),
      },
      { from },
    );
  }

  /** Sends `content`; throws unless the server has taken the mail. */
  override async send(
    notification: ProviderSendNotificationDTO,
  ): Promise<ProviderSendNotificationResultsDTO> {
    const { content, to } = notification;
    const { message_id, reply_to, unsubscribe_url } = mailData.parse(notification.provider_data);
    if (!content?.subject || !content.html || !content.text) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "A mail needs subject, html and text");
    }
    const sending = this.transport.sendMail({
      // as objects, because a string would be read as a list of addresses
      to: { name: "", address: to },
      ...(reply_to && { replyTo: { name: "", address: reply_to } }),
      subject: content.subject,
      html: content.html,
      text: content.text,
      messageId: `<${message_id}>`,
      headers: {
        // asks other programs not to answer it with an out-of-office note (RFC 3834 section 5)
        "Auto-Submitted": "auto-generated",
        // one POST ends it, without a page between (RFC 8058 section 3.1)
        ...(unsubscribe_url && {
          "List-Unsubscribe": `<${unsubscribe_url}>`,
          "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }),
      },
    });
    const { messageId } = await sending.catch((refusal: Error) => {
      tellAnswer(message_id, refusal);
      throw refusal;
    });
    tellAnswer(message_id, null);
    return { id: messageId };
  }
}
