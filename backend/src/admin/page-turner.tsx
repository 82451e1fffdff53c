import { Button, Text } from "@medusajs/ui";

interface PageTurnerProps {
  /** Of the first one shown, from 0. */
  offset: number;
  pageSize: number;
  count: number;
  onTurn: (offset: number) => void;
  /** Of the buttons back and on; a list that isn't by time needs its own. */
  words?: [string, string];
}

/** Turns the pages of a list, newest first unless `words` say otherwise; nothing when one page holds them all. */
export function PageTurner({ offset, pageSize, count, onTurn, words = ["Newer", "Older"] }: PageTurnerProps) {
  if (count <= pageSize && offset === 0) return null;
  // somebody took the last ones away meanwhile
  const isEmpty = offset >= count;
  const before = isEmpty ? count - (count % pageSize || pageSize) : offset - pageSize;
  return (
    <nav aria-label="Pages" className="flex items-center justify-between px-6 py-4">
      <Text size="small" className="text-ui-fg-subtle">
        {isEmpty
          ? `Nothing is left on this page; there are ${count} in all.`
          : `${offset + 1} to ${Math.min(offset + pageSize, count)} of ${count}`}
      </Text>
      <div className="flex gap-2">
        <Button
          size="small"
          variant="secondary"
          disabled={offset === 0}
          onClick={() => onTurn(Math.max(0, before))}
        >
          {words[0]}
        </Button>
        <Button
          size="small"
          variant="secondary"
          disabled={offset + pageSize >= count}
          onClick={() => onTurn(offset + pageSize)}
        >
          {words[1]}
        </Button>
      </div>
    </nav>
  );
}
