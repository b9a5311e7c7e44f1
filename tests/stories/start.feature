# language: fr
Fonctionnalité: Commencer
  Sur un ordinateur neuf, trois pas suffisent : qui nous sommes, nos clés, nos élus.
  Ou l’exemple, pour voir.

  Scénario: Se présenter, créer ses clés, importer ses maires
    Étant donné un ordinateur neuf
    Quand elle ouvre le programme
    Alors elle lit « Bienvenue dans Pupitre »
    Quand elle se présente sous le nom « Carcassonne Agglo », SIREN « 2000357 »
    Alors elle lit « n’est pas un numéro SIREN »
    Et aucune clé n’existe
    Quand elle se présente sous le nom « Carcassonne Agglo », SIREN « 200 035 715 »
    Alors elle lit « Créer nos clés »
    Quand elle crée les clés
    Alors elle lit « Empreinte de notre clé »
    Quand elle choisit d’importer ses élus, du fichier des maires
    Alors elle lit « Rien n’est encore écrit »
    Et elle lit « 83 commencent »
    Quand elle écrit ces changements
    Alors l’annuaire compte 83 mandats
    Quand elle ouvre l’accueil
    Alors elle lit « Créer la première séance »
    Quand elle ferme le programme et le rouvre
    Alors elle est à l’accueil

  Scénario: Découvrir avec l’exemple
    Étant donné un ordinateur neuf
    Quand elle ouvre le programme
    Et elle découvre l’exemple
    Alors elle est à l’accueil
    Et elle lit « Envoyer les convocations au plus tard le vendredi 27 novembre 2026 »
    Et elle lit « Conférence des maires, séance du jeudi 3 décembre 2026 à 18 h »
    Quand elle ouvre la première tâche
    Alors elle est à l’étape convoquer
    Quand elle quitte le programme, au clavier
    Alors la fenêtre est fermée
