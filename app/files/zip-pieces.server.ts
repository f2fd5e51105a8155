import { Zip } from "fflate";

/** An archive that is handed on as it grows: `taken` is what was packed since it was last asked. */
export function openZip() {
  let ready: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const taken = () => {
    const chunks = ready;
    ready = [];
    return chunks;
  };
  return { archive, taken };
}
