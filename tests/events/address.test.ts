import { expect, test } from "vitest";
import { addressFrom, isAddressShaped, reservedAddresses } from "~/events/address";
import routes from "~/routes";

test("no event can stand where Plenary's own pages are", () => {
  const segments = (path: string | undefined) => path?.split("/") ?? [];
  const own = routes.map(({ path }) => segments(path)[0] ?? "").filter((word) => /^[a-z]/.test(word));
  const underOrganise = routes.map(({ path }) => segments(path)).filter(([first]) => first === "organise");
  const words = [...own, ...underOrganise.map(([, second]) => second ?? "").filter((word) => /^[a-z]/.test(word))];
  for (const word of words) if (isAddressShaped(word) || word === "me") expect(reservedAddresses, word).toContain(word);
});

test.each([
  ["International Symposium on Cyber Policing 2026", "international-symposium-on-cyber-policin"],
  ["ISCP 2026 – Hong Kong", "iscp-2026-hong-kong"],
  ["Formação São Paulo", "formacao-sao-paulo"],
  ["  ++  ", ""],
  ["網絡警政國際研討會", ""],
])("the title %s suggests the address %s", (title, address) => {
  expect(addressFrom(title)).toBe(address);
});
