# language: fr
Fonctionnalité: Un scrutin secret ne laisse que son décompte
  Des jetons uniques dans chaque champ d’un scrutin secret ; puis le programme est fermé, et chaque octet relu : la base,
  son journal, les fichiers échangés, les documents, les traces, le dossier temporaire (Conseil d’État, 23 novembre 2017,
  n° 407319).

  Scénario: Un vote et une élection au secret
    Étant donné un conseil de 20 membres, en séance
    Quand elle vote le point 1 au secret, après s’être trompée de chiffres
    Et elle élit au point 4, après s’être trompée de candidat et de chiffres
    Et elle ferme le programme et exporte la séance
    Alors aucun jeton n’est resté nulle part
    Et rien ne dit le sens d’un votant au point 1
    Et rien ne dit le sens d’un votant au point 4

  # Le sens dit à voix haute avant que le secret soit demandé s’efface avec le décompte ; qui avait parlé reste au registre.
  Scénario: Un vote par appel nominal, qu’un tiers demande secret
    Étant donné un conseil de 20 membres, en séance
    Quand elle commence le point 1 par son appel nominal, puis le passe au secret et le compte
    Et elle ferme le programme et exporte la séance
    Alors aucun sens n’est resté au point 1

  Scénario: La même recherche trouve un vote public
    Étant donné un conseil de 20 membres, en séance
    Quand elle tient le point 1 par appel nominal
    Et elle ferme le programme et exporte la séance
    Alors le sens des votants du point 1 se trouve dans la base et dans le fichier échangé

  Scénario: Un dépouillement unanime dit ce que chacun a voté
    Étant donné un conseil de 20 membres, en séance
    Quand elle ouvre le point 1 au secret
    Et elle compte 20 pour
    Et elle enregistre le décompte
    Alors l’avertissement du secret dit « Tous les bulletins disent la même chose »
    Et le bouton dit « Proclamer malgré tout »

  Scénario: Un seul votant, un seul bulletin
    Étant donné un conseil de 3 membres, en séance
    Quand elle ouvre le point 1 au secret
    Et elle compte 1 pour et 2 sans vote
    Et elle enregistre le décompte
    Alors l’avertissement du secret dit « Un seul bulletin »
    Et le bouton dit « Proclamer malgré tout »
