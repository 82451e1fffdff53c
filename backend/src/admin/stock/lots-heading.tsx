import { Heading } from "@medusajs/ui";
import { Link } from "react-router-dom";

/** Head of the lots on the engine's own pages, with the way to all stock. */
export function LotsHeading() {
  return (
    <div className="flex items-center justify-between gap-4 px-6 py-4">
      <Heading level="h2">Lots</Heading>
      <Link className="txt-small underline" to="/stock">
        All stock
      </Link>
    </div>
  );
}
