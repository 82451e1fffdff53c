import { describe, expect, it } from "vitest";
import { readMailReport } from "./read-mail-report";

const bytes = (lines: string) => new TextEncoder().encode(lines.replaceAll("\n", "\r\n"));

const bounce = ({
  action = "failed",
  status = "5.1.1",
  original = "Message-ID: <abc-1@balance.test>",
} = {}) =>
  bytes(`From: MAILER-DAEMON@mx.example.net
To: shop@balance.test
Subject: Undelivered
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/plain

No such user
--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; jory@example.com
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 5.1.1 No such
 user here

--b1
Content-Type: text/rfc822-headers

${original}
From: shop@balance.test
Subject: Hello

--b1--
`);

const complaint = (kind: string) =>
  bytes(`From: feedback@mailbox.example.net
To: shop@balance.test
Subject: FW: Hello
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="b2"

--b2
Content-Type: text/plain

This is a report.
--b2
Content-Type: message/feedback-report

Feedback-Type: ${kind}
User-Agent: SomeGenerator/1.0
Version: 1

--b2
Content-Type: message/rfc822

Message-ID: <abc-2@balance.test>
From: shop@balance.test
Subject: Hello

Words
--b2--
`);

describe("readMailReport", () => {
  it("tells which mail will never arrive, and why", async () => {
    expect(await readMailReport(bounce())).toEqual({
      message_id: "abc-1@balance.test",
      event: "bounced",
      detail: "5.1.1: smtp; 550 5.1.1 No such user here",
    });
  });
  it("tells which mail was called spam", async () => {
    expect(await readMailReport(complaint("abuse"))).toMatchObject({
      message_id: "abc-2@balance.test",
      event: "complained",
    });
  });
  it.each([
    ["a delay", bounce({ action: "delayed", status: "4.4.1" })],
    ["a success", bounce({ action: "delivered", status: "2.0.0" })],
    ["a server that was down for days", bounce({ status: "4.4.7" })],
    ["a bounce of nobody knows what", bounce({ original: "X-Nothing: here" })],
    ["a report that it is no spam", complaint("not-spam")],
    ["an ordinary answer", bytes("From: a@b.test\nTo: c@d.test\nSubject: Re: Hello\n\nThank you\n")],
    ["nothing", new Uint8Array()],
    ["no mail at all", Uint8Array.from({ length: 5000 }, (_, i) => (i * 31) % 256)],
  ])("makes nothing of %s", async (_name, raw) => {
    expect(await readMailReport(raw)).toBeNull();
  });
});
