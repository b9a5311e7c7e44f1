# language: fr
Fonctionnalité: Tenir la séance
  La secrétaire tient la séance au clavier, sous les yeux des élus : tout est enregistré à l’instant,
  tout se défait.

  Scénario: L’appel, un pouvoir, l’ouverture
    Étant donné nous sommes le 3 décembre 2026 à 18 h 04
    Et une secrétaire dont les maires sont convoqués
    Quand elle tient la séance
    Alors elle lit « 0 sur 83 appelés »
    Quand elle répond à l’appel, d’une touche : présent, excusé, absent
    Alors l’appel compte 1 présent, 1 excusé et 1 absent
    Quand elle donne le pouvoir de « Coste » à « Castelnau »
    Alors elle lit « pouvoir à M. Yannick Castelnau »
    Quand tous les autres sont présents
    Alors elle lit « 83 sur 83 appelés »
    Quand elle ouvre la séance sans désigner de secrétaire
    Alors le message dit « secrétaire de séance »
    Quand elle ouvre la séance, « Castelnau » étant secrétaire
    Alors la séance est ouverte

  Scénario: Sans quorum, la séance ne s’ouvre qu’avec un motif
    Étant donné nous sommes le 3 décembre 2026 à 18 h 04
    Et une secrétaire dont les maires sont convoqués
    Quand elle tient la séance
    Et seuls « Camboulives » et « Castelnau » répondent présent
    Et elle ouvre la séance, « Castelnau » étant secrétaire
    Alors elle lit « quorum »
    Et la séance n’est pas ouverte
    Quand elle écrit le motif « Urgence : crue de l’Aude, péril imminent »
    Alors la séance est ouverte
    Et le motif « Urgence : crue de l’Aude, péril imminent » est au dossier

  Scénario: Tous pour, sauf…
    Étant donné une secrétaire en pleine séance, à 18 h 11
    Quand elle tient la séance
    Et elle choisit le point « Calendrier 2027 »
    Et elle l’ouvre
    Alors elle lit « Tous pour, sauf »
    Quand elle nomme « audouy » contre, « laurens » et « lacombe » en abstention, « azais » sans part au vote
    Alors elle lit « Contre 1 »
    Et elle lit « Abstention 2 »
    Et elle lit « majorité absolue »
    Quand elle proclame
    Alors le point « Calendrier 2027 » porte « Avis favorable »
    Quand elle annule
    Alors le point « Calendrier 2027 » porte « Vote en cours »
    Quand elle rétablit
    Alors le point « Calendrier 2027 » porte « Avis favorable »

  Scénario: L’appel nominal attend tout le monde
    Étant donné une secrétaire en pleine séance, à 19 h 52
    Quand elle tient la séance
    Et elle choisit le point « Schéma de mutualisation »
    Et elle l’ouvre
    Et elle fait voter par appel nominal
    Et elle appelle les quatre premiers : pour, contre, abstention, ne prend pas part
    Et elle proclame
    Alors le message dit « réponses manquantes : 67 »
    Quand tous ceux qui restent répondent pour
    Alors elle lit « tous les votants ont répondu »
    Quand elle proclame
    Alors le point « Schéma de mutualisation » porte « Avis favorable »
    Et les noms de ceux qui ont voté contre sont au procès-verbal

  Scénario: Un départ, un pouvoir, une arrivée, et le quorum de chaque point
    Étant donné une secrétaire en séance avec 42 maires présents, dont « Vidal » et « Coste »
    Quand elle tient la séance
    Alors elle lit « Quorum atteint »
    Quand « Vidal » quitte la salle
    Alors le message dit « Vidal »
    Et elle lit « Quorum non atteint »
    Quand elle enregistre le pouvoir de « Vidal » à « Coste »
    Alors elle lit « donne pouvoir »
    Et elle lit « Quorum non atteint »
    Quand elle choisit le point « Calendrier 2027 »
    Et elle l’ouvre
    Alors le point n’est pas ouvert
    Quand elle écrit le motif « Seconde convocation, même objet »
    Alors le point est ouvert
    Quand « Vidal » revient
    Alors le pouvoir de « Vidal » a pris fin
    Et elle lit « Quorum atteint »
    Quand elle proclame
    Alors 42 voix ont été exprimées

  Scénario: Les notes, un point ajouté, la fin, et le programme tué en pleine séance
    Étant donné une secrétaire en pleine séance, à 20 h 45
    Quand elle tient la séance
    Et elle note « Mᵐᵉ Sarrail présente l’œuvre : 61 communes, 1 200 € chacune. »
    Et elle ajoute le point « Motion : ça presse ! »
    Alors le point « Motion : ça presse ! » porte le numéro 9
    Quand elle ferme le programme et le rouvre
    Et elle tient la séance
    Alors la note « Mᵐᵉ Sarrail présente l’œuvre : 61 communes, 1 200 € chacune. » est gardée
    Et la conférence prend acte des points d’information
    Et le point « Motion : ça presse ! » est voté à l’unanimité
    Quand il est 21 h 18
    Et elle lève la séance
    Alors le message dit « La séance est levée »
