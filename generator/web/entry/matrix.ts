// The tables of /matrix/: one at a time, the one that stands after the # of the address.

import { oneAtATime } from "../matrix/tables";

oneAtATime(document, location);
