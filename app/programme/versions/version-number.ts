/** The number in an address; 0, which no version has, for whatever is none. */
export const numberIn = (text: string | null | undefined): number => (/^\d{1,6}$/.test(text ?? "") ? Number(text) : 0);
