# language: fr
Fonctionnalité: Échanger
  La séance close part en fichiers .seance ; un autre secrétariat la reçoit, identique à l’octet près.

  Scénario: Exporter, vérifier, importer sur un autre ordinateur, deux fois
    Étant donné une secrétaire dont la séance est close
    Quand elle diffuse la séance
    Et elle exporte le fichier de « Trèbes »
    Alors le message dit « 1 fichier écrit et relu »
    Et elle lit « Exporté »
    Quand Trèbes, sur son ordinateur neuf, ouvre ce fichier
    Alors elle lit « Carcassonne Agglo »
    Et elle lit « Conférence des maires, jeudi 3 décembre 2026, 18 h »
    Et rien n’est encore importé
    Quand elle importe le fichier reçu
    Alors le message dit « Importé »
    Et la séance est la même ici et là, à l’octet près
    Quand elle ouvre encore ce fichier
    Alors elle lit « déjà ici »
    Quand elle importe le fichier reçu
    Alors la séance est la même ici et là, à l’octet près
    Quand elle tient la séance reçue
    Alors elle ne peut rien y changer

  Plan du scénario: Un fichier qui n’est pas bon ne change rien
    Étant donné une secrétaire dont la séance est close
    Quand elle diffuse la séance
    Et elle exporte le fichier de « Trèbes »
    Et le fichier est <dommage> en chemin
    Et Trèbes, sur son ordinateur neuf, ouvre ce fichier
    Alors le message dit « <message> »
    Et rien n’est encore importé

    Exemples:
      | dommage           | message                            |
      | tronqué           | Rien n’a été importé               |
      | altéré d’un octet | Rien n’a été importé               |
      | changé en texte   | n’est pas un fichier de séance     |
