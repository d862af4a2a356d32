# Staff verbs in Spanish, developer verbs as Pelican's quickstart names them. Every verb sets .venv up by itself.
# Each is also a command of its own, for machines without make:  python -m plugins.newsroom <verbo>

PYTHON ?= python3
PY := .venv/bin/python
VERBO := $(PY) -m plugins.newsroom

# What may be said after a verb. It travels through the environment and make never expands it, so TITULO='Cuesta $5' arrives whole.
VARIABLES := CONTENIDO SALIDA PUERTO TIPO TITULO FECHA MES TRIMESTRE ERRATA AREA LUGAR FOTOS PUBLICACION_RAMA PUBLICACION_REMOTO
$(foreach name,$(VARIABLES),$(if $(filter-out undefined,$(origin $(name))),$(eval override $(name) := $$(value $(name)))$(eval export $(name))))

.DEFAULT_GOAL := ayuda
.NOTPARALLEL:
.PHONY: ayuda ver html usb publish deploy nuevo revisar numerar cerrar test test-rapido lint bench clean candado base dev pruebas banco

ayuda:
	@echo "Escriba make y una de estas palabras:"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1|\2/p' $(firstword $(MAKEFILE_LIST)) | awk -F'|' '{ printf "%-15s %s\n", $$1, $$2 }'

# --- for the press office ---

ver: base ## muestra el portal en http://localhost:8000 y lo actualiza al guardar (PUERTO=8001 para otro puerto)
	@$(VERBO) ver

nuevo: base ## crea un boletín, una galería…: make nuevo TIPO=boletin TITULO='…' (informe: TIPO=informe MES=2024-05)
	@$(VERBO) nuevo

revisar: base ## dice qué falta o está mal escrito en content/
	@$(VERBO) revisar

numerar: base ## pone número a los boletines publicados que no lo tienen
	@$(VERBO) numerar

cerrar: base ## fija las cifras de un mes: make cerrar MES=2024-05 (ERRATA=1 anota lo que cambió después)
	@$(VERBO) cerrar

# --- to put it on the air ---

html: base ## construye el portal público en output/
	@$(VERBO) html

usb: base ## hace una copia que se abre sin servidor, para llevarla en una memoria USB
	@$(VERBO) usb --salida usb

publish: base ## lo mismo, pero estricto: si algo está mal no cambia nada
	@$(VERBO) publish

deploy: base ## publish, y luego envía output/ a la rama de publicación
	@$(VERBO) deploy

# --- for who changes the code ---

test: pruebas ## todas las revisiones del código (la primera vez instala lo que falta)
	@$(VERBO) test

test-rapido: dev ## las pruebas sin navegador, para mientras se trabaja
	@$(VERBO) test-rapido

lint: dev ## estilo y tipos del código
	@$(VERBO) lint

bench: banco ## mide tiempos y los compara con otras herramientas
	@$(VERBO) bench

candado: dev ## vuelve a fijar las versiones de requirements/*.txt y tests/browser
	@$(PY) scripts/candado.py

clean: ## borra lo que se puede volver a construir: output/, .cache/ y los restos de las pruebas
	@rm -rf output .cache .output-* .mypy_cache .ruff_cache .pytest_cache .hypothesis
	@find plugins tests scripts -name __pycache__ -type d -prune -exec rm -rf {} +

# --- the ground of the verbs above ---

base dev pruebas banco:
	@$(PYTHON) scripts/preparar.py $@
