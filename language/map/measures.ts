/** The sizes of what is drawn, in pixels at the scale of 1. */
export const SITE_RADIUS = 9;
export const HUB_RADIUS = 15;
export const JUNCTION_RADIUS = 5;
/** The font sizes of names and of costs, and the height of a line of each. */
export const LABEL_SIZE = 12;
export const LABEL_HEIGHT = 15;
export const COST_SIZE = 10;
export const COST_HEIGHT = 14;
/** How wide a name may be, in its own font size. */
export const LABEL_WIDTH = 17;
/** The empty space around the map. */
export const MARGIN = 28;
/** How far the ring around a site of an island stands off, and how far the area of an island reaches. */
export const ISLAND_RING_WIDTH = 5;
export const ISLAND_AREA = 44;
