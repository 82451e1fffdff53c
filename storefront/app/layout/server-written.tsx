import { createContext, type HTMLAttributes, useContext } from "react";

/** Markup by the id of its element. Only the server fills it; in the browser it stays empty. */
export const ServerWrittenMarkup = createContext<Readonly<Record<string, string>>>({});

/** What the server wrote, kept for the case that React has to draw the whole page again. */
const kept = new Map<string, string>();

function keptMarkup(id: string): string {
  let markup = kept.get(id);
  if (markup === undefined) {
    markup = document.getElementById(id)?.innerHTML ?? "";
    kept.set(id, markup);
  }
  return markup;
}

interface ServerWrittenProps extends Omit<HTMLAttributes<HTMLElement>, "children"> {
  id: string;
  as?: "div" | "footer";
  /** What `handOverMarkup` gave the loader: holds the part when the page was opened by script, without HTML of the server's. */
  sent?: Readonly<Record<string, string>>;
}

/**
 * A part of a page that needs no script: the server writes it, the browser keeps it, and the code that drew it is never
 * sent. Its links load their page anew.
 */
export function ServerWritten({ as: Element = "div", id, sent, ...attributes }: ServerWrittenProps) {
  const written = useContext(ServerWrittenMarkup)[id];
  return (
    <Element
      {...attributes}
      id={id}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: sent?.[id] ?? written ?? keptMarkup(id) }}
    />
  );
}
