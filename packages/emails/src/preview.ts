/** `npm run preview -- <folder>`: writes every template with its sample data as .html and .txt, to be looked at. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { mailSamples } from "./mail-samples.ts";
import { renderMail } from "./render-mail.ts";

const folder = process.argv[2] ?? "preview";
await mkdir(folder, { recursive: true });
for (const [template, props] of Object.entries(mailSamples)) {
  const { subject, html, text } = await renderMail(template, props);
  await writeFile(join(folder, `${template}.html`), html);
  await writeFile(join(folder, `${template}.txt`), `Subject: ${subject}\n\n${text}`);
  process.stdout.write(`${join(folder, template)}.{html,txt}  ${subject}\n`);
}
