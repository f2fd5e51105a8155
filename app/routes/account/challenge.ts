import { challengeOf, newChallengeToken } from "~/accounts/passkeys/challenge.server";
import { siteOf } from "~/accounts/passkeys/prove-passkey.server";
import { door } from "~/http/door.server";
import { requireNobody } from "~/http/doors.server";
import { setCookie } from "~/http/sign-in-cookie.server";

/** What a passkey of this browser is to sign next. Asking writes nothing down; an answer is taken once, within five minutes. */
export const loader = door(requireNobody, ({ house: { configuration }, now }) => {
  const token = newChallengeToken(now);
  const asked = { challenge: challengeOf(configuration.secret, token), site: siteOf(configuration.baseUrl) };
  return Response.json(asked, {
    headers: { "Set-Cookie": setCookie("challenge", token, configuration, 300), "Cache-Control": "private, no-store" },
  });
});
