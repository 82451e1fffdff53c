/**
 * Loaded into every part by `node --import`. When the process that started the shop is gone, however it went, its channel
 * closes: the part then ends itself as if told to, so that no orphan holds a port.
 */
if (process.channel) {
  process.on("disconnect", () => {
    // the whole group: what this part started goes too
    process.kill(0, "SIGTERM");
    // a part that is stuck must not outlive its parent either
    setTimeout(() => process.exit(1), 10_000).unref();
  });
  process.channel.unref();
}
