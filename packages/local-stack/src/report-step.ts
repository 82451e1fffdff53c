/** One line per step with its time; long steps say that they are still at work. */
export type ReportStep = <T>(name: string, work: () => Promise<T>) => Promise<T>;

const progressEverySeconds = 15;

/** Prints to standard output. */
export const reportStep: ReportStep = async (name, work) => {
  const started = performance.now();
  const seconds = () => ((performance.now() - started) / 1000).toFixed(1);
  const progress = setInterval(
    () => process.stdout.write(`  … ${name} (${seconds()} s)\n`),
    progressEverySeconds * 1000,
  );
  try {
    const result = await work();
    process.stdout.write(`✓ ${name} (${seconds()} s)\n`);
    return result;
  } catch (error) {
    process.stdout.write(`✗ ${name} (${seconds()} s)\n`);
    throw error;
  } finally {
    clearInterval(progress);
  }
};
