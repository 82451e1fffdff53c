import { Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { PageTurner, type PageTurnerProps } from "./page-turner";

interface PagedListProps extends PageTurnerProps {
  /** Nothing is on this page of the list. */
  isEmpty: boolean;
  /** Said when the whole list is empty. */
  empty: string;
  /** The entries of this page. */
  children: ReactNode;
}

/** One page of a list in the admin, and the way to the others. */
export function PagedList({ isEmpty, empty, children, ...turner }: PagedListProps) {
  return (
    <>
      {/* of a page that has run empty meanwhile, the turner says so */}
      {isEmpty && turner.count === 0 && <Text className="px-6 py-8">{empty}</Text>}
      {!isEmpty && children}
      <PageTurner {...turner} />
    </>
  );
}
