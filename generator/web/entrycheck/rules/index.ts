// Every rule that needs no other entry.

import type { Rule } from "../rule";
import { afbeeldingInTekst } from "./afbeelding-in-tekst";
import { datumBestaatNiet } from "./datum-bestaat-niet";
import { datumToekomst } from "./datum-toekomst";
import { geldigTotVoorbij } from "./geldig-tot-voorbij";
import { gemeenteNaam } from "./gemeente-naam";
import { htmlInTekst } from "./html-in-tekst";
import { koppelingZelf } from "./koppeling-zelf";
import { linkOnveilig } from "./link-onveilig";
import { naarTrede } from "./naar-trede";
import { periodeVolgorde } from "./periode-volgorde";
import { plaatsOnbekend } from "./plaats-onbekend";
import { plekOntbreekt } from "./plek-ontbreekt";
import { prijsBijGratis } from "./prijs-bij-gratis";
import { prijsOntbreekt } from "./prijs-ontbreekt";
import { prijsVolgorde } from "./prijs-volgorde";
import { priveGegevens } from "./prive-gegevens";
import { puntBuitenNederland } from "./punt-buiten-nederland";
import { puntOmgewisseld } from "./punt-omgewisseld";
import { puntVerVanPlaats } from "./punt-ver-van-plaats";
import { tekstLeeg } from "./tekst-leeg";
import { tijdenVolgorde } from "./tijden-volgorde";
import { tredenGat } from "./treden-gat";

export const RULES: Rule[] = [
  afbeeldingInTekst,
  datumBestaatNiet,
  datumToekomst,
  geldigTotVoorbij,
  gemeenteNaam,
  htmlInTekst,
  koppelingZelf,
  linkOnveilig,
  naarTrede,
  periodeVolgorde,
  plaatsOnbekend,
  plekOntbreekt,
  prijsBijGratis,
  prijsOntbreekt,
  prijsVolgorde,
  priveGegevens,
  puntBuitenNederland,
  puntOmgewisseld,
  puntVerVanPlaats,
  tekstLeeg,
  tijdenVolgorde,
  tredenGat,
];
