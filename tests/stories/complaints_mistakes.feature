# language: fr
Fonctionnalité: Ce dont d’autres secrétaires se plaignent : l’erreur en pleine séance
  Chaque scénario nomme les demandes publiques auxquelles il répond (étude des pairs, § 4.4).

  # SAPL 1966 : « annuler » effaçait tout ; on voulait corriger le résultat.
  Scénario: Corriger un vote proclamé, sans rien détruire
    Étant donné un conseil de 9 membres, en séance
    Quand elle ouvre le point 1
    Et votent contre : Bantel
    Et elle proclame
    Et elle corrige la voix de « Belty » au point 1 : contre, parce que « lu trop vite »
    Alors le point 1 compte 7 pour, 2 contre et 0 abstentions
    Et le premier résultat du point 1 est toujours dans le registre des faits

  # SAPL 1033 : annuler donnait une erreur 500. SAPL 3696 : effacer le dernier vote.
  Scénario: Défaire la proclamation, puis le dernier vote
    Étant donné un conseil de 9 membres, en séance
    Quand elle ouvre le point 1
    Et votent contre : Bantel et Belty
    Et elle proclame
    Et elle annule
    Alors le point 1 est sans résultat
    Quand elle annule
    Et elle proclame
    Alors le point 1 compte 8 pour, 1 contre et 0 abstentions

  # SAPL 1888 : le panneau montrait le point précédent.
  Scénario: L’écran public montre le point en cours, jamais le précédent
    Étant donné un conseil de 9 membres, en séance
    Quand elle ouvre le point 1
    Et elle proclame
    Et elle ouvre le point 2
    Alors l’écran public dit « Budget » et ne dit pas « Procès-verbal »

  # opengever PR 3405 : rouvrir une séance levée sans perdre ce qui était écrit. 3769 : refaire le procès-verbal après.
  Scénario: Levée par erreur, la séance reprend avec ses notes, et le procès-verbal suit
    Étant donné un conseil de 9 membres, en séance
    Quand elle ouvre le point 1
    Et elle note « Mme Bantel demande le report »
    Et elle proclame
    Et elle lève la séance, parce que « ordre du jour épuisé par erreur »
    Et elle annule
    Alors la séance est toujours ouverte
    Et la note du point 1 est « Mme Bantel demande le report »
    Quand elle ouvre le point 2
    Et elle proclame
    Alors le projet de procès-verbal dit « Budget » et « Mme Bantel demande le report »

  # opengever 1594 : un point décidé restait modifiable.
  Scénario: Un point décidé ne se rouvre pas, ni ne se vote deux fois
    Étant donné un conseil de 9 membres, en séance
    Quand elle ouvre le point 1
    Et elle proclame
    Alors le point 1 ne se rouvre pas

  # opengever 1072, 1083 : les points doivent rester modifiables pendant la séance.
  Scénario: Un point ajouté en séance, et la note d’un autre
    Étant donné un conseil de 9 membres, en séance
    Quand elle ajoute le point « Vœu sur la poste »
    Et elle ouvre le point 6
    Et elle note « ajouté avec l’accord de tous »
    Et elle proclame
    Alors le point 6 est adopté
    Et la note du point 6 est « ajouté avec l’accord de tous »

  # opengever 4014 : clore une réunion qui n’a pas eu lieu.
  Scénario: Une séance sans rien, levée avec son motif
    Étant donné un conseil de 9 membres, en séance
    Quand elle lève la séance, parce que « quorum perdu dès l’ouverture »
    Alors la séance est levée
    Et le motif « quorum perdu dès l’ouverture » est au dossier

  # OpenSlides 6811 : un scrutin corrompu, impossible à supprimer.
  Scénario: Tué en plein scrutin, il reprend où il en était, et se défait
    Étant donné un conseil de 9 membres, en séance
    Quand elle ouvre le point 1
    Et votent contre : Bantel
    Et le programme est tué, et rouvert sur la séance
    Alors le point 1 est sans résultat
    Quand elle va au point 1
    Et elle proclame
    Alors le point 1 compte 8 pour, 1 contre et 0 abstentions
    Quand elle annule
    Et elle annule
    Et elle annule
    Et elle annule
    Alors le point 1 n’est plus ouvert
