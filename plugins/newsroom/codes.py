"""Which problems exist? Every stable code with its reason; its remedy is said where it is found.

Each code has a section in docs/problemas.md and a fixture in tests/bad_content/<code>/.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import NamedTuple


class Code(NamedTuple):
    """Why a problem matters, and whether it is only an aviso."""

    why: str
    notice: bool = False


CODES = MappingProxyType(
    {
        # The file as text
        "archivo-vacio": Code("un archivo sin texto no se puede publicar."),
        "codificacion-ilegible": Code("no se sabe qué letras son; publicarlas mostraría signos rotos."),
        "codificacion-windows": Code(
            "el archivo no está en UTF-8; se leyó como Windows para no perder acentos.", notice=True
        ),
        "sin-cabecera": Code("sin la ficha del inicio no se conocen el título ni la fecha."),
        "cabecera-sin-cerrar": Code("no se sabe dónde termina la ficha y dónde empieza el texto."),
        "cabecera-ilegible": Code("la ficha no se puede leer completa, y nada debe adivinarse."),
        "comillas-sin-cerrar": Code("lo que sigue a una comilla abierta se leería como un solo dato."),
        "dos-puntos-sin-comillas": Code(
            "los dos puntos separan el nombre del dato; se leyó como si llevara comillas.", notice=True
        ),
        "tabulador": Code("la ficha se alinea con espacios; un tabulador la vuelve ilegible."),
        "numeral-sin-comillas": Code(
            "lo que sigue a un # se perdería como comentario; se leyó como si llevara comillas.", notice=True
        ),
        # The fields
        "campo-faltante": Code("sin este dato no se puede publicar."),
        "campo-desconocido": Code("un dato que nadie lee se pierde sin que nadie lo note."),
        "campo-repetido": Code("con dos valores no se sabe cuál es el bueno."),
        "tipo-equivocado": Code("el dato tiene otra forma que la esperada."),
        "texto-faltante": Code("un boletín sin texto no informa."),
        "texto-largo": Code("los buscadores y WhatsApp lo cortarían.", notice=True),
        "fecha-imposible": Code("ese día no existe en el calendario."),
        "fecha-ilegible": Code("una fecha mal leída cambia el orden y la dirección de la página."),
        "fecha-distinta": Code("la fecha de la ficha manda; la carpeta dice otra.", notice=True),
        "fechas-al-reves": Code("lo que termina antes de empezar confunde a quien asiste."),
        "numero-ilegible": Code("solo se puede sumar y ordenar lo que es un número."),
        "opcion-desconocida": Code("solo se entienden los valores de la lista."),
        "zona-desconocida": Code("la hora de salida de los boletines depende de la zona."),
        "color-ilegible": Code("el color del municipio se usa en todo el portal."),
        "contraste-corregido": Code("con ese color no se leería bien; se ajustó hasta cumplir WCAG AA.", notice=True),
        "enlace-ilegible": Code("una dirección incompleta no lleva a ninguna parte."),
        "correo-ilegible": Code("a ese correo no llegaría ningún mensaje."),
        "slug-invalido": Code("la dirección de una página solo lleva minúsculas, números y guiones."),
        # References between files
        "municipio-faltante": Code("de ahí salen el nombre, las áreas y los ejes."),
        "sitio-faltante": Code("los canales, el mapa y los códigos QR llevan la dirección completa."),
        "area-desconocida": Code("cada boletín se cuenta en el área que lo originó."),
        "eje-desconocido": Code("cada boletín se cuenta en los ejes del plan."),
        "boletin-desconocido": Code("la referencia no lleva a ningún boletín."),
        "obligacion-desconocida": Code("lo publicado debe responder a una obligación de la lista."),
        "obligacion-circular": Code("el árbol de obligaciones debe empezar en alguna parte."),
        "formato-sin-fechas": Code(
            "el formato lleva las dos fechas, que solo el área conoce; sin ellas no se genera.", notice=True
        ),
        "fechas-de-formato": Code("con esas fechas la verificación no daría el periodo por confirmado.", notice=True),
        "evidencia-inexistente": Code(
            "quien quiera comprobarla no encontraría nada; se publica sin enlace.", notice=True
        ),
        "seccion-desconocida": Code("el menú llevaría a una página que no existe."),
        "numero-repetido": Code("el número identifica al boletín en su año."),
        "direccion-repetida": Code("dos páginas no pueden vivir en la misma dirección."),
        "periodo-repetido": Code("solo puede haber un informe por mes."),
        "periodo-ilegible": Code("el periodo dice a qué mes, trimestre o año pertenece."),
        "enlace-roto": Code("quien lo siga encontraría una página que no existe."),
        "enlace-en-espera": Code("apunta a algo que aún no es público; se muestra el texto sin enlace.", notice=True),
        "cierre-ilegible": Code("un mes cerrado debe poder comprobarse tal como se cerró."),
        "cierre-alterado": Code("un mes cerrado solo cambia con una fe de erratas fechada."),
        "cierre-distinto": Code(
            "en la página se quedan las cifras del cierre, con una nota, hasta que haya fe de erratas.", notice=True
        ),
        # Plans, budgets, contracts and campaigns
        "meta-no-medible": Code("lo que no se puede contar no se puede comprobar.", notice=True),
        "tema-desconocido": Code("lo que se cuenta por un tema que nada lleva queda en cero.", notice=True),
        "rfc-invalido": Code("con un RFC equivocado nadie puede comprobar a quién se pagó."),
        "clave-repetida": Code("con dos registros iguales no se sabe a cuál se refieren los demás."),
        "proveedor-repetido": Code("lo que se le paga se contaría como si fueran dos.", notice=True),
        "proveedor-distinto": Code("no se sabe a quién se pagó."),
        "proveedor-desconocido": Code("quien revise el gasto debe poder ver a quién se pagó."),
        "contrato-desconocido": Code("el gasto debe poder seguirse hasta su contrato."),
        "factura-desconocida": Code("el gasto debe poder seguirse hasta su factura."),
        "campana-desconocida": Code("la referencia no lleva a ninguna campaña."),
        "partida-desconocida": Code("el gasto no podría compararse con el presupuesto.", notice=True),
        "partida-excedida": Code("no puede gastarse más de lo que se autorizó.", notice=True),
        "contrato-excedido": Code("no puede pagarse más de lo contratado sin un convenio que lo permita."),
        "factura-fuera-de-contrato": Code("un contrato solo ampara lo que se factura durante su plazo."),
        "insercion-fuera-de-contrato": Code("un contrato solo ampara lo que se publica durante su plazo.", notice=True),
        "insercion-repetida": Code("está escrita en dos archivos; se cuenta una sola vez.", notice=True),
        "total-distinto": Code("los totales se calculan; se publican los dos y la diferencia.", notice=True),
        # Photos and documents
        "foto-faltante": Code("la página mostraría un hueco."),
        "foto-mayusculas": Code("en el servidor, Foto.JPG y foto.jpg son archivos distintos."),
        "foto-sin-descripcion": Code("quien usa lector de pantalla no sabría qué muestra."),
        "descripcion-inutil": Code("esa descripción no dice qué se ve."),
        "descripcion-larga": Code("un lector de pantalla la lee completa y sin pausa."),
        "foto-vacia": Code("el archivo no contiene ninguna imagen."),
        "foto-danada": Code("se publicaría a medias o no se vería."),
        "foto-extension": Code("los programas abren las fotos según su extensión."),
        "foto-formato": Code("los navegadores no muestran ese formato."),
        "foto-heic": Code("el formato HEIC del iPhone necesita un complemento."),
        "foto-enorme": Code("una imagen tan grande puede agotar la memoria del equipo."),
        "foto-pesada": Code("el depósito crece para siempre con cada foto."),
        "foto-grande": Code("pesa más de lo necesario en el depósito.", notice=True),
        "foto-gps": Code("el original guarda el lugar exacto; el portal lo borra, el depósito no.", notice=True),
        "foto-animada": Code("solo se publica el primer cuadro.", notice=True),
        "foto-chica": Code("una portada angosta se ve borrosa en pantallas grandes.", notice=True),
        "foto-sin-usar": Code("está en la carpeta y ninguna página la muestra.", notice=True),
        "documento-faltante": Code("quien lo descargue encontraría un error."),
        "documento-formato": Code("solo se publican documentos y datos en formatos abiertos o PDF."),
        "foto-externa": Code("el portal no pide nada a otros sitios, y esa imagen puede desaparecer."),
        "html-retirado": Code("ese código se retira de la página por seguridad.", notice=True),
        "dato-personal": Code("publicar datos de una persona exige un fundamento."),
        # Blank official workbooks
        "plantilla-xls": Code("solo se llenan libros .xlsx, y el formato se publicaría sin su libro oficial."),
        "plantilla-desconocida": Code("el formato se publica, pero no en el libro oficial.", notice=True),
        # Folders
        "carpeta-desconocida": Code("nada de lo que hay en ella se publica.", notice=True),
        "tipo-sin-construir": Code("esta versión del portal todavía no lo publica.", notice=True),
        "archivo-desconocido": Code("no se sabe qué hacer con él y no se publica.", notice=True),
    }
)
