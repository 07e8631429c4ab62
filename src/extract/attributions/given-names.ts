/** Given names that are of one sex wherever they are common: enough to give “he” no Maria. */
const female: ReadonlySet<string> = new Set(
  `Maria Mary Anna Ana Anne Elena Olena Olga Olha Natalia Natalya Irina Iryna Svitlana Svetlana Tatiana Oksana Kateryna
   Yulia Julia Daria Marina Victoria Viktoria Alina Kristina Valentina Lyudmila Nina Vera Galina Halyna Fatima Fatma
   Aisha Amina Zainab Mariam Maryam Layla Leila Yasmin Khadija Hanan Rana Dina Salma Rima Rania Nadia Samira Amal Teresa
   Lucia Carmen Rosa Isabel Gabriela Patricia Claudia Daniela Carolina Paola Beatriz Gloria Marta Martha Laura Sofia
   Sophia Emma Emily Olivia Elizabeth Sarah Sara Rachel Rebecca Susan Linda Barbara Karen Nancy Jennifer Jessica
   Michelle Angela Helen Diana Jane Kate Alice Charlotte Ingrid Astrid Ursula Monika Agnieszka Katarzyna Ewa Zofia Hanna
   Hannah Ayse Elif Zeynep Emine Anahit Gayane Narine Armine Giulia Chiara Francesca Amelie Marie Claire Sylvie Isabelle
   Alena Volha Kseniya Ksenia Adriana Alejandra Mercedes Yolanda Esperanza Margaret Catherine Deborah Ruth Grace Joyce`.split(
    /\s+/,
  ),
);
const male: ReadonlySet<string> = new Set(
  `John James Robert Michael William David Richard Joseph Thomas Charles Daniel Matthew Mark Paul Peter Pedro Pablo Juan
   Jose Carlos Luis Jorge Miguel Manuel Francisco Antonio Fernando Ricardo Rafael Ernesto Mario Roberto Eduardo
   Diego Javier Ivan Sergei Sergey Serhiy Dmitry Dmitri Dmytro Vladimir Volodymyr Alexander Aleksandr Oleksandr Andrei
   Andrey Andriy Mikhail Mykhailo Mykola Nikolai Pavel Pavlo Petro Viktor Victor Yuri Yuriy Oleg Oleh Igor Ihor Maxim
   Maksym Boris Vasyl Anatoly Konstantin Bohdan Taras Tomasz Piotr Jan Krzysztof Andrzej Marek Wojciech Mohammed
   Muhammad Mohamed Ahmed Ahmad Mahmoud Mustafa Ali Hassan Hasan Hussein Omar Umar Oumar Khaled Khalid Abdul Abdullah
   Ibrahim Ismail Youssef Yusuf Tariq Samir Karim Bilal Hamid Farid Mehmet Murat Kemal Emre Giorgi Irakli Levan Armen
   Hrant Gevorg Elchin Ilham Rashid Hans Klaus Wolfgang Jurgen Stefan Martin Markus Giovanni Marco Luca Paolo Pierre
   Jacques Henri Luc Erik Lars Anders Johan Kevin Brian Steven Edward Edmund Idriss Amadou Kwame Alejandro Andres
   Enrique Gustavo Hugo Raul Sergio Vicente George Henry Patrick Stephen Anthony Christopher Benjamin Samuel`.split(
    /\s+/,
  ),
);

/** Whether a name begins as a person's does. */
export function isOfOneSex(name: string): boolean {
  return !mayBe("he", name) || !mayBe("she", name);
}

/** Whether a person of that name can be meant by the pronoun. */
export function mayBe(pronoun: "he" | "she", name: string): boolean {
  const [given = ""] = name.normalize("NFD").replace(/\p{M}/gu, "").split(" ");
  return !(pronoun === "he" ? female : male).has(given);
}
