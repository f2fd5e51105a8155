import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/** While something moves, the page's figures follow by themselves; where no scripts run it is fetched again. `every`: milliseconds. */
export function useLookAgain(moving: boolean, every: number) {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!moving) return;
    const timer = setInterval(() => state === "idle" && revalidate(), every);
    return () => clearInterval(timer);
  }, [moving, every, revalidate, state]);
}
