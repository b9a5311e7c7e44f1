# language: fr
Fonctionnalité: Ce dont d’autres secrétaires se plaignent : les pouvoirs
  Chaque scénario nomme les demandes publiques auxquelles il répond (étude des pairs, § 4.2).

  # OpenSlides 5745 : le vote délégué comptait, le mandataire absent. PR 5755, 5761 : corrigé et recorrigé.
  Scénario: Sans le mandataire, le pouvoir ne vote pas
    Étant donné un conseil de 20 membres, en séance
    Quand « Bantel » part et donne pouvoir à « Berez »
    Et « Berez » part
    Et elle ouvre le point 1
    Et elle proclame
    Alors le point 1 compte 18 pour, 0 contre et 0 abstentions

  # openslides-client 3518 : le mandant pouvait encore voter.
  Scénario: Le mandant présent vote lui-même, et une seule fois
    Étant donné un conseil de 20 membres, en séance
    Quand « Bantel » part et donne pouvoir à « Berez »
    Et « Bantel » arrive
    Et elle ouvre le point 1
    Et elle proclame
    Alors le point 1 compte 20 pour, 0 contre et 0 abstentions
    Et le procès-verbal ne dit jamais « Bantel » à la fois présent et représenté

  # OpenSlides 5744 : les voix par pouvoir disparaissaient quand les noms étaient cachés.
  Scénario: Les noms cachés, les voix restent
    Étant donné un conseil de 20 membres, en séance
    Quand « Bantel » part et donne pouvoir à « Berez »
    Et elle ouvre le point 1
    Et elle proclame
    Alors l’écran public sans les noms compte 20 pour

  # openslides-client 1481, PR 1486 : une délégation ne se défaisait pas.
  Scénario: Un pouvoir se reprend, et se défait
    Étant donné un conseil de 20 membres, en séance
    Quand « Bantel » part et donne pouvoir à « Berez »
    Et elle choisit « Bantel », puis la lettre V
    Alors le pouvoir de « Bantel » n’est plus utilisable
    Quand elle annule
    Alors le pouvoir de « Bantel » est utilisable

  # openslides-client 3755 : les délégations n’étaient pas chargées.
  Scénario: Les pouvoirs sont là quand le programme rouvre
    Étant donné un conseil de 20 membres, en séance
    Quand « Bantel » part et donne pouvoir à « Berez »
    Et elle ferme le programme et le rouvre sur la séance
    Alors le pouvoir de « Bantel » est utilisable
    Et elle lit « 1 pouvoir »

  # OpenSlides 6223 : saisir 21 délégations à la main était une corvée, sans trace.
  Scénario: Vingt et un pouvoirs en quelques frappes chacun
    Étant donné un conseil de 60 membres, à l’appel
    Quand elle saisit 21 pouvoirs, en comptant ses frappes
    Alors chaque pouvoir a coûté moins de 7 touches
    Et 21 pouvoirs sont enregistrés

  # OpenSlides 6825 : voter en un geste pour soi et autrement pour son mandant.
  Scénario: Pour soi, et autrement pour son mandant
    Étant donné un conseil de 6 membres, en séance
    Quand « Bantel » part et donne pouvoir à « Belty »
    Et elle ouvre le point 1
    Et elle passe à l’appel nominal
    Et « Belty » répond P pour lui seul, et C pour « Bantel »
    Et tous les autres répondent P
    Et elle proclame
    Alors le point 1 compte 5 pour, 1 contre et 0 abstentions

  # Val Compta 1156 : un pouvoir à qui n’est pas dans la salle.
  Scénario: Un pouvoir à qui n’est pas dans la salle est refusé en une phrase
    Étant donné un conseil de 20 membres, en séance, dont 15 présents
    Quand « Bantel » ne peut pas donner pouvoir à « Bosier », absent
    Alors le pouvoir de « Bantel » n’est plus utilisable
