import type { BasketNotice } from "@balance/contracts/basket";
import { Notice } from "../ui/notice.tsx";

/** What changed since the shopper last looked; blocking ones first, because nothing can be paid before they are dealt with. */
export function BasketNotices({ notices, className = "" }: { notices: BasketNotice[]; className?: string }) {
  if (notices.length === 0) return null;
  const sorted = [...notices].sort((a, b) => Number(b.blocking) - Number(a.blocking));
  return (
    <ul className={`grid gap-3 ${className}`}>
      {sorted.map((notice) => (
        <li key={`${notice.kind}-${notice.line_item_id ?? ""}`}>
          <Notice tone={notice.blocking ? "problem" : "caution"}>{notice.message}</Notice>
        </li>
      ))}
    </ul>
  );
}
