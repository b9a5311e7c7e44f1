# language: fr
Fonctionnalité: Convoquer
  Une vraie lettre à chacun, et la trace de chaque envoi. Dès lors les numéros sont figés.

  Scénario: Convoquer, écrire les lettres dans un dossier, enregistrer l’envoi
    Étant donné nous sommes le 24 novembre 2026 à 10 h
    Et une secrétaire devant la séance d’exemple, à préparer
    Quand elle convoque la séance
    Alors elle lit « Conférence des maires »
    Quand elle convoque
    Alors le message dit « Les lettres sont produites et conservées avec la séance »
    Et 83 lettres sont conservées
    Quand elle enregistre les PDF dans un dossier
    Alors le dossier contient 83 lettres, un fichier pour l’imprimeur, l’ordre du jour et la feuille d’émargement
    Quand elle enregistre l’envoi à tous par courriel, le 25 novembre 2026
    Alors les 83 envois sont notés par courriel au 25 novembre 2026
    Et elle lit « 83 sur 83 envoyées »
    Quand elle prépare la séance après coup
    Et elle ajoute le point « Motion urgente »
    Alors le point « Motion urgente » a le numéro 9, signalé comme tardif
    Quand elle monte le point « Motion urgente » en tête
    Alors les numéros sont restés ceux de la convocation

  Scénario: Un délai trop court ne passe qu’avec un motif
    Étant donné nous sommes le 30 novembre 2026 à 9 h
    Et une secrétaire devant la séance d’exemple, à préparer
    Quand elle convoque la séance
    Alors elle lit « seulement 2 jours francs avant la séance, 5 requis »
    Quand elle convoque
    Alors elle lit « délai de convocation est trop court »
    Et personne n’est convoqué
    Quand elle donne pour motif « Arrêté préfectoral reçu ce matin »
    Alors le message dit « Les lettres sont produites et conservées avec la séance »
    Et le motif donné est « Arrêté préfectoral reçu ce matin »

  Scénario: Convoquer en urgence : un motif, un jour franc, et d’abord le vote sur l’urgence
    Étant donné nous sommes le 7 décembre 2026 à 9 h
    Et une secrétaire devant un conseil de 9 membres à convoquer sur « Budget ; Motion »
    Quand elle va convoquer le conseil
    Alors elle lit « seulement 2 jours francs avant la séance, 5 requis »
    Quand elle invoque l’urgence pour « Péril imminent à l’école »
    Alors elle lit « 2 jours francs avant la séance, 1 requis »
    Quand elle convoque
    Alors le message dit « Les lettres sont produites et conservées avec la séance »
    Et aucune règle n’a été écartée
    Et la séance porte sur « Approbation du caractère urgent de la convocation ; Budget ; Motion », numérotés dans cet ordre
    Et la lettre dit « Convocation en urgence du conseil communautaire »
    Et la lettre dit « pour le motif suivant : Péril imminent à l’école »

  Scénario: Faute de quorum, convoquer de nouveau sur les mêmes points
    Étant donné nous sommes le 10 décembre 2026 à 18 h 30
    Et une secrétaire devant un conseil de 9 membres convoqué sur « Budget ; Motion », où 4 sont venus
    Quand elle ouvre les séances
    Et elle presse « Convoquer de nouveau »
    Alors elle lit « 3 jours francs : le lundi 14 décembre 2026 au plus tôt »
    Quand elle crée la seconde séance
    Alors elle lit « Convoquer de nouveau les membres »
    Quand elle convoque
    Alors le message dit « Les lettres sont produites et conservées avec la séance »
    Et aucune règle n’a été écartée
    Et la séance porte sur « Budget ; Motion », numérotés dans cet ordre
    Et la lettre dit « Seconde convocation du conseil communautaire »
    Et la lettre dit « valable quel que soit le nombre de membres présents »
    Et aucun quorum n’y est requis
