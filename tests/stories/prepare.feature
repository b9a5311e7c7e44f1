# language: fr
Fonctionnalité: Préparer la séance
  La secrétaire crée la séance et écrit son ordre du jour ; le dernier jour d’envoi se voit tout de suite.

  Scénario: Créer la séance et son premier point
    Étant donné une secrétaire devant la séance d’exemple, à préparer
    Quand elle ouvre les séances
    Et elle crée une séance le 17 décembre 2026 à « Salle du dôme, Carcassonne »
    Alors elle lit « Convocations à envoyer au plus tard le vendredi 11 décembre 2026 »
    Et elle lit « L’ordre du jour est vide »
    Quand elle ajoute le point « Débat d’orientation : l’œuvre commune, 3 000 000 € »
    Et elle ajoute le point « Vœux »
    Alors l’ordre du jour est « Débat d’orientation : l’œuvre commune, 3 000 000 € ; Vœux »
    Et elle lit « 2 points »

  Scénario: Corriger, ordonner au clavier et à la souris, rapporteur, pièce, annuler
    Étant donné une secrétaire devant la séance d’exemple, à préparer
    Quand elle prépare la séance
    Et elle corrige l’intitulé du point 8 en « Questions orales des maires »
    Alors l’intitulé du point 8 est « Questions orales des maires »
    Quand elle monte le point 8 d’un rang, au clavier
    Alors le point 7 est « Questions orales des maires »
    Quand elle tire le point 7 au-dessus du point 1, à la souris
    Alors le point 1 est « Questions orales des maires »
    Quand elle nomme « Coste » rapporteur
    Alors elle lit « M. Marc Coste, maire d’Aragon »
    Quand elle joint le fichier « délibération n° 12 – œuvre.pdf »
    Alors le point 1 a la pièce « délibération n° 12 – œuvre.pdf », octet pour octet
    Quand elle joint le fichier « vide.pdf »
    Alors le message dit « vide.pdf »
    Et le point 1 a 1 pièce
    Quand elle retire le point 1
    Alors le point 1 est « Approbation du relevé de la conférence du 24 septembre 2026 »
    Quand elle annule
    Alors le point 1 est « Questions orales des maires »

  Scénario: Le jour change, le dernier jour d’envoi aussi
    Étant donné nous sommes le 26 novembre 2026 à 9 h
    Et une secrétaire devant la séance d’exemple, à préparer
    Quand elle prépare la séance
    Alors elle lit « Convocations à envoyer au plus tard le vendredi 27 novembre 2026 »
    Quand elle reporte la séance au 10 décembre 2026
    Alors elle lit « Convocations à envoyer au plus tard le vendredi 4 décembre 2026 »
    Et la séance a lieu le 10 décembre 2026
