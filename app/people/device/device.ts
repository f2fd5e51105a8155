import { type Instant, plusDays, plusMinutes } from "~/time/instant";

/** Five wrong codes end an ask; five asks an hour are the most: one guess in 40,000 an hour. */
export const mostWrongCodes = 5;
export const mostAsksAnHour = 5;

/** How long a mailed code works. */
export const endOfCode = (askedAt: Instant): Instant => plusMinutes(askedAt, 15);

/** How long a browser is known. */
export const endOfDevice = (provenAt: Instant): Instant => plusDays(provenAt, 90);

/** In the address on the way back to a page whose button led to the code: it did nothing, and is to be pressed again. */
export const pressedBefore = "pressed";
