// What stands for a distance where there is none.

/** It is nowhere in particular (online, at home, a whole region), but serves this place. */
export const NOWHERE = -1;
/** It is far away, but serves this place as well. */
export const FROM_ELSEWHERE = -2;
