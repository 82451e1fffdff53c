import { type ReaderProps, whyYouGetThis } from "../why-you-get-this.ts";
import { light } from "./mail-colours.ts";
import { QuietParagraph, Rule } from "./mail-text.tsx";

/** The end of every marketing mail. */
export function WaysOut({ reader }: { reader: ReaderProps }) {
  return (
    <>
      <Rule />
      <QuietParagraph>
        {whyYouGetThis}{" "}
        <a className="quiet" href={reader.preferences_url} style={{ color: light.quiet }}>
          Choose what we send you
        </a>{" "}
        or{" "}
        <a className="quiet" href={reader.unsubscribe_url} style={{ color: light.quiet }}>
          unsubscribe
        </a>
        .
      </QuietParagraph>
    </>
  );
}
