// The form of /aanmelden/: makes an entry, shows how it will look, and helps to send it in.

import { App } from "../form/app";

const page = document.getElementById("aanmelden");
if (page) new App(page).open(location.search);
