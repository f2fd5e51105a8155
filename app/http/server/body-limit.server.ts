const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/** The least any address takes: an ordinary form. */
export const formLimit = 64 * kilobyte;

/** Bytes a body may have: forms 64 kB, a stranger's answers to an event's questions 256 kB, the team's and a speaker's texts in many languages and a person's or a delegation's answers 1 MB, photos and files 6 MB, lists of people and timetables 10 MB. */
export function bodyLimitOf(url = ""): number {
  const path = url.split("?")[0]!.toLowerCase();
  if (/\/(import|paste)(\.data)?$/.test(path)) return 10 * megabyte;
  if (/\/(photo|crest|files|file)(\.data)?$/.test(path)) return 6 * megabyte;
  if (/^\/organise\//.test(path) || /^\/me\/[^/]+\/(page|questions|register|delegation\/answers)(\.data)?$/.test(path)) return megabyte;
  if (/^\/[^/]+\/register(\.data)?$/.test(path)) return 4 * formLimit;
  return formLimit;
}

/** "64 kB", "1 MB"; of a file what its form says, which leaves room for what is sent with it. */
function limitInWords(url: string, bytes: number): string {
  if (/\/(questions|answers)\/[^/]+\/file(\.data)?$/.test(url)) return "5 MB";
  if (/\/(crest|files)(\.data)?$/.test(url)) return "5.9 MB";
  return bytes < megabyte ? `${bytes / kilobyte} kB` : `${bytes / megabyte} MB`;
}

export class TooLarge extends Error {
  /** What the person is told who sent it. */
  readonly sentence: string;

  constructor(path: string, limit: number) {
    super("A body was larger than its address takes.");
    this.sentence = `That is more than this form takes: at most ${limitInWords(path.toLowerCase(), limit)}. Nothing was changed. Please go back and send less.`;
  }
}
