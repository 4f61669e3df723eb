// What every page has besides its own; the finder's page has it in its own script.

import { startEveryPage } from "../everypage";

startEveryPage();
