/** What a new event is given in its first language, until the host says it otherwise. */
type FirstWords = { participants: string; needs: string };

const english: FirstWords = { participants: "Participants", needs: "Dietary or access needs" };

const inLanguage: Record<string, FirstWords> = {
  en: english,
  "zh-Hant": { participants: "參加者", needs: "飲食或無障礙需要" },
  "zh-Hans": { participants: "参加者", needs: "饮食或无障碍需要" },
  pt: { participants: "Participantes", needs: "Necessidades alimentares ou de acessibilidade" },
  fr: { participants: "Participants", needs: "Besoins alimentaires ou d’accessibilité" },
  es: { participants: "Participantes", needs: "Necesidades alimentarias o de accesibilidad" },
  de: { participants: "Teilnehmende", needs: "Ernährung oder Barrierefreiheit" },
  it: { participants: "Partecipanti", needs: "Esigenze alimentari o di accessibilità" },
  ru: { participants: "Участники", needs: "Питание или доступность" },
  ar: { participants: "المشاركون", needs: "احتياجات غذائية أو متعلقة بسهولة الوصول" },
  ja: { participants: "参加者", needs: "食事・バリアフリーのご要望" },
  ko: { participants: "참가자", needs: "식단 또는 접근성 요청" },
  th: { participants: "ผู้เข้าร่วม", needs: "ความต้องการด้านอาหารหรือการเข้าถึง" },
};

/** Once per language of the event. */
export const firstWords = (languages: readonly string[], key: keyof FirstWords): Record<string, string> =>
  Object.fromEntries(languages.map((code) => [code, (inLanguage[code] ?? english)[key]]));
