import { stockAlertParts, type StockAlertProps } from "./stock-alert.tsx";

export function stockAlertText(props: StockAlertProps): string {
  return [
    "Look at the stock",
    ...stockAlertParts(props).map(({ heading, tasks }) =>
      [heading.toUpperCase(), ...tasks.map(({ title, detail }) => `${title}\n${detail}`)].join("\n\n"),
    ),
    `Open the stock:\n${props.admin_url}`,
  ].join("\n\n");
}
