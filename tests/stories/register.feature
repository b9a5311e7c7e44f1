# language: fr
Fonctionnalité: Le registre
  Les séances closes, par année ; et celles d’avant Pupitre, reprises d’un tableur. On lit ce qui en a été compris avant
  que rien ne soit écrit, et la séance reprise ne dit rien de plus que son fichier.

  Plan du scénario: Du modèle vide à la séance au registre
    Étant donné une secrétaire qui vient d’installer Pupitre
    Quand elle ouvre le registre
    Alors elle lit « Aucun procès-verbal n’est encore clos »
    Quand elle reprend l’historique
    Et elle enregistre le modèle « <modèle> »
    Alors le message dit « Enregistré »
    Quand elle recopie la séance du 6 mars 2018 dans le modèle
    Et elle dépose ce fichier sur la fenêtre
    Alors elle lit « Saint-Exemple »
    Et elle lit « Ouverture | 4 | 3 | 3 | 1 | 4 | atteint »
    Et elle lit « Avant le point 2 | 4 | 3 | 2 | 0 | 2 | manque »
    Et elle lit « Le document indique 3 pouvoirs ; le calcul en donne 1 »
    Et le registre ne compte encore rien
    Quand elle reprend les séances lues
    Alors le message dit « 1 séance a été reprise »
    Et le registre compte 1 séance
    Quand elle ouvre la séance du registre
    Alors elle lit « Séance du mardi 6 mars 2018, reprise de »
    Et elle ne lit pas « , 0 h »
    Et elle ne lit pas « Convoquer »

    Exemples:
      | modèle              |
      | Excel (.xlsx)…      |
      | LibreOffice (.ods)… |

  Scénario: Plusieurs fichiers à la fois : un déjà là, un illisible qu’elle corrige
    Étant donné une secrétaire qui vient d’installer Pupitre
    Et elle a repris la séance du 6 mars 2018
    Quand elle dépose ce fichier, un autre et un troisième qui a deux fautes
    Alors elle lit « Déjà au registre »
    Et elle lit « Reprendre 1 séance »
    Quand elle regarde le fichier fautif
    Alors elle lit « Ligne 3, clé « date » : « 2018-03-36 » n’est pas un jour du calendrier »
    Et elle lit « Ligne 4, clé « heur » »
    Quand elle reprend les séances lues
    Alors le registre compte 2 séances
    Quand elle corrige le fichier fautif et le dépose de nouveau
    Et elle reprend les séances lues
    Alors le registre compte 3 séances
    Quand elle ferme le programme et le rouvre
    Et elle ouvre le registre
    Alors elle lit « 3 séances closes »
