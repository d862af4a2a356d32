/** «Texto para copiar»: one button that copies it, or shares it where the telephone can. Without script the text is there to select. */
const button = document.querySelector("[data-copy]");
const text = document.querySelector("[data-copy-text]");
const done = document.querySelector("[data-copy-done]");

if (button && text && (navigator.share || navigator.clipboard)) {
  const shares = Boolean(navigator.share) && matchMedia("(pointer: coarse)").matches;
  if (shares) button.textContent = "Compartir el texto";
  button.hidden = false;
  button.addEventListener("click", () => (shares ? share() : copy()));
}

async function share() {
  try {
    await navigator.share({ text: text.value });
  } catch (error) {
    if (error.name !== "AbortError") await copy();
  }
}

async function copy() {
  try {
    await navigator.clipboard.writeText(text.value);
    done.textContent = "Texto copiado.";
  } catch {
    text.select();
    done.textContent = "Seleccionado: cópielo con el teclado o el menú.";
  }
}
