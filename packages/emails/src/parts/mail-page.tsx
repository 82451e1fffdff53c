import type { CSSProperties, ReactNode } from "react";
import { traderIdentity } from "../contract-information.ts";
import type { TraderProps } from "../trader-props.ts";
import { darkModeCss, light } from "./mail-colours.ts";

export const serif = 'Georgia, "Times New Roman", serif';
export const sans = '-apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif';

interface MailPageProps {
  /** Title of the document, read out by screen readers. */
  title: string;
  /** The line that an inbox shows after the subject. */
  preview: string;
  trader: TraderProps;
  children: ReactNode;
}

/** Frame of every mail: 600 px of paper on sand, the name above, the trader's identity below. */
export function MailPage({ title, preview, trader, children }: MailPageProps) {
  return (
    <html lang="en-GB" dir="ltr">
      <head>
        <meta httpEquiv="Content-Type" content="text/html; charset=UTF-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        {/* stops iOS from turning order numbers and postcodes into links */}
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <title>{title}</title>
        <style>{darkModeCss}</style>
      </head>
      <body className="ground" style={{ margin: 0, padding: 0, backgroundColor: light.ground }}>
        <div style={hidden}>{preview}</div>
        <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} border={0}>
          <tbody>
            <tr>
              <td
                className="ground"
                align="center"
                style={{ backgroundColor: light.ground, padding: "24px 8px" }}
              >
                <table
                  role="presentation"
                  width="100%"
                  cellPadding={0}
                  cellSpacing={0}
                  border={0}
                  style={{ maxWidth: 600 }}
                >
                  <tbody>
                    <tr>
                      <td className="sea" style={wordmark}>
                        Balance
                      </td>
                    </tr>
                    <tr>
                      <td className="paper line paper-cell text" style={paper}>
                        {children}
                      </td>
                    </tr>
                    <tr>
                      <td className="quiet" style={footer}>
                        {traderIdentity(trader).map((line) => (
                          <div key={line}>{line}</div>
                        ))}
                      </td>
                    </tr>
                  </tbody>
                </table>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
}

const hidden: CSSProperties = {
  display: "none",
  overflow: "hidden",
  maxHeight: 0,
  maxWidth: 0,
  opacity: 0,
  fontSize: 1,
  lineHeight: "1px",
};

const wordmark: CSSProperties = {
  padding: "8px 12px 20px",
  fontFamily: serif,
  fontSize: 28,
  lineHeight: "34px",
  letterSpacing: "0.01em",
  color: light.sea,
};

const paper: CSSProperties = {
  backgroundColor: light.paper,
  border: `1px solid ${light.line}`,
  borderRadius: 6,
  padding: "36px 40px",
  fontFamily: sans,
  fontSize: 16,
  lineHeight: "25px",
  color: light.text,
};

const footer: CSSProperties = {
  padding: "20px 12px 32px",
  fontFamily: sans,
  fontSize: 13,
  lineHeight: "20px",
  color: light.quiet,
};
