import PostalMime from "postal-mime";

/** What a mail server or a mailbox provider tells of a mail that we sent. */
export interface MailReport {
  /** Without angle brackets: it says which mail, and by that to whom. */
  message_id: string;
  /** `bounced`: it will never arrive. `complained`: its reader called it spam. */
  event: "bounced" | "complained";
  /** For staff: "5.1.1: smtp; 550 No such user". */
  detail: string;
}

/**
 * Reads a delivery status notification (RFC 3464) or a feedback report (RFC 5965) as it came by mail. Null for any other mail,
 * for a delay that may still end well, and for one that does not say which of our mails it is about.
 */
export async function readMailReport(raw: Uint8Array): Promise<MailReport | null> {
  const { attachments } = await PostalMime.parse(raw, {
    forceRfc822Attachments: true,
    attachmentEncoding: "utf8",
  });
  const part = (...types: string[]) =>
    attachments.find(({ mimeType }) => types.includes(mimeType))?.content as string | undefined;
  const original = part("message/rfc822", "text/rfc822-headers", "message/rfc822-headers");
  const messageId = /^<([^<>\s]+)>$/.exec(fieldsOf(original ?? "").get("message-id") ?? "")?.[1];
  if (!messageId) return null;

  const feedback = part("message/feedback-report");
  if (feedback !== undefined) {
    const kind = fieldsOf(feedback).get("feedback-type") ?? "";
    // "not-spam" and the like are praise
    return kind === "abuse" ? { message_id: messageId, event: "complained", detail: "abuse" } : null;
  }
  const status = part("message/delivery-status", "message/global-delivery-status");
  const failed = status
    ?.split(/\r?\n[ \t]*\r?\n/)
    .map(fieldsOf)
    .find((fields) => fields.get("action")?.toLowerCase() === "failed");
  // 5.x.x is for good (RFC 3463 section 2); a failure after days of 4.x.x may be the server's trouble, not the address's
  const code = failed?.get("status") ?? "";
  if (!code.startsWith("5.")) return null;
  const detail = [code, failed?.get("diagnostic-code")].filter(Boolean).join(": ");
  return { message_id: messageId, event: "bounced", detail: detail.slice(0, 500) };
}

/** Header fields by lower-case name, unfolded, up to the first empty line. */
function fieldsOf(text: string): Map<string, string> {
  const [head = ""] = text.replace(/^\s+/, "").split(/\r?\n[ \t]*\r?\n/, 1);
  const lines = head.replaceAll(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  return new Map(
    lines.flatMap((line) => {
      const colon = line.indexOf(":");
      return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
    }),
  );
}
