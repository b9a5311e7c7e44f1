# language: fr
Fonctionnalité: Quand quelque chose ne va pas
  Chaque ennui de la machine est une phrase en français qui dit quoi faire ; rien n’est perdu ni écrit à moitié.

  Scénario: Le programme est déjà ouvert
    Étant donné un ordinateur où la séance d’exemple est préparée
    Et un autre programme tient les données
    Quand elle ouvre le programme
    Alors elle lit « sont utilisées par un autre Pupitre. Rien n’a été modifié. »
    Et les données n’ont pas changé
    Quand l’autre programme est fermé
    Et elle presse « Réessayer »
    Alors elle est à l’accueil

  Scénario: Les données viennent d’une version plus récente
    Étant donné un ordinateur où la séance d’exemple est préparée
    Et une version plus récente a écrit les données
    Quand elle ouvre le programme
    Alors elle lit « viennent d’une version plus récente de Pupitre. Rien n’a été modifié. »
    Et les données n’ont pas changé
    Quand elle presse « Quitter »
    Alors la fenêtre est fermée

  Scénario: Les données sont abîmées
    Étant donné un ordinateur où la séance d’exemple est préparée
    Et le fichier des données n’en est plus un
    Quand elle ouvre le programme
    Alors elle lit « Rien n’a été »
    Et les données n’ont pas changé

  Plan du scénario: Un dossier où l’on ne peut pas écrire
    Étant donné une secrétaire dont la séance est close
    Quand elle diffuse la séance
    Et elle exporte tout vers <dossier>
    Alors le message dit « <message> »
    Et aucun fichier à moitié écrit ne reste

    Exemples:
      | dossier                         | message              |
      | un dossier en lecture seule     | n’autorise pas l’écriture. Rien n’a été modifié. |
      | une clé pleine                  | Le disque est plein  |
      | une clé retirée                 | est introuvable. Rien n’a été modifié. |
