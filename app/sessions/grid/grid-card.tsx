import { memo, useRef, useState } from "react";
import { useMove } from "react-aria";
import { Anchor } from "~/ui/anchor";
import { classes } from "~/ui/classes";
import { type TrackColour, trackRule } from "~/ui/track-colour";
import { endOf, type Placement } from "./placement";
import type { Box } from "./snap";

export type CardHands = {
  /** Let go with its box there; `swap` where it is to take another's place. */
  drop(id: string, box: Box, swap: boolean): void;
  /** By arrow keys, in steps: rooms to the right, steps later, or longer by steps. */
  step(id: string, by: { across: number; down: number; longer: number }): void;
  stretch(id: string, pixels: number): void;
  takeBack(id: string): void;
};

export type CardProps = {
  id: string;
  title: string;
  href: string;
  colour: number | null;
  cancelled: boolean;
  clash: string;
  placement: Placement;
  where: string;
  saved: boolean;
  mayEdit: boolean;
  hands: CardHands;
  /** Its place in the area of the columns, as plain values, so that a card which stays is not drawn anew; none in the tray. */
  top?: number;
  height?: number;
  start?: string;
  width?: string;
  across?: boolean;
};

/** Fewer pixels are a hand that trembles, not a move. */
const least = 4;

/**
 * One item, to be moved by pointer, by touch at its grip, and by arrow keys; its lower edge makes it longer. It keeps its own travel to
 * itself while it is dragged: nothing else of three hundred items is drawn anew.
 */
export const GridCard = memo(function GridCard({ id, title, href, placement, where, mayEdit, hands, ...card }: CardProps) {
  const element = useRef<HTMLDivElement>(null);
  const [travel, setTravel] = useState<{ x: number; y: number; stretch: boolean }>();
  const sum = useRef({ x: 0, y: 0, swap: false });
  /** Where it was taken hold of. */
  const taken = useRef<Box>({ left: 0, top: 0, width: 0 });
  const dragged = useRef(false);
  const handsOn = (stretch: boolean) => ({
    onMoveStart() {
      sum.current = { x: 0, y: 0, swap: false };
      taken.current = element.current!.getBoundingClientRect();
      dragged.current = false;
    },
    onMove({ pointerType, deltaX, deltaY, shiftKey, altKey }: MoveEvent) {
      if (pointerType === "keyboard") {
        const [across, down] = [Math.sign(deltaX), Math.sign(deltaY)];
        return hands.step(id, shiftKey || stretch ? { across: 0, down: 0, longer: down } : { across, down, longer: 0 });
      }
      sum.current = { x: sum.current.x + deltaX, y: sum.current.y + deltaY, swap: altKey };
      if (Math.hypot(sum.current.x, sum.current.y) >= least) dragged.current = true;
      if (dragged.current) setTravel({ ...sum.current, stretch });
    },
    onMoveEnd({ pointerType }: { pointerType: string }) {
      if (pointerType === "keyboard" || !dragged.current) return;
      setTravel(undefined);
      const { x, y, swap } = sum.current;
      if (stretch) return hands.stretch(id, y);
      // Not where it is drawn: the last of its travel may not be yet.
      const { left, top, width } = taken.current;
      hands.drop(id, { left: left + x, top: top + y, width }, swap);
    },
  });
  const { moveProps } = useMove(handsOn(false));
  const { moveProps: stretchProps } = useMove(handsOn(true));
  const { onPointerDown, ...held } = moveProps;
  const shown = card.saved ? where : `${where}, not saved yet`;
  const live = travel && {
    ...(travel.stretch ? { paddingBlockEnd: Math.max(0, travel.y) } : { transform: `translate(${travel.x}px, ${travel.y}px)` }),
    zIndex: 30,
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds fields, and this holds none
    <div
      ref={element}
      role="group"
      aria-roledescription={mayEdit ? "movable item" : undefined}
      aria-label={`${title}, ${shown}${card.cancelled ? ", cancelled" : ""}${card.clash ? `. ${card.clash}` : ""}`}
      tabIndex={mayEdit ? 0 : undefined}
      data-item={id}
      {...(mayEdit ? held : {})}
      onPointerDown={(event) => {
        // A finger scrolls the page; it moves an item by its grip.
        const atGrip = (event.target as Element).closest("[data-grip]") !== null;
        if (mayEdit && (event.pointerType !== "touch" || atGrip)) onPointerDown?.(event);
      }}
      onKeyDownCapture={(event) => {
        if (event.key === "Escape") hands.takeBack(id);
      }}
      onClickCapture={(event) => {
        if (dragged.current) event.preventDefault();
        dragged.current = false;
      }}
      style={{ top: card.top, height: card.height, insetInlineStart: card.start, width: card.width, ...live }}
      className={classes(
        "group overflow-hidden rounded border-s-[3px] ring-1 ring-line px-1.5 py-0.5 text-xs leading-tight select-none",
        card.colour ? trackRule[card.colour as TrackColour] : "border-s-navy-2",
        card.clash && "outline-1 outline-dashed outline-warn",
        travel && "shadow-lg opacity-90",
        mayEdit && "cursor-grab active:cursor-grabbing",
        card.top === undefined ? "relative" : "absolute",
        card.top !== undefined && !card.across && "z-10",
        card.across ? "bg-wash-2" : "bg-paper",
      )}
    >
      <p className="flex items-baseline gap-1 tabular-nums text-ink-3">
        <span className="min-w-0 grow truncate">
          {placement.start ? `${placement.start}–${endOf(placement.start, placement.minutes)}` : `${placement.minutes} min`}
          {!card.saved && <span aria-hidden="true"> …</span>}
        </span>
        {card.clash && (
          <span className="shrink-0 font-semibold text-warn" title={card.clash}>
            Clash
          </span>
        )}
        {mayEdit && (
          <span data-grip aria-hidden="true" className="-my-1 hidden touch-none px-2 py-1 text-base leading-none pointer-coarse:inline">
            ⠿
          </span>
        )}
      </p>
      <Anchor
        href={href}
        draggable={false}
        // Whole lines only: half a line at the lower edge cannot be read.
        className={classes(
          "block max-h-[max(1lh,round(down,100%_-_1lh_-_0.25rem,1lh))] overflow-hidden font-semibold text-ink no-underline hover:underline",
          card.cancelled && "line-through",
        )}
      >
        <bdi>{title}</bdi>
      </Anchor>
      {mayEdit && placement.start && (
        <div
          {...stretchProps}
          tabIndex={-1}
          onPointerDown={(event) => {
            event.stopPropagation();
            stretchProps.onPointerDown?.(event);
          }}
          data-stretch
          aria-hidden="true"
          className="absolute inset-x-0 bottom-0 h-1.5 cursor-ns-resize touch-none hover:bg-brass-wash"
        />
      )}
    </div>
  );
});

type MoveEvent = { pointerType: string; deltaX: number; deltaY: number; shiftKey: boolean; altKey: boolean };
