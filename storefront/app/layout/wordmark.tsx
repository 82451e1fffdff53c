/** The name over a horizon: two equal arcs, sea and sky, in balance. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2.5">
      <svg aria-hidden="true" viewBox="0 0 32 32" className="size-8 shrink-0">
        <circle cx="16" cy="16" r="15" className="fill-none stroke-current" strokeWidth="1.5" />
        <path d="M1.5 16c4.8-4.6 9.7-4.6 14.5 0s9.7 4.6 14.5 0A14.5 14.5 0 0 1 1.5 16Z" className="fill-tide" />
        <circle cx="16" cy="8.2" r="2.6" className="fill-gorse" />
      </svg>
      <span className="font-display text-[1.6rem] leading-none tracking-tight">Balance</span>
    </span>
  );
}
