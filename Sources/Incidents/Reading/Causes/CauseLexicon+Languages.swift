/// The plainest words for causes in French, Spanish, Portuguese and German. Data: add phrases here.
extension CauseLexicon {
  static let otherLanguages =
    words(
      "configuration", 8,
      "mauvaise configuration", "erreur de configuration", "mal configuré", "mal configurée",
      "configuration incorrecte", "configuration erronée", "mauvais réglage", "mauvais port",
      "mauvais chemin", "mala configuración", "error de configuración", "mal configurado",
      "mal configurada", "configuración incorrecta", "configuración errónea", "puerto incorrecto",
      "ruta incorrecta", "erro de configuração", "má configuração", "configuração incorreta",
      "configuração errada", "fehlkonfiguration", "falsch konfiguriert", "konfigurationsfehler",
      "falsche konfiguration", "falsche einstellung", "fehlkonfiguriert")
    + words(
      "configuration", 5,
      "configuración", "configuração", "konfiguration", "einstellung", "fichier de configuration",
      "archivo de configuración", "variable d'environnement", "variable de entorno", "haproxy cfg",
      "pare feu", "cortafuegos", "permissions du fichier", "umgebungsvariable")
    + words(
      "software-bug", 8,
      "fuite de mémoire", "fuite mémoire", "bogue", "erreur dans le code", "faute de frappe",
      "boucle infinie", "régression", "fuga de memoria", "error en el código",
      "error de código", "bucle infinito", "condición de carrera", "vazamento de memória",
      "erro no código", "loop infinito", "speicherleck", "programmierfehler", "tippfehler",
      "endlosschleife", "fehler im code", "softwarefehler")
    + words(
      "capacity", 7,
      "une surcharge", "surcharge du", "surchargé", "surchargée", "disque plein", "plus de place",
      "saturé", "saturée",
      "saturation", "trop de requêtes", "pic de trafic", "dimensionné pour", "ne suffisent pas",
      "ne suffisait pas", "plus de connexions", "mémoire insuffisante", "sobrecarga",
      "sobrecargado", "disco lleno", "sin espacio", "pico de tráfico", "demasiadas peticiones",
      "memoria insuficiente", "disco cheio", "sem espaço", "pico de tráfego", "überlastet",
      "überlastung", "festplatte voll", "platte voll", "zu viele anfragen", "voll gelaufen",
      "vollgelaufen", "zu wenig speicher", "lastspitze")
    + words(
      "dependency", 8,
      "fournisseur", "prestataire", "proveedor", "fornecedor", "provedor", "drittanbieter",
      "lieferant", "dienstleister")
    + words(
      "network", 7,
      "panne réseau", "coupure réseau", "problème de réseau", "perte de paquets", "fallo de red",
      "problema de red", "pérdida de paquetes", "falha de rede", "problema de rede",
      "netzwerkausfall", "netzwerkproblem", "paketverlust", "leitungsunterbrechung")
    + words(
      "hardware", 8,
      "panne de courant", "coupure de courant", "coupure électrique", "panne matérielle",
      "disque dur", "alimentation électrique", "climatisation", "corte de luz",
      "corte de energía", "fallo de hardware", "disco duro", "queda de energia",
      "falha de hardware", "stromausfall", "hardwaredefekt", "netzteil", "klimaanlage",
      "kühlung", "festplattendefekt", "kompressor")
    + words(
      "security", 8,
      "piraté", "attaque", "intrusion", "mot de passe volé", "ataque", "hackeado",
      "contraseña robada", "invasão", "angriff", "gehackt", "schadsoftware", "angreifer")
    + words(
      "operation", 8,
      "erreur humaine", "par erreur", "mauvaise commande", "mauvais serveur", "supprimé par",
      "error humano", "por error", "comando equivocado", "servidor equivocado", "borró",
      "erro humano", "por engano", "comando errado", "apagou", "menschlicher fehler",
      "versehentlich", "aus versehen", "falscher befehl", "falschen server", "gelöscht")
    + words(
      "expiry", 9,
      "expiré", "expirée", "expirait", "n'a pas été renouvelé", "pas renouvelé", "caducó",
      "caducado", "venció", "vencido", "expiró", "expirado", "no se renovó", "venceu",
      "expirou", "não foi renovado", "abgelaufen", "nicht erneuert", "nicht verlängert")
    + words(
      "expiry", 4,
      "renouvellement", "renovación", "renovação", "verlängerung")
    + words(
      "data", 8,
      "données corrompues", "corruption des données", "datos corruptos", "corrupción de datos",
      "dados corrompidos", "beschädigte daten", "datenkorruption")
    + words(
      "data", 4,
      "migration de la base", "migración", "migração", "datenmigration")
    + words(
      "unknown", 9,
      "cause inconnue", "n'est pas connue", "causa desconocida", "se desconoce",
      "causa desconhecida", "ursache unbekannt", "nicht geklärt", "unbekannte ursache")
}
