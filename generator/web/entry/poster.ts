// The poster's one button: opens the window in which one prints.

document.querySelector("[data-print]")?.addEventListener("click", () => print());

export {};
