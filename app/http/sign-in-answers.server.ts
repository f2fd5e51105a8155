import { minutesForSecondStep } from "~/accounts/second-step/second-step";
import { browserNameOf } from "~/accounts/sign-in/browser-name";
import type { Browser, Entered } from "~/accounts/sign-in/sign-in.server";
import { paths } from "~/paths";
import { redirectTo } from "./answers.server";
import type { Entrance } from "./entrance.server";
import { clearCookie, readCookie, setCookie } from "./sign-in-cookie.server";

/** The cookie outlives the sign-in by far: by it a browser is known again when it asks for the next one. */
const cookieSeconds = 180 * 86_400;
const attemptSeconds = 15 * 60;

export const browserAt = ({ request, house: { configuration } }: Pick<Entrance, "request" | "house">): Browser => ({
  attemptToken: readCookie(request, "attempt", configuration),
  signInToken: readCookie(request, "sign-in", configuration),
  secondStepToken: readCookie(request, "second-step", configuration),
  name: browserNameOf(request.headers.get("user-agent")),
});

/** In, and on to where they wanted to go; or to the second step. */
export function letIn(
  { house: { configuration, noteSignIn } }: Pick<Entrance, "house">,
  { accountId, token, goesTo, secondStep }: Entered,
) {
  noteSignIn({ what: secondStep ? "second step due" : "in", account: accountId });
  return secondStep
    ? redirectTo(paths.secondStep(), [
        ["Set-Cookie", setCookie("second-step", token, configuration, minutesForSecondStep * 60)],
        ["Set-Cookie", clearCookie("attempt", configuration)],
      ])
    : redirectTo(goesTo || paths.organise(), [
        ["Set-Cookie", setCookie("sign-in", token, configuration, cookieSeconds)],
        ["Set-Cookie", clearCookie("attempt", configuration)],
        ["Set-Cookie", clearCookie("second-step", configuration)],
      ]);
}

/** Onwards with a new token: the sign-in has just seen a second factor. */
export const goOn = ({ house: { configuration } }: Pick<Entrance, "house">, { token }: { token: string }, to: string) =>
  redirectTo(to, { "Set-Cookie": setCookie("sign-in", token, configuration, cookieSeconds) });

/** To the page where the code is typed, with the mark of the browser that asked. */
export const askForCode = ({ house: { configuration } }: Entrance, browserToken: string) =>
  redirectTo(paths.signInCode(), { "Set-Cookie": setCookie("attempt", browserToken, configuration, attemptSeconds) });

export const letOut = ({ house: { configuration } }: Entrance) =>
  redirectTo(paths.front(), { "Set-Cookie": clearCookie("sign-in", configuration) });
