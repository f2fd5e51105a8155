import { createHash } from "node:crypto";
import { keepBytes } from "~/files/kept-bytes";
import type { Card } from "~/paper/card";
import { drawCard } from "~/paper/draw-card.server";
import type { Instant } from "~/time/instant";
import { answerFile, cacheControl } from "./file-answer.server";

type CardAnswer = { card: Card; changedAt: Instant; personal: boolean };

/** Kept by all that is drawn. Another site may show it: that is what it is for. */
export async function answerCard(request: Request, { card, changedAt, personal }: CardAnswer): Promise<Response> {
  const headers = new Headers({
    "content-type": "image/png",
    "cache-control": cacheControl(personal),
    "cross-origin-resource-policy": "cross-origin",
    "x-robots-tag": "noindex",
  });
  const key = createHash("sha256").update(JSON.stringify(card)).digest("base64url");
  return answerFile(request, { bytes: await keepPicture(key, () => drawCard(card)), changedAt, headers });
}

const keepPicture = keepBytes<Uint8Array<ArrayBuffer>>(8 * 1024 * 1024, (picture) => picture.byteLength);
