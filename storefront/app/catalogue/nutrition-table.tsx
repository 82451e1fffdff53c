import type { NutritionDeclaration } from "@balance/contracts/catalogue";

/** The nutrition declaration of a food (Regulation (EU) 1169/2011 art 30). */
export function NutritionTable({ declaration }: { declaration: NutritionDeclaration }) {
  return (
    <table className="w-full border-collapse text-left">
      <thead>
        <tr className="border-b-2 border-ink text-sm">
          <th scope="col" className="py-2 pr-4 font-semibold">
            Nutrition
          </th>
          {declaration.columns.map((column) => (
            <th key={column} scope="col" className="py-2 pl-4 text-right font-semibold">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {declaration.rows.map((row) => (
          <tr key={row.name} className="border-b border-line">
            <th
              scope="row"
              className={`py-2.5 pr-4 font-normal ${row.name.startsWith("of which") ? "pl-4" : ""}`}
            >
              {row.name}
            </th>
            {row.values.map((value, index) => (
              <td key={declaration.columns[index]} className="py-2.5 pl-4 text-right tabular-nums">
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
