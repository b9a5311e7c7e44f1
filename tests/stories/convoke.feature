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
