// Marks on the map: buttons, so that they can be reached and pressed with the keyboard.

import * as L from "leaflet";
import { sizeOf } from "../finder/apart";
import { icon, inDutch, make } from "../finder/html";
import type { Mark } from "../finder/protocol";
import type { Surroundings } from "./api";

/** Longer numbers than this do not fit in a mark. */
const MOST = 99_999;

/** Puts an element of our own on the map, in place of one that Leaflet makes. */
class Own extends L.DivIcon {
  private readonly element: HTMLElement;

  constructor(element: HTMLElement) {
    super({});
    this.element = element;
  }

  override createIcon(): HTMLElement {
    return this.element;
  }
}

/** One offering at one place; one at many places close together is a group. */
export function isSingle({ count, opens }: Mark): boolean {
  return count === 1 && opens;
}

export function makeMarker(
  mark: Mark,
  label: string,
  around: Surroundings,
  press: () => void,
): L.Marker {
  // Leaflet's keyboard option is for icons that are no buttons.
  const marker = L.marker([mark.lat, mark.lon], {
    icon: new Own(isSingle(mark) ? single(mark, label, around) : several(mark, label)),
    keyboard: false,
    riseOnHover: true,
  });
  return marker.on("click", press);
}

/** One offering: the icon and the colour of its rung. A number would look like a number of offerings. */
function single(mark: Mark, label: string, { root, icons }: Surroundings): HTMLElement {
  const image = icon(root, icons.trede[mark.rung] ?? "");
  return button(mark, label, `kaartmerk--een trede-${mark.rung}`, image);
}

/** How many there are; a ring tells that zooming in takes them apart. */
function several(mark: Mark, label: string): HTMLElement {
  const { count, opens } = mark;
  const number = count > MOST ? `${Math.floor(count / 1000)}k` : inDutch(count);
  return button(mark, label, opens ? "" : "kaartmerk--groep", number);
}

function button(
  mark: Mark,
  label: string,
  look: string,
  ...content: (Node | string | null)[]
): HTMLElement {
  const made = make(
    "button",
    { type: "button", class: `leaflet-marker-icon kaartmerk ${look}`, "aria-label": label },
    ...content,
  );
  const size = sizeOf(mark);
  made.style.width = made.style.height = `${size}px`;
  made.style.marginLeft = made.style.marginTop = `${-size / 2}px`;
  return made;
}
