import type { CSSProperties, ReactNode } from "react";
import { light } from "./mail-colours.ts";
import { serif } from "./mail-page.tsx";

interface WithChildren {
  children: ReactNode;
}

export function Title({ children }: WithChildren) {
  return (
    <h1 className="sea" style={title}>
      {children}
    </h1>
  );
}

export function Heading({ children }: WithChildren) {
  return (
    <h2 className="sea" style={heading}>
      {children}
    </h2>
  );
}

export function Paragraph({ children }: WithChildren) {
  return <p style={{ margin: "0 0 14px" }}>{children}</p>;
}

export function QuietParagraph({ children }: WithChildren) {
  return (
    <p className="quiet" style={{ margin: "0 0 12px", fontSize: 14, lineHeight: "22px", color: light.quiet }}>
      {children}
    </p>
  );
}

export function Rule() {
  return (
    <hr className="line" style={{ border: 0, borderTop: `1px solid ${light.line}`, margin: "28px 0" }} />
  );
}

/** The padding sits in the table cell too, because Outlook ignores it on a link. */
export function ButtonLink({ href, children }: WithChildren & { href: string }) {
  return (
    <table role="presentation" cellPadding={0} cellSpacing={0} border={0} style={{ margin: "22px 0 8px" }}>
      <tbody>
        <tr>
          <td className="button" style={{ backgroundColor: light.sea, borderRadius: 4 }}>
            <a className="button" href={href} style={button}>
              {children}
            </a>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

const title: CSSProperties = {
  margin: "0 0 14px",
  fontFamily: serif,
  fontWeight: "normal",
  fontSize: 27,
  lineHeight: "35px",
  color: light.sea,
};

const heading: CSSProperties = {
  margin: "26px 0 8px",
  fontFamily: serif,
  fontWeight: "normal",
  fontSize: 19,
  lineHeight: "26px",
  color: light.sea,
};

const button: CSSProperties = {
  display: "inline-block",
  padding: "13px 24px",
  backgroundColor: light.sea,
  borderRadius: 4,
  color: light.onSea,
  fontSize: 16,
  lineHeight: "22px",
  textDecoration: "none",
};
