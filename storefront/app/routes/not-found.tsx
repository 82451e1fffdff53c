import { data } from "react-router";
import { MissingPage } from "../layout/error-pages.tsx";

/** Without a loader that throws, an unknown address would be answered with 200 in client-side navigation. */
export function loader(): never {
  throw data(null, { status: 404 });
}

export default function NotFound() {
  return <MissingPage />;
}
