# language: fr
Fonctionnalité: Rédiger le procès-verbal
  Le projet vient des faits. Ce que la secrétaire écrit n’est jamais écrasé.

  Scénario: Écrire une partie, un fait change, elle choisit
    Étant donné une secrétaire dont la séance est levée
    Quand elle rédige la séance
    Et elle choisit la partie « Calendrier 2027 »
    Alors elle lit « M. Tailhades, maire de Capendu, présente le calendrier »
    Quand elle ajoute à la partie « Un vœu est émis : siéger à 19 h dès septembre (œuvre de concorde). »
    Alors la partie « Calendrier 2027 » est dite modifiée
    Quand la note du point « Calendrier 2027 » change après coup
    Alors elle lit « Les faits ont changé depuis que vous avez écrit cette partie. Votre texte est resté tel quel. »
    Et elle lit « Un vœu est émis : siéger à 19 h dès septembre (œuvre de concorde). »
    Quand elle garde son texte
    Alors elle ne lit pas « Les faits ont changé »
    Et le procès-verbal imprimé dit « Un vœu est émis : siéger à 19 h dès septembre (œuvre de concorde). »
    Quand elle revient au projet
    Alors elle lit « La note a été complétée après coup. »
    Quand elle annule
    Alors elle lit « Un vœu est émis : siéger à 19 h dès septembre (œuvre de concorde). »

  Scénario: Clore, et enregistrer le PDF à signer
    Étant donné une secrétaire dont la séance est levée
    Quand elle clôt la séance
    Alors elle lit « la clôture le scelle »
    Quand elle scelle le dossier
    Alors le message dit « La séance est close. Plus rien ne la modifie. »
    Et elle lit « Empreinte du procès-verbal »
    Quand elle enregistre le PDF à signer
    Alors le PDF enregistré est celui qui est scellé, et nomme la présidente, le secrétaire et les votes
    Quand elle rédige la séance
    Alors la partie ne se modifie plus
    Quand elle annule
    Alors la séance reste close
