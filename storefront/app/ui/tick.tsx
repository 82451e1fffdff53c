/** "Done", beside words that say so. Drawn, because our fonts have no such sign and the system's own differ. */
export function Tick() {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 fill-none stroke-current" strokeWidth="2">
      <path d="m3 8.5 3.5 3.5L13 4.5" />
    </svg>
  );
}
