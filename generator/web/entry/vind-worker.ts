// The finder's worker for other pages than its own.

import { answerCalls } from "../finder/answering-worker";

answerCalls();
