/** `${DATA_DIR}/running.json` (mode 600): where a running demo listens and how to get in. Tests and scripts read it. */
export interface RunningShop {
  storefrontUrl: string;
  backendUrl: string;
  adminUrl: string;
  inboxUrl: string;
  stripeSandboxUrl: string;
  databaseUrl: string;
  publishableKey: string;
  storefrontKey: string;
  adminEmail: string;
  adminPassword: string;
  /** Process id of the parent that started all parts. */
  pid: number;
}
