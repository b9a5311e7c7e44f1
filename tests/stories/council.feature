# language: fr
Fonctionnalité: Un conseil de 128 membres
  La salle bouge, et chaque chiffre suit : qui est là, quels pouvoirs valent, si le quorum tient, ce que vaut un vote.

  Scénario: 80 membres, six exceptions, moins de trente frappes
    Étant donné un conseil de 80 membres, en séance
    Quand elle vote le point 1, six membres faisant exception, en comptant ses frappes
    Alors elle a frappé moins de 30 touches
    Et le point 1 compte 74 pour, 4 contre et 2 abstentions

  Scénario: Arrivées, départs, un pouvoir qui tombe, un pouvoir qui s’éteint
    Étant donné un conseil de 128 membres, en séance, dont 100 présents
    Alors 100 membres sont présents, le quorum est de 65
    Quand « Carez » part et donne pouvoir à « Casier »
    Et « Birand » part et donne pouvoir à « Bolty »
    Alors 98 membres sont présents, le quorum est de 65
    Et le pouvoir de « Carez » est utilisable
    Quand « Casier » part
    Alors le pouvoir de « Carez » n’est plus utilisable
    Et elle lit « ne peut pas être utilisé »
    Quand « Casier » arrive
    Alors le pouvoir de « Carez » est utilisable
    Quand « Birand » arrive
    Alors le pouvoir de « Birand » n’est plus utilisable
    Et « Lucide » n’est pas du conseil
    Quand elle ouvre le point 1
    Et elle proclame
    Alors le point 1 compte 100 pour, 0 contre et 0 abstentions

  Scénario: Un déport rompt le quorum d’un seul point
    Étant donné un conseil de 128 membres, en séance, dont 65 présents
    Alors 65 membres sont présents, le quorum est de 65
    Quand elle ouvre le point 1
    Et elle proclame
    Et elle va au point 2
    Et « Calty » ne prend pas part au point
    Alors le message permanent dit « quorum »
    Quand elle presse F6
    Alors elle lit « quorum »
    Et le point 2 n’est pas ouvert
    Quand elle ouvre le point 5
    Et elle proclame
    Alors le point 5 est adopté
    Et le quorum du point 5 est atteint

  Scénario: Un quorum perdu pendant un débat ne défait pas le point ouvert
    Étant donné un conseil de 128 membres, en séance, dont 65 présents
    Quand elle ouvre le point 1
    Et « Calty » part
    Alors le message permanent dit « peut être mené à son terme »
    Quand elle proclame
    Alors le point 1 est adopté
    Et le quorum du point 1 est atteint
    Quand elle suspend la séance
    Alors le message permanent dit « suspendue »
    Quand « Calty » arrive
    Et elle reprend la séance
    Et elle ouvre le point 2
    Alors le quorum du point 2 est atteint

  Scénario: Un partage, la voix de la présidente
    Étant donné un conseil de 10 membres, en séance
    Quand elle ouvre le point 1
    Et la moitié vote contre, la présidente vote pour
    Alors elle lit « prépondérante »
    Quand elle proclame
    Alors le point 1 est adopté
    Quand elle ouvre le point 5
    Et la moitié vote contre, la présidente vote contre
    Et elle proclame
    Alors le point 5 est rejeté

  Scénario: Une démission change le nombre des membres en exercice
    Étant donné un conseil de 128 membres, en séance, dont 100 présents
    Quand elle choisit « Lirez », puis la lettre X
    Alors 100 membres sont présents, le quorum est de 64

  Scénario: Une élection au scrutin secret, en trois tours
    Étant donné un conseil de 30 membres, en séance
    Quand elle ouvre le point 4
    Et se présentent : Bantel, Calty et Cilty
    Et elle ouvre le tour
    Et elle compte 12 Bantel, 10 Calty, 6 Cilty, 1 blanc et 1 nul
    Alors elle lit « majorité absolue 15 »
    Quand elle enregistre le décompte
    Alors le point 4 est sans résultat
    Quand « Cilty » se retire
    Et elle ouvre le tour
    Et elle compte 14 Bantel, 14 Calty et 2 blancs
    Et elle enregistre le décompte
    Et elle ouvre le tour
    Et elle compte 15 Bantel, 14 Calty et 1 blanc
    Et elle enregistre le décompte
    Et elle proclame
    Alors le point 4 est élu
    Et le résultat du point 4 nomme « Bantel »
    Et aucun vote n’est enregistré au point 4

  Scénario: À égalité au dernier tour, l’âge décide
    Étant donné un conseil de 30 membres, en séance
    Quand elle ouvre le point 4
    Et se présentent : Bantel et Calty
    Et trois tours donnent 15 voix à chacun
    Alors elle lit « bénéfice de l’âge »
    Quand elle proclame
    Alors le point 4 est élu

  Scénario: Un départ oublié, corrigé après coup
    Étant donné un conseil de 128 membres, en séance, dont 65 présents
    Quand elle ouvre le point 1
    Et elle proclame
    Et elle ajoute le départ oublié de « Calty » avant le point 1
    Alors elle lit « Point 1 »
    Et elle lit « quorum »
    Quand elle confirme la correction, parce que « feuille de présence »
    Alors le point 1 compte 64 pour, 0 contre et 0 abstentions
    Et le quorum du point 1 est manqué
    Et le motif de la correction est « feuille de présence »
    Quand elle annule
    Alors le point 1 compte 65 pour, 0 contre et 0 abstentions
    Et le quorum du point 1 est atteint

  Scénario: Chaque geste se défait et se refait
    Étant donné un conseil de 20 membres, en séance
    Quand elle fait, l’un après l’autre, chaque geste de la séance
    Alors chacun se défait, du dernier au premier, et se refait, du premier au dernier

  Scénario: Le compte administratif, sans la présidente
    Étant donné un conseil de 20 membres, en séance
    Quand elle ouvre le point 3
    Et « Bintel » préside pour le compte administratif
    Et elle proclame
    Alors le point 3 compte 19 pour, 0 contre et 0 abstentions
