"""Every scene the demo town can be drawn in, by id."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

from ..stage import Stage
from . import aire, calles, cerca, fiesta, interiores, ofrenda, servicios, tierra


@dataclass(frozen=True)
class Scene:
    """A painter; `moment` when the entry names none; `indoor` rooms are never darkened; `only` limits the moments."""

    draw: Callable[[Stage], None]
    moment: str = "dia"
    indoor: bool = False
    only: tuple[str, ...] = ()


SCENES: dict[str, Scene] = {
    "plaza-kiosco": Scene(calles.plaza),
    "calle-obra": Scene(calles.calle_obra),
    "mercado": Scene(calles.mercado),
    "calle-lluvia": Scene(calles.calle_lluvia, "lluvia", only=("lluvia", "noche")),
    "luminarias": Scene(calles.luminarias, "noche"),
    "pozo-agua": Scene(tierra.pozo),
    "tanque-agua": Scene(tierra.tanque),
    "arroyo": Scene(tierra.arroyo),
    "desierto": Scene(tierra.desierto),
    "campo": Scene(tierra.campo),
    "arbolado": Scene(tierra.arbolado),
    "aula": Scene(interiores.aula, indoor=True),
    "biblioteca": Scene(interiores.biblioteca, indoor=True),
    "clinica": Scene(interiores.clinica, indoor=True),
    "ventanilla": Scene(interiores.ventanilla, indoor=True),
    "cabildo": Scene(interiores.cabildo, indoor=True),
    "comedor": Scene(interiores.comedor, indoor=True),
    "vacunacion-mascotas": Scene(servicios.vacunacion),
    "camion-basura": Scene(servicios.camion),
    "bomberos": Scene(servicios.bomberos),
    "simulacro": Scene(servicios.simulacro),
    "patrulla": Scene(servicios.patrulla),
    "orquesta": Scene(fiesta.orquesta, indoor=True),
    "danza": Scene(fiesta.danza),
    "feria": Scene(fiesta.feria, "noche"),
    "desfile": Scene(fiesta.desfile),
    "mural-pintura": Scene(fiesta.mural),
    "dia-muertos": Scene(ofrenda.altar, "noche"),
    "cancha": Scene(aire.cancha),
    "carrera": Scene(aire.carrera),
    "parque": Scene(aire.parque),
    "retrato": Scene(cerca.retrato),
    "manos-herramienta": Scene(cerca.manos_herramienta, indoor=True),
    "manos-documento": Scene(cerca.manos_documento, indoor=True),
    "detalle-mapa": Scene(cerca.detalle_mapa, indoor=True),
}
