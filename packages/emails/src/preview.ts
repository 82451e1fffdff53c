/** `npm run preview -- <folder>`: writes every template with its sample data as .html and .txt, to be looked at. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type MailTemplate, renderMail } from "./render-mail.ts";
import { contactMessageSample, newOrderAlertSample, orderConfirmationSample } from "./sample-order.ts";

const samples: Record<MailTemplate, object> = {
  "order-confirmation": orderConfirmationSample,
  "new-order-alert": newOrderAlertSample,
  "contact-message": contactMessageSample,
};

const folder = process.argv[2] ?? "preview";
await mkdir(folder, { recursive: true });
for (const [template, props] of Object.entries(samples)) {
  const { subject, html, text } = await renderMail(template, props);
  await writeFile(join(folder, `${template}.html`), html);
  await writeFile(join(folder, `${template}.txt`), `Subject: ${subject}\n\n${text}`);
  process.stdout.write(`${join(folder, template)}.{html,txt}  ${subject}\n`);
}
