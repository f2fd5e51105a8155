/** A "no" at the door, for whoever looks after the house: words of ours and ids, never an address, a name or a link. */
export type Denial = {
  status: number;
  why: string;
  method: string;
  /** The pattern of the address; what stood in it is left out. Undefined where nothing was looked at. */
  route?: string;
  /** Whose sign-in or link it was, where there was one. */
  account?: string;
  person?: string;
};

export const logDenial = (denial: Denial) => console.info(`Denied: ${JSON.stringify(denial)}`);

/** What the finders of a door found out, whether or not they let anybody in. */
export type Met = Pick<Denial, "account" | "person">;

/** The denial in a thrown answer; undefined where it is none, such as the way on after a deed. */
export function denialIn(thrown: Response | { init: ResponseInit | null }): Pick<Denial, "status" | "why"> | undefined {
  const { status = 200, location } = "init" in thrown ? { status: thrown.init?.status } : readAnswer(thrown);
  if (location !== undefined) {
    const why = redirects.find(([path]) => location.split("?")[0] === path)?.[1];
    return why === undefined ? undefined : { status, why };
  }
  const why = whys[status];
  return why === undefined ? undefined : { status, why };
}

/** `/organise/iscp-2023/people/0199…` as `/organise/:event/people/:registration`; a value that is not found hides the whole. */
export function patternOf(pathname: string, params: Readonly<Record<string, string | undefined>>): string {
  const segments = pathname.split("/");
  for (const [name, value = ""] of Object.entries(params)) {
    if (name === "*") return "*";
    const at = segments.findIndex((segment) => valueIn(segment) === value || decoded(segment) === value);
    if (at === -1) return "unknown";
    segments[at] = `:${name}`;
  }
  return segments.join("/");
}

export const whys: Record<number, string> = {
  400: "unreadable",
  403: "role",
  404: "not there, or not for them",
  405: "method",
  410: "link has ended",
  413: "too large",
  415: "compressed",
  421: "another host",
};

const redirects = [
  ["/sign-in", "not signed in"],
  ["/account", "second factor missing"],
  ["/account/confirm", "not proven just now"],
] as const;

const readAnswer = ({ status, headers }: Response) => ({ status, location: headers.get("location") ?? undefined });
const valueIn = (segment: string) => decoded(segment.replace(/(\.(pdf|ics|csv|data))+$/, ""));

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
