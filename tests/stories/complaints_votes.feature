# language: fr
Fonctionnalité: Ce dont d’autres secrétaires se plaignent : le vote, le résultat, le partage
  Chaque scénario nomme les demandes publiques auxquelles il répond (étude des pairs, § 4.3).

  # SAPL 3381, 3462, 2050, 2051 : en cas de partage, il fallait annuler le vote et le ressaisir.
  Scénario: Un partage se tranche sans rien annuler
    Étant donné un conseil de 10 membres, en séance
    Quand elle ouvre le point 1
    Et la moitié vote contre, la présidente vote pour
    Alors elle lit « prépondérante »
    Quand elle proclame
    Alors le point 1 est adopté
    Et rien n’a été annulé

  # SAPL 3571, 3641 : le résultat tapé à la main, sous pression. OpenSlides 2258 : dire quelle majorité est demandée.
  # OpenSlides 5269 : une « nette majorité » sans compter ; ici personne ne tape aucun chiffre, et tout est compté.
  Scénario: Le résultat se calcule, et s’explique
    Étant donné un conseil de 20 membres, en séance
    Quand elle ouvre le point 1
    Et votent contre : Bantel, Belty et Bildou
    Alors elle lit « 17 voix pour et 3 contre sur 20 suffrages exprimés, majorité absolue 11 »
    Quand elle proclame
    Alors le point 1 est adopté

  # SAPL 3075 : le total différait des votants, l’enregistrement était refusé, le message obscur.
  Scénario: Le décompte dit ce qui manque, et comment poursuivre
    Étant donné un conseil de 20 membres, en séance
    Quand elle ouvre le point 1
    Et elle passe au scrutin secret
    Et elle compte 12 pour et 6 contre
    Alors elle lit « il manque 2 bulletins »
    Quand elle enregistre le décompte
    Alors elle lit « Recomptez »
    Et aucun décompte n’est enregistré au point 1
    Quand elle compte 2 sans vote
    Et elle enregistre le décompte
    Et elle proclame
    Alors le point 1 compte 12 pour, 6 contre et 0 abstentions

  # SAPL 3027 : ne pas parler d’abstentions quand il n’y en a pas.
  Scénario: Pas d’abstention, pas un mot d’abstention
    Étant donné un conseil de 20 membres, en séance
    Quand elle ouvre le point 1
    Et elle proclame
    Alors la phrase du résultat du point 1 ne dit pas « abstention »
    Quand elle ouvre le point 2
    Et s’abstiennent : Bantel
    Et elle proclame
    Alors la phrase du résultat du point 2 dit « 1 abstention »

  # SAPL 1864 : dire qui a saisi le vote. Ici tout est saisi par la secrétaire, et signé par son poste.
  # OpenSlides 6591 : un vote nominal saisi à la main était refusé. SAPL 1928 : une touche par vote.
  Scénario: L’appel nominal se saisit d’une touche par voix, et porte la signature du poste
    Étant donné un conseil de 6 membres, en séance
    Quand elle ouvre le point 1
    Et elle passe à l’appel nominal
    Et on répond, dans l’ordre de l’appel, P C A N P P
    Et elle proclame
    Alors le point 1 compte 3 pour, 1 contre et 1 abstentions
    Et chaque voix du point 1 est signée par ce poste

  # SAPL 2480 : confirmer. SAPL 1073 : changer un vote jusqu’à la clôture.
  # OpenSlides 5754 : un vote remettait à zéro ceux des autres.
  Scénario: Jusqu’à la proclamation, un vote se change, et lui seul
    Étant donné un conseil de 20 membres, en séance
    Quand elle ouvre le point 1
    Et votent contre : Bantel et Belty
    Et s’abstiennent : Bantel
    Alors le point 1 est sans résultat
    Quand elle proclame
    Alors le point 1 compte 18 pour, 1 contre et 1 abstentions

  # SAPL 1780, 1748 : des votes changeaient entre la lecture et la clôture.
  Scénario: Après la proclamation, rien ne change en silence
    Étant donné un conseil de 20 membres, en séance
    Quand elle ouvre le point 1
    Et votent contre : Bantel
    Et elle proclame
    Et elle presse C et P là où était le vote
    Alors le point 1 compte 19 pour, 1 contre et 0 abstentions
    Et aucune correction n’est au dossier

  # SAPL 3187 : montrer à quel tour on est. SAPL 1121 : cité sans détail, avec le même sujet.
  Scénario: Le tour se lit
    Étant donné un conseil de 20 membres, en séance
    Quand elle ouvre le point 4
    Alors elle lit « 1er tour sur 3 »
    Quand se présentent : Bantel et Belty
    Et elle ouvre le tour
    Et elle compte 10 Bantel et 10 Belty
    Et elle enregistre le décompte
    Alors elle lit « 2e tour sur 3 »

  # SAPL 2984 : « tous pour », puis cocher les exceptions.
  Scénario: Tous contre, sauf
    Étant donné un conseil de 20 membres, en séance
    Quand elle ouvre le point 1
    Et elle dit que tous votent contre
    Et elle nomme « Bantel » pour
    Et elle proclame
    Alors le point 1 compte 1 pour, 19 contre et 0 abstentions
    Et le point 1 est rejeté

  # SAPL 910, 1682, 2099, 1507, 2743 : voter plusieurs points en bloc.
  Scénario: Plusieurs points, un seul vote
    Étant donné un conseil de 20 membres, en séance
    Quand elle ouvre le point 1
    Et elle groupe avec le point 2 et le point 5
    Et votent contre : Bantel
    Et elle proclame
    Alors le point 1 compte 19 pour, 1 contre et 0 abstentions
    Et le point 2 compte 19 pour, 1 contre et 0 abstentions
    Et le point 5 compte 19 pour, 1 contre et 0 abstentions

  # OpenSlides 6667 : des seuils de deux tiers.
  Scénario: Aux deux tiers des suffrages
    Étant donné un conseil de 9 membres qui décide aux deux tiers, en séance
    Quand elle ouvre le point 1
    Et votent contre : Bantel, Barand, Belty et Benines
    Et elle proclame
    Alors le point 1 est rejeté
    Quand elle ouvre le point 2
    Et votent contre : Bantel, Barand et Belty
    Et elle proclame
    Alors le point 2 est adopté

  # Helios 409, 255, Belenios 42 : dans un petit groupe, le total d’un scrutin secret dit le vote de chacun.
  Scénario: Un scrutin secret unanime : elle est prévenue
    Étant donné un conseil de 9 membres, en séance
    Quand elle ouvre le point 1
    Et elle passe au scrutin secret
    Et elle compte 9 pour
    Et elle enregistre le décompte
    Alors elle lit « le vote de chacun »
    Quand elle proclame
    Alors le point 1 est adopté

  # Flemish 55 : présent sans voter, est-ce une abstention ?
  Scénario: Ne pas prendre part n’est pas s’abstenir
    Étant donné un conseil de 9 membres, en séance
    Quand elle ouvre le point 1
    Et s’abstiennent : Bantel
    Et ne prennent pas part au vote : Belty
    Et elle proclame
    Alors le point 1 compte 7 pour, 0 contre et 1 abstentions
    Et le point 1 compte 1 sans part au vote
