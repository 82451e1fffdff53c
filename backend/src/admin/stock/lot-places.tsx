import type { LotBalance } from "@balance/contracts/lot-desk";
import { Container, Heading, Table, Text } from "@medusajs/ui";

/** Where the units of a lot stand. */
export function LotPlaces({ balances }: { balances: LotBalance[] }) {
  const filled = balances.filter(({ sale, held }) => sale + held > 0);
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        Where it stands
      </Heading>
      {filled.length === 0 ? (
        <Text className="px-6 py-4">None is left.</Text>
      ) : (
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>Location</Table.HeaderCell>
              <Table.HeaderCell className="text-right">For sale</Table.HeaderCell>
              <Table.HeaderCell className="text-right">Held</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {filled.map(({ location_id, location_name, sale, held }) => (
              <Table.Row key={location_id}>
                <Table.Cell>{location_name}</Table.Cell>
                <Table.Cell className="text-right tabular-nums">{sale}</Table.Cell>
                <Table.Cell className="text-right tabular-nums">{held}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
    </Container>
  );
}
