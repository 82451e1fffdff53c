import { mailSamples } from "@balance/emails/mail-samples";
import { type MailTemplate, type RenderedMail, renderMail } from "@balance/emails/render-mail";
import { MedusaError } from "@medusajs/framework/utils";

/** The made-up data of a template. Throws a MedusaError "not_found" when there is no such template. */
export function sampleOf(template: string): { template: MailTemplate; props: object } {
  if (!Object.hasOwn(mailSamples, template))
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no mail template "${template}"`);
  const name = template as MailTemplate;
  return { template: name, props: mailSamples[name] };
}

/** A template with its made-up data. Throws a MedusaError "not_found" when there is no such template. */
export async function renderSample(template: string): Promise<RenderedMail> {
  const sample = sampleOf(template);
  return await renderMail(sample.template, sample.props);
}
