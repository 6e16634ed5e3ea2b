import Incidents
import Testing

/// The plainest postmortems in other languages than English.
@Suite struct OtherLanguagesTests {
  private func facts(_ text: String) -> [String?] {
    let read = incident(text)
    return [
      read.start?.value.description, read.end?.value.description,
      read.affected.map { Minutes.text($0.value.percent) }, read.rootCause?.value.category.rawValue,
      String(read.timeline.count), String(read.actionItems.count),
    ]
  }

  @Test func french() {
    let found = facts(
      """
      # Post-mortem : les bouilloires froides

      ## Résumé
      Le lundi 6 février 2023, de 8h00 à 10h45 (heure de Paris), le thé était froid pour 85 % des utilisateurs.

      ## Chronologie
      - 8h00 : première tasse froide
      - 10h45 : tout est chaud

      ## Cause racine
      Le certificat de la bouilloire avait expiré parce que personne ne le surveillait.

      ## Mesures correctives
      1. Programmer le renouvellement
      2. Ajouter une alerte
      """)
    #expect(
      found == [
        "2023-02-06T08:00:00+01:00", "2023-02-06T10:45:00+01:00", "85", "expiry", "2", "2",
      ])
  }

  @Test func spanish() {
    let found = facts(
      """
      # Postmortem: teteras frías

      **Fecha:** 12 de mayo de 2021

      ## Resumen
      El té estuvo frío desde las 3:05 p. m. hasta las 4:20 p. m. hora de Colombia (UTC-5). Afectó a todos los
      usuarios.

      ## Línea de tiempo
      - **3:05 p. m.** Primera taza fría
      - **4:20 p. m.** Todo caliente

      ## Causa raíz
      La tetera estaba mal configurada.

      ## Acciones correctivas
      - Corregir la tetera
      - Comprar té
      """)
    #expect(
      found == [
        "2021-05-12T15:05:00-05:00", "2021-05-12T16:20:00-05:00", "100", "configuration", "2", "2",
      ])
  }

  @Test func german() {
    let found = facts(
      """
      # Kalte Kessel

      ## Zusammenfassung
      Am 6. März 2023 war von 14 Uhr bis 16:30 Uhr (MEZ) der Tee für 40 % der Kunden kalt.

      ## Ursache
      Ein Stromausfall im Keller.

      ## Maßnahmen
      - Notstrom prüfen
      """)
    #expect(
      found == [
        "2023-03-06T14:00:00+01:00", "2023-03-06T16:30:00+01:00", "40", "hardware", "0", "1",
      ])
  }

  @Test(arguments: [
    (
      "12 de março de 2021 entre 14h00 e 15h30 UTC", "2021-03-12T14:00:00+00:00",
      "2021-03-12T15:30:00+00:00"
    ),
    ("1er décembre 2020 à 8h UTC", "2020-12-01T08:00:00+00:00", nil as String?),
    (
      "il 3 luglio 2022 dalle 10:00 alle 11:15 UTC", "2022-07-03T10:00:00+00:00",
      "2022-07-03T11:15:00+00:00"
    ),
    (
      "3 maart 2022 tussen 10:00 en 11:15 UTC", "2022-03-03T10:00:00+00:00",
      "2022-03-03T11:15:00+00:00"
    ),
  ]) func daysAndRanges(_ words: String, _ start: String, _ end: String?) {
    let read = incident("# Kettles\n\n## Summary\nCold: \(words).\n")
    #expect(read.start?.value.description == start)
    #expect(read.end?.value.description == end)
  }

  @Test func marsIsAlsoAPlanet() {
    #expect(
      incident("# Kettles\n\nThe rover on Mars 3 was cold on 4 May 2022.\n").start?.value
        .description == "2022-05-04")
  }
}
