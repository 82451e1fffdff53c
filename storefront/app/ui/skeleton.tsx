/** Holds the place of something that is on its way, in its size. Silent: who waits is told by a status beside it. */
export function Skeleton({ className }: { className: string }) {
  return (
    <span
      aria-hidden="true"
      className={`block animate-pulse rounded-medium bg-line forced-colors:border ${className}`}
    />
  );
}
