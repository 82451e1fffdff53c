/** The member of staff who packs, sends or takes back. */
export interface Packer {
  id: string;
  name: string;
}
