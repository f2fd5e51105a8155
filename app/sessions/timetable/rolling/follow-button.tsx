import { Button } from "~/ui/button";

const button = (
  <Button name="follow" value="on">
    Move the following items too
  </Button>
);

/** Where the browser does not move them itself: without scripts, and on a day whose clocks change. */
export const FollowButton = ({ steady }: { steady: boolean }) => (steady ? <noscript>{button}</noscript> : button);
