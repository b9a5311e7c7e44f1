# language: fr
Fonctionnalité: À l’aveugle
  Un lecteur d’écran lit le programme et s’en sert, de l’extérieur, par l’arbre d’accessibilité du système.

  Scénario: De l’accueil au troisième point de la séance
    Étant donné un ordinateur avec un lecteur d’écran
    Quand le lecteur d’écran va de l’accueil aux séances, à la séance et à son troisième point
    Alors il a entendu les six rubriques
    Et il a entendu qu’il faut « Envoyer les convocations au plus tard le vendredi 27 novembre 2026 »
    Et il a entendu la séance, son jour, son lieu et son état
    Et il a entendu les huit points, numérotés, avec leur rapporteur
    Et il a entendu « Pacte financier et fiscal 2027-2032 » dans le champ « Intitulé »
