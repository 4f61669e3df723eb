// The guide of /wegwijzer/: carries answers on to the finder, and reads questions aloud.

import { carryOn } from "../guide/onward";
import { offerVoice } from "../guide/voice";

const guide = document.getElementById("wegwijzer");
if (guide) {
  carryOn(guide, location.search);
  offerVoice(guide);
}
