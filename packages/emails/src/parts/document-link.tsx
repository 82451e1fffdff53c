import { light } from "./mail-colours.ts";
import { Paragraph } from "./mail-text.tsx";

/** A document of the order, on a line of its own. */
export function DocumentLink({ name, url }: { name: string; url: string }) {
  return (
    <Paragraph>
      <a href={url} className="sea" style={{ color: light.sea }}>
        {name}
      </a>
    </Paragraph>
  );
}
