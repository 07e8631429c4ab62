/**
 * First-level regions that texts name without their country, for the larger countries. Names that another country or a
 * person also bears (Georgia, Punjab, Victoria, Amur) are left out: nobody is placed by a guess.
 */
export const regions: Readonly<Record<string, string>> = {
  AR: "Chaco|Corrientes|Formosa|Misiones|Neuquén|Salta|Catamarca|Santiago del Estero|Tucumán|Jujuy",
  AU: "New South Wales|Queensland|South Australia|Western Australia|Tasmania|Northern Territory",
  BR: "Bahia|Pernambuco|Minas Gerais|Espírito Santo|Santa Catarina|Rio Grande do Sul|Amazonas|Ceará|Paraná",
  CA: "Alberta|British Columbia|Manitoba|Newfoundland|Nova Scotia|Ontario|Quebec|Saskatchewan|Nunavut",
  CL: "Antofagasta|Atacama|Coquimbo|Tarapacá|Araucanía|Biobío",
  CN: "Anhui|Chongqing|Fujian|Gansu|Guangdong|Guangxi|Guizhou|Hainan|Hebei|Heilongjiang|Henan|Hubei|Hunan|Inner Mongolia|Jiangsu|Jiangxi|Jilin|Liaoning|Ningxia|Qinghai|Shaanxi|Shandong|Shanxi|Sichuan|Tibet|Xinjiang|Yunnan|Zhejiang",
  CO: "Antioquia|Chocó|Nariño|Putumayo|Cauca|Arauca|Norte de Santander",
  ID: "Sumatra|Java|Sulawesi|Lombok|Kalimantan|Papua Province",
  IN: "Andhra Pradesh|Arunachal Pradesh|Assam|Bihar|Chhattisgarh|Gujarat|Haryana|Himachal Pradesh|Jammu and Kashmir|Jharkhand|Karnataka|Kerala|Madhya Pradesh|Maharashtra|Manipur|Meghalaya|Mizoram|Nagaland|Odisha|Orissa|Rajasthan|Sikkim|Tamil Nadu|Telangana|Tripura|Uttar Pradesh|Uttarakhand|West Bengal",
  MX: "Chiapas|Guerrero|Oaxaca|Michoacán|Sinaloa|Tabasco|Veracruz|Yucatán",
  PH: "Mindanao|Luzon|Visayas|Cebu|Leyte|Samar|Bicol",
  PK: "Balochistan|Khyber Pakhtunkhwa|Sindh|Waziristan|FATA",
  RU: "Chechnya|Dagestan|North Ossetia|Tatarstan|Bashkortostan|Buryatia|Siberia|Primorye|Sakhalin",
  UA: "Donbas|Donbass|Zaporizhzhia|Dnipropetrovsk|Chernihiv|Mykolaiv",
  US: "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Wisconsin|Wyoming",
};

/** Parts of the world with no code of their own; a claim keeps their words in `hostText`. */
export const wideRegions =
  "Southeast Asia|South-East Asia|Central Asia|Western Europe|Eastern Europe|Western countries|the West|European Union|Europe|Middle East|Latin America|South America|North America|North Africa|Asia|Africa|the Caucasus|South Caucasus|the Balkans|the mainland";

/** Border crossings by name, with the two countries they join, the one left first. */
export const crossings: Readonly<Record<string, readonly [string, string]>> = {
  "Verkhny Lars": ["RU", "GE"],
  "Upper Lars": ["RU", "GE"],
  Khyagt: ["RU", "MN"],
  Vaalimaa: ["RU", "FI"],
  Medyka: ["UA", "PL"],
  Siret: ["UA", "RO"],
  Kapikule: ["TR", "BG"],
  Kapıkule: ["TR", "BG"],
  Spielfeld: ["SI", "AT"],
  Renk: ["SD", "SS"],
  Adré: ["SD", "TD"],
  Idomeni: ["GR", "MK"],
};
