const files = import.meta.glob<string>("/node_modules/country-flag-icons/3x2/??.svg", { query: "?raw", import: "default", eager: true });

const pictures = new Map(Object.entries(files).map(([path, picture]) => [path.slice(-6, -4), picture]));

/** The flag of a code of ISO 3166-1, three wide and two high, as SVG; undefined where there is none. */
export const flagPicture = (code: string): string | undefined => pictures.get(code);

export const hasFlag = (code: string) => pictures.has(code);
