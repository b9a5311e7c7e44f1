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

  Scénario: Un vote entier, de l’ouverture du point à la proclamation
    Étant donné un ordinateur avec un lecteur d’écran
    Et un conseil de 20 membres, en séance
    Quand le lecteur d’écran tient un vote à main levée, un vote secret, et défait la proclamation
    Alors chaque exception a été dite
    Et le résultat provisoire était lisible avant la proclamation
    Et le résultat proclamé a été annoncé
    Et le dépouillement et le résultat secret ont été annoncés
    Et l’annulation a été annoncée, et la séance garde le premier résultat seul

  Plan du scénario: Chaque état du pupitre
    Étant donné un ordinateur avec un lecteur d’écran
    Et un conseil de 20 membres, <stade>
    Quand le lecteur d’écran parcourt le pupitre
    Alors chaque commande de chaque état a un nom et un rôle

    Exemples:
      | stade     |
      | convoqué  |
      | en séance |
