import type { Config } from "@react-router/dev/config";

export default {
  ssr: true,
  // The whole manifest is a few kilobytes: sending it at once saves a request before every first navigation.
  routeDiscovery: { mode: "initial" },
} satisfies Config;
