# language: fr
Fonctionnalité: Ce dont d’autres secrétaires se plaignent : la présence
  Chaque scénario nomme les demandes publiques auxquelles il répond (étude des pairs, § 4.1).

  # SAPL 1974 : s’absenter d’un seul vote obligeait à défaire la présence, et l’absence passait pour une abstention.
  Scénario: Absent d’un seul vote, sans passer pour abstentionniste
    Étant donné un conseil de 20 membres, en séance
    Quand « Bantel » part
    Et elle ouvre le point 1
    Et elle proclame
    Alors le point 1 compte 19 pour, 0 contre et 0 abstentions
    Quand « Bantel » arrive
    Et elle ouvre le point 2
    Et elle proclame
    Alors le point 2 compte 20 pour, 0 contre et 0 abstentions

  # SAPL 1801 : la raison de l’absence à un point.
  # Data.Vlaanderen.be 56 : présent au débat, absent du vote, pour conflit d’intérêts.
  Scénario: La raison de l’absence à un point, et elle seule
    Étant donné un conseil de 20 membres, en séance
    Quand elle va au point 2
    Et « Bantel » ne prend pas part au point
    Et elle ouvre le point 2
    Et elle proclame
    Alors le point 2 compte 19 pour, 0 contre et 0 abstentions
    Et le journal dit « L2131-11 »
    Quand elle ouvre le point 5
    Et elle proclame
    Alors le point 5 compte 20 pour, 0 contre et 0 abstentions

  # SAPL 3579, 3620 : un compteur permanent des présents et du quorum.
  # OpenSlides 3109, 3108 : le nombre de présents juste avant chaque élection doit pouvoir être annoncé.
  Scénario: Le nombre de présents, toujours sous les yeux, et retenu pour chaque élection
    Étant donné un conseil de 20 membres, en séance
    Alors 20 membres sont présents, le quorum est de 11
    Quand « Bantel » part
    Alors 19 membres sont présents, le quorum est de 11
    Quand elle ouvre le point 4
    Et « Calty, qui n’est pas là, » ne peut pas partir
    Et « Berez » part
    Alors 18 membres sont présents, le quorum est de 11
    Et le quorum du point 4 était de 11, pour 19 présents

  # SAPL 2152, 2031 : les totaux différaient d’une liste à l’autre (7 ici, 14 là), avec des fantômes.
  # opengever 1688, 2180 : la liste des excusés et celle des absents.
  Scénario: Les mêmes totaux partout, excusés et absents à part
    Étant donné un conseil de 20 membres, en séance, dont 3 excusés et 4 absents
    Alors le panneau, l’hémicycle, le quorum et le procès-verbal comptent 13 présents, 3 excusés et 4 absents

  # SAPL 1263, 759 : un vote s’ouvrait avec zéro présent, un appel nominal avec une liste vide.
  Scénario: Sans personne, rien ne s’ouvre
    Étant donné un conseil de 20 membres, à l’appel
    Quand elle presse F5
    Alors la séance n’est pas ouverte
    Et le message dit « préside »

  # SAPL 1054, 2095, 1181, 3154, 2391, 3841, 1965 : les séances anciennes montraient les membres d’aujourd’hui.
  Scénario: Une séance tenue garde ses membres, l’annuaire peut changer
    Étant donné un conseil de 20 membres, en séance
    Quand l’annuaire remplace « Bantel » par « Nouvelle »
    Et elle ferme le programme et le rouvre sur la séance
    Alors « Bantel » siège toujours, et « Nouvelle » n’y est pas

  # 4Minitz 391, OnBoard 344, OnBoard 403 : l’heure d’une arrivée tardive, d’un départ anticipé, et une note.
  Scénario: L’heure de chaque mouvement, et une note
    Étant donné un conseil de 20 membres, en séance
    Quand il est 18 h 42
    Et « Bantel » part
    Et il est 19 h 05
    Et « Bantel » arrive
    Et elle ouvre le point 1
    Et elle note « Mme Bantel a rejoint la séance »
    Alors le journal dit « 18 h 42 »
    Et le journal dit « 19 h 05 »
    Et la note du point 1 est « Mme Bantel a rejoint la séance »

  # OpenSlides 3608 : la présence par nom, et non par numéro. 3611 : ajouter quelqu’un au vol. 3610 : marquer en bloc.
  Scénario: Par nom, en bloc, et un suppléant au vol
    Étant donné un conseil de 40 membres, à l’appel
    Quand elle marque « Calty » absent, et tous les autres présents
    Et la séance s’ouvre
    Alors 39 membres sont présents, le quorum est de 21
    Quand « Zoé Renfort » supplée « Calty »
    Alors 40 membres sont présents, le quorum est de 21

  # OpenCouncil 173 : un trait d’union, et l’élu disparaissait des deux listes à son départ.
  Scénario: Un nom composé ne disparaît d’aucune liste
    Étant donné un conseil de 40 membres, en séance
    Quand « Cusier-Le Goff » part
    Alors le panneau du quorum range « Cusier-Le Goff » parmi ceux qui ont quitté la séance
    Quand « Cusier-Le Goff » arrive
    Alors 40 membres sont présents, le quorum est de 21

  # OpenCouncil PR 343, 359, 790 : arriver pendant un point compte, partir pendant un point n’invente pas de vote,
  # et les points pris dans le désordre ne faussent pas « présent à partir du point N ».
  # a2council.vote 59 : un élu parti était affiché « oui ».
  Scénario: Partir pendant un point n’invente pas de vote, même dans le désordre
    Étant donné un conseil de 20 membres, en séance
    Quand elle ouvre le point 5
    Et « Bantel » part
    Et elle proclame
    Et elle ouvre le point 1
    Et elle proclame
    Et « Bantel » arrive
    Et elle ouvre le point 2
    Et elle proclame
    Alors le point 5 compte 19 pour, 0 contre et 0 abstentions
    Et le point 1 compte 19 pour, 0 contre et 0 abstentions
    Et le point 2 compte 20 pour, 0 contre et 0 abstentions
    Et le quorum du point 5 était de 11, pour 20 présents
    Et le quorum du point 1 était de 11, pour 19 présents

  # Data.Vlaanderen.be 51 : un point reporté se traite de nouveau à une autre séance.
  Scénario: Un point reporté n’est pas un vote
    Étant donné un conseil de 20 membres, en séance
    Quand elle va au point 2
    Et elle reporte le point
    Alors le point 2 est reporté
    Et le point 2 ne peut plus être ouvert
