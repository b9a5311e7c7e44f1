# language: fr
Fonctionnalité: Siéger sans voix
  La présidente de l’agglomération et un vice-président qui ne sont pas maires siègent à la conférence sans voix :
  ils ne comptent ni pour le quorum, ni dans les votes.

  Scénario: Une présidente et un vice-président qui ne sont pas maires
    Étant donné une agglomération dont la présidente et un vice-président ne sont pas maires
    Quand elle prépare la séance
    Alors elle lit « 85 membres, 83 voix »
    Quand les membres sont convoqués et tous présents
    Et elle tient la séance
    Alors elle lit « 83 présents »
    Et l’appel montre 85 noms
    Quand la présidente ouvre la séance
    Et elle ouvre le premier point
    Et elle cherche la présidente parmi les votants
    Alors personne n’est proposé
    Quand elle proclame le résultat
    Alors 83 voix sont exprimées, sur 83 présents
    Et le procès-verbal nomme la présidente parmi ceux qui siègent sans voix
