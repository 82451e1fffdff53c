/** The run that brings a product in, and who started it. */
export interface FileOrigin {
  run_id: string;
  actor: { id: string; name: string };
}
