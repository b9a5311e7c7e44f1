# language: fr
Fonctionnalité: Importer les élus
  Les fichiers du répertoire national des élus, tels qu’on les télécharge. On voit ce qui changera avant que rien ne
  soit écrit.

  Scénario: Importer deux fois ne change rien, et une élection partielle se voit
    Étant donné une agglomération sans élus
    Quand elle importe le fichier des maires
    Alors elle lit « Rien n’est encore écrit »
    Et l’annuaire compte 0 mandat
    Quand elle écrit ces changements
    Alors le message dit « changements ont été écrits »
    Et l’annuaire compte 83 mandats
    Quand elle importe le fichier des maires
    Alors elle lit « L’annuaire dit déjà la même chose »
    Et rien ne peut être écrit
    Quand elle n’écrit rien
    Et nous sommes le 15 décembre 2026 à 9 h
    Et elle importe le fichier des maires, où Alzonne a élu « PÉLISSIER » « Maïté »
    Alors elle lit « Commence »
    Et elle lit « Prend fin »
    Quand elle écrit ces changements
    Alors l’annuaire compte 83 mandats
    Et Alzonne a pour maire « PÉLISSIER », et « CABANEL » ne l’est plus
    Quand elle annule
    Alors Alzonne a pour maire « CABANEL », et « PÉLISSIER » ne l’est plus

  Plan du scénario: Le fichier tel qu’un autre logiciel l’a enregistré
    Étant donné une agglomération sans élus
    Quand elle importe le fichier des maires <façon>
    Et elle écrit ces changements
    Alors l’annuaire compte 83 mandats
    Et Alairac a pour maire « ROZIÈRES » « Émilie », depuis le 27 mars 2026

    Exemples:
      | façon                            |
      | en Latin-1                       |
      | avec une marque d’ordre (BOM)    |
      | avec des dates JJ/MM/AAAA        |
      | aux colonnes dans un autre ordre |

  Scénario: Une ligne fautive est nommée, le reste est proposé
    Étant donné une agglomération sans élus
    Quand elle importe le fichier des maires, où la ligne 4 a une date illisible
    Alors elle lit « 82 commencent »
    Quand elle regarde les lignes en erreur
    Alors elle lit « Ligne 4 : « 31/02/2026 » »
    Quand elle écrit ces changements
    Alors l’annuaire compte 82 mandats

  Plan du scénario: Un fichier qui n’en est pas un
    Étant donné une agglomération sans élus
    Quand elle importe <fichier>
    Alors le message dit « <message> »
    Et l’annuaire compte 0 mandat

    Exemples:
      | fichier            | message                 |
      | une photo          | Rien n’a été            |
      | un fichier vide    | Rien n’a été            |
      | une autre liste    | Rien n’a été            |
      | un fichier disparu | Rien n’a été            |
