/**
 * Photo viewer: every link with data-viewer opens the page's <dialog class="viewer">.
 * Keys ← → Esc, swipe, counter, captions; focus returns to the link. Without script the links lead to the photos.
 */
const dialog = document.querySelector(".viewer");
const links = [...document.querySelectorAll("a[data-viewer]")];

if (dialog && links.length && dialog.showModal) start();

function start() {
  const part = (name) => dialog.querySelector(name);
  const frame = part(".viewer__frame");
  const steps = [...dialog.querySelectorAll("[data-viewer-step]")];
  let current = 0;
  let origin = null;

  const show = (index) => {
    current = (index + links.length) % links.length;
    const link = links[current];
    frame.replaceChildren(photo(link));
    part(".viewer__caption").textContent = caption(link);
    part(".viewer__count").textContent = `${current + 1} de ${links.length}`;
    part("[data-viewer-file]").href = link.href;
  };
  const move = (step) => links.length > 1 && show(current + step);

  links.forEach((link, index) =>
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      origin = link;
      show(index);
      dialog.showModal();
    }),
  );
  steps.forEach((button) => {
    button.hidden = links.length < 2;
    button.addEventListener("click", () => move(Number(button.dataset.viewerStep)));
  });
  part("[data-viewer-close]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") move(-1);
    if (event.key === "ArrowRight") move(1);
  });
  dialog.addEventListener("close", () => {
    frame.replaceChildren();
    origin?.focus();
  });
  swipe(part(".viewer__stage"), move);
}

/** The photo of a link at its largest size; its alt is that of the small one. */
function photo(link) {
  const small = link.querySelector("img");
  const image = new Image(small.width, small.height);
  image.width = small.getAttribute("width");
  image.height = small.getAttribute("height");
  image.alt = small.alt;
  image.dataset.waiting = "";
  image.addEventListener("load", () => delete image.dataset.waiting, { once: true });
  image.src = link.href;
  return image;
}

/** Caption and credit as they stand under the photo. */
function caption(link) {
  const parts = link.closest("figure")?.querySelectorAll("figcaption > *") ?? [];
  return [...parts].map((part) => part.textContent.trim()).join(" · ");
}

/** One finger to the left or to the right turns the page. */
function swipe(stage, move) {
  let x = null;
  stage.addEventListener("pointerdown", (event) => {
    x = event.isPrimary && event.pointerType === "touch" ? event.clientX : null;
  });
  stage.addEventListener("pointerup", (event) => {
    if (x === null) return;
    const distance = event.clientX - x;
    x = null;
    if (Math.abs(distance) > 48) move(distance > 0 ? -1 : 1);
  });
  stage.addEventListener("pointercancel", () => (x = null));
}
