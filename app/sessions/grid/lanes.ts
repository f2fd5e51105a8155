/** As few lanes as hold all without one standing on another; they come in order of time, and `spanOf` says from when to when. */
export function lanesOf<Item, Moment extends string | number>(
  items: readonly Item[],
  spanOf: (item: Item) => { from: Moment; to: Moment },
): Item[][] {
  const lanes: Item[][] = [];
  for (const item of items) {
    const free = lanes.find((lane) => spanOf(lane.at(-1)!).to <= spanOf(item).from);
    if (free) free.push(item);
    else lanes.push([item]);
  }
  return lanes;
}
