"""Every scene the demo town can be drawn in, by id."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..stage import Stage
from . import (
    agua,
    aire,
    arroyos,
    calles,
    documentos,
    feria,
    fiesta,
    interiores,
    manos,
    mapa,
    mascotas,
    mercado,
    murales,
    oficinas,
    ofrenda,
    parques,
    retratos,
    servicios,
    tierra,
)


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
    "mercado": Scene(mercado.mercado),
    "calle-lluvia": Scene(calles.calle_lluvia, "lluvia", only=("lluvia", "noche")),
    "luminarias": Scene(calles.luminarias, "noche"),
    "pozo-agua": Scene(agua.pozo),
    "tanque-agua": Scene(agua.tanque),
    "arroyo": Scene(arroyos.arroyo),
    "desierto": Scene(tierra.desierto),
    "campo": Scene(tierra.campo),
    "arbolado": Scene(tierra.arbolado),
    "aula": Scene(interiores.aula, indoor=True),
    "biblioteca": Scene(interiores.biblioteca, indoor=True),
    "clinica": Scene(oficinas.clinica, indoor=True),
    "ventanilla": Scene(oficinas.ventanilla, indoor=True),
    "cabildo": Scene(oficinas.cabildo, indoor=True),
    "comedor": Scene(interiores.comedor, indoor=True),
    "vacunacion-mascotas": Scene(mascotas.vacunacion),
    "camion-basura": Scene(servicios.camion),
    "bomberos": Scene(servicios.bomberos),
    "simulacro": Scene(servicios.simulacro),
    "patrulla": Scene(servicios.patrulla),
    "orquesta": Scene(fiesta.orquesta, indoor=True),
    "danza": Scene(fiesta.danza),
    "feria": Scene(feria.feria, "noche"),
    "desfile": Scene(feria.desfile),
    "mural-pintura": Scene(murales.mural),
    "dia-muertos": Scene(ofrenda.altar, "noche"),
    "cancha": Scene(aire.cancha),
    "carrera": Scene(aire.carrera),
    "parque": Scene(parques.parque),
    "retrato": Scene(retratos.retrato),
    "manos-herramienta": Scene(manos.manos_herramienta, indoor=True),
    "manos-documento": Scene(documentos.manos_documento, indoor=True),
    "detalle-mapa": Scene(mapa.detalle_mapa, indoor=True),
}
