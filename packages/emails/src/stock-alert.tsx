import { z } from "zod";
import { mailSubject } from "./mail-subject.ts";
import { MailPage } from "./parts/mail-page.tsx";
import { ButtonLink, Heading, Paragraph, Title } from "./parts/mail-text.tsx";
import { traderProps } from "./trader-props.ts";

/** Told to the shop: what about the stock a person should look at. Each thing once a day at most. */
export const stockAlertProps = z.object({
  tasks: z
    .array(
      z.object({
        kind: z.enum(["low_stock", "near_expiry", "oversold", "ledger_differs"]),
        /** Product and variant. */
        title: z.string().min(1),
        detail: z.string().min(1),
      }),
    )
    .min(1),
  trader: traderProps,
  /** The stock in the admin. */
  admin_url: z.url({ protocol: /^https?$/ }),
});

export type StockAlertProps = z.infer<typeof stockAlertProps>;

/** In the order of how soon somebody has to look. */
const headings = {
  ledger_differs: "Ledger and stock differ",
  oversold: "Sold, and not there",
  low_stock: "Low",
  near_expiry: "Leaving sale soon",
} as const;

/** What there is to say, under its headings; those without anything are left out. */
export function stockAlertParts({ tasks }: StockAlertProps) {
  return (Object.keys(headings) as (keyof typeof headings)[])
    .map((kind) => ({ heading: headings[kind], tasks: tasks.filter((task) => task.kind === kind) }))
    .filter((part) => part.tasks.length > 0);
}

export function stockAlertSubject(props: StockAlertProps): string {
  const told = stockAlertParts(props).map(
    ({ heading, tasks }) => `${heading.toLowerCase()} (${tasks.length})`,
  );
  return mailSubject(`Stock: ${told.join(", ")}`);
}

export function StockAlert(props: StockAlertProps) {
  const { tasks, trader, admin_url } = props;
  return (
    <MailPage
      title={stockAlertSubject(props)}
      preview={`${tasks[0]!.title}: ${tasks[0]!.detail}`}
      trader={trader}
    >
      <Title>Look at the stock</Title>
      {stockAlertParts(props).map((part) => (
        <div key={part.heading}>
          <Heading>{part.heading}</Heading>
          {part.tasks.map(({ title, detail }, index) => (
            <Paragraph key={index}>
              <strong>{title}</strong>
              <br />
              {detail}
            </Paragraph>
          ))}
        </div>
      ))}
      <ButtonLink href={admin_url}>Open the stock</ButtonLink>
    </MailPage>
  );
}
