/** Names of outlets by host, for documents that only give an address. A subdomain counts as its host. */
const lines = `
7sur7.be 7sur7
aa.com.tr Anadolu Agency
abc.es ABC
abcnews.go.com ABC News
afp.com AFP
agenda.ge Agenda.ge
aljazeera.com Al Jazeera
ansa.it ANSA
apnews.com Associated Press
armenpress.am Armenpress
azattyq.org Radio Azattyq
balkaninsight.com Balkan Insight
bbc.co.uk BBC News
bbc.com BBC News
bloomberg.com Bloomberg
caliber.az Caliber.Az
carnegieendowment.org Carnegie Endowment
cbsnews.com CBS News
civil.ge Civil Georgia
cnbc.com CNBC
cnn.com CNN
corriere.it Corriere della Sera
currenttime.tv Current Time
dailymail.co.uk Daily Mail
dailysabah.com Daily Sabah
derstandard.at Der Standard
dw.com Deutsche Welle
economist.com The Economist
elmundo.es El Mundo
elpais.com El País
euobserver.com EUobserver
euractiv.com Euractiv
eurasianet.org Eurasianet
euronews.com Euronews
faz.net Frankfurter Allgemeine Zeitung
forbes.com Forbes
forbes.ru Forbes Russia
fortune.com Fortune
foreignpolicy.com Foreign Policy
france24.com France 24
ft.com Financial Times
gazeta.ru Gazeta.Ru
guardian.co.uk The Guardian
haaretz.com Haaretz
hurriyetdailynews.com Hürriyet Daily News
independent.co.uk The Independent
inosmi.ru InoSMI
interfax.ru Interfax
interfax.com.ua Interfax-Ukraine
iom.int International Organization for Migration
iz.ru Izvestia
jpost.com The Jerusalem Post
kommersant.ru Kommersant
kp.ru Komsomolskaya Pravda
kyivindependent.com The Kyiv Independent
kyivpost.com Kyiv Post
latimes.com Los Angeles Times
lefigaro.fr Le Figaro
lemonde.fr Le Monde
lenta.ru Lenta.ru
lrt.lt LRT
mediazona.online Mediazona
zona.media Mediazona
meduza.io Meduza
middleeasteye.net Middle East Eye
migrationpolicy.org Migration Policy Institute
mk.ru Moskovsky Komsomolets
moscowtimes.ru The Moscow Times
nbcnews.com NBC News
newsweek.com Newsweek
newyorker.com The New Yorker
novayagazeta.eu Novaya Gazeta Europe
novayagazeta.ru Novaya Gazeta
npr.org NPR
nypost.com New York Post
nytimes.com The New York Times
nzz.ch Neue Zürcher Zeitung
oc-media.org OC Media
politico.com Politico
politico.eu Politico Europe
pravda.com.ua Ukrainska Pravda
rbc.ru RBC
reliefweb.int ReliefWeb
repubblica.it la Repubblica
reuters.com Reuters
rferl.org Radio Free Europe/Radio Liberty
rg.ru Rossiyskaya Gazeta
ria.ru RIA Novosti
rt.com RT
scmp.com South China Morning Post
sky.com Sky News
spectator.co.uk The Spectator
spiegel.de Der Spiegel
straitstimes.com The Straits Times
sueddeutsche.de Süddeutsche Zeitung
svoboda.org Radio Svoboda
swissinfo.ch SWI swissinfo.ch
tagesschau.de tagesschau
tass.com TASS
tass.ru TASS
telegraph.co.uk The Telegraph
theatlantic.com The Atlantic
theconversation.com The Conversation
theguardian.com The Guardian
theinsider.ru The Insider
theins.ru The Insider
themoscowtimes.com The Moscow Times
thenewhumanitarian.org The New Humanitarian
thetimes.co.uk The Times
time.com Time
timesofisrael.com The Times of Israel
unhcr.org UNHCR
un.org United Nations
usatoday.com USA Today
vedomosti.ru Vedomosti
voanews.com Voice of America
vox.com Vox
washingtonpost.com The Washington Post
welt.de Die Welt
wsj.com The Wall Street Journal
xinhuanet.com Xinhua
zeit.de Die Zeit
`;

const names: ReadonlyMap<string, string> = new Map(
  lines
    .trim()
    .split("\n")
    .map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)] as const),
);

/** The name of the outlet at an address; its host where we know no name; undefined where there is none. */
export function outletOf(url: string): string | undefined {
  const host = /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/i
    .exec(url)?.[1]
    ?.toLowerCase()
    .replace(/^www\d?\./, "");
  if (host === undefined) return undefined;
  const parts = host.split(".");
  const known = parts.map((_, i) => names.get(parts.slice(i).join("."))).find((name) => name !== undefined);
  return known ?? host;
}
