import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types";
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils";
import { createTransport } from "nodemailer";
import { z } from "@medusajs/framework/zod";

interface SmtpMailOptions {
  smtpUrl: string;
  /** "Balance <orders@example.com>" */
  from: string;
}

/** In milliseconds. The outbox's lease must outlast a whole talk at these limits. */
const smtpTimeouts = {
  dnsTimeout: 10_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  /** Silence between two lines of the talk. */
  socketTimeout: 15_000,
};

const mailData = z.object({
  message_id: z.string().regex(/^[^\s<>@]+@[^\s<>@]+$/),
  reply_to: z.string().nullable(),
});

/**
 * Medusa's notification channel "email" by SMTP. Only carries: what is owed, retries and backoff are the outbox's.
 * A connection for each mail, not a pool: a shop sends few, and a pooled one that the server has closed meanwhile
 * would fail the next mail, or keep it waiting beyond the lease.
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

  constructor(_cradle: object, { smtpUrl, from }: SmtpMailOptions) {
    super();
    this.transport = createTransport(
      // a mail is made of what templates render: never of files or addresses that some content names
      { url: smtpUrl, ...smtpTimeouts, disableFileAccess: true, disableUrlAccess: true },
      { from },
    );
  }

  /** Sends `content`; throws unless the server has taken the mail. */
  override async send(
    notification: ProviderSendNotificationDTO,
  ): Promise<ProviderSendNotificationResultsDTO> {
    const { content, to } = notification;
    const { message_id, reply_to } = mailData.parse(notification.provider_data);
    if (!content?.subject || !content.html || !content.text) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "A mail needs subject, html and text");
    }
    const { messageId } = await this.transport.sendMail({
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
      },
    });
    return { id: messageId };
  }
}
