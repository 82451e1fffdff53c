import { Button, Text } from "@medusajs/ui";

export interface PageTurnerProps {
  /** Of the first one shown, from 0. */
  offset: number;
  pageSize: number;
  count: number;
  onTurn: (offset: number) => void;
  /** What the buttons are called depends on it: "newest first" when left out. */
  order?: keyof typeof words;
}

/** Of the buttons back and on. */
const words = { "newest first": ["Newer", "Older"], other: ["Previous", "Next"] };

/** Turns the pages of a list; nothing when one page holds them all. */
export function PageTurner({ offset, pageSize, count, onTurn, order = "newest first" }: PageTurnerProps) {
  const [back, on] = words[order];
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
          {back}
        </Button>
        <Button
          size="small"
          variant="secondary"
          disabled={offset + pageSize >= count}
          onClick={() => onTurn(offset + pageSize)}
        >
          {on}
        </Button>
      </div>
    </nav>
  );
}
