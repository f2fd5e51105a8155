/** What came of a scene that took less than `milliseconds`: on a busy machine the same is played again until it does. */
export async function swiftly<T>(milliseconds: number, scene: () => Promise<T>): Promise<T> {
  for (;;) {
    const start = performance.now();
    const seen = await scene();
    if (performance.now() - start < milliseconds) return seen;
  }
}
