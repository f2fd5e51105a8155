/** When each part begins, as far as the lengths before it are known; `total` where all are. */
export function partTimes(start: number | undefined, lengths: readonly string[]) {
  let next = start;
  let total: number | undefined = 0;
  const starts = lengths.map((text) => {
    const begins = next;
    const minutes = /^\s*(\d{1,4})/.exec(text)?.[1];
    next = next === undefined || !minutes ? undefined : next + Number(minutes);
    total = total === undefined || !minutes ? undefined : total + Number(minutes);
    return begins;
  });
  return { starts, total };
}

export const sayTooLong = (total: number | undefined, minutes: number): string | undefined =>
  total !== undefined && total > minutes ? `The parts take ${total} minutes, the item ${minutes}.` : undefined;
