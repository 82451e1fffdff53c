/** The mark of the packs: rock above and sea below, in balance. Only ever beside words that say what it says. */
export function Mark({ className }: { className: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" className={`shrink-0 ${className}`}>
      <circle cx="16" cy="16" r="15" className="fill-mark-rock" />
      <path d="M1 16c4.6-5.6 10.4-5.6 15 0s10.4 5.6 15 0a15 15 0 0 1-30 0Z" className="fill-mark-sea" />
    </svg>
  );
}

export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2.5">
      <Mark className="size-9" />
      <span className="font-display text-[1.65rem] leading-none font-medium tracking-tight">Balance</span>
    </span>
  );
}
