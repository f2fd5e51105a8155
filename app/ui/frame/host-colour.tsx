/** Sets the band in the host's colour for the whole page. Takes `#rrggbb`; anything else is left out, so no text reaches the style sheet. */
export function HostColour({ colour, nonce }: { colour: string; nonce?: string }) {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return null;
  return <style nonce={nonce}>{`:root{--color-host:${colour}}`}</style>;
}
