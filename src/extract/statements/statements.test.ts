import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {openTagger} from "../../adapters/wink/tagger.ts";
import type {Claim} from "../../core/claim.ts";
import {inShort, reader, type Setting} from "../told.test-support.ts";

const sha256 = (of: string | Uint8Array) => createHash("sha256").update(of).digest("hex");
const {claims} = reader({tag: await openTagger(), sha256});

/** Claims of one kind in short. */
function of(kind: Claim["kind"], text: string, setting?: Setting): string[] {
  return claims(text, setting)
    .filter((claim) => claim.kind === kind)
    .map(inShort);
}

describe("a motive", () => {
  it.each([
    [
      "They left out of opposition to the war or fear of the draft.",
      "reason_left opposition-to-war fear-of-mobilisation",
    ],
    ["The main reason they return is a lack of work.", "reason_returned no-employment"],
    ["Many came back because they missed home.", "reason_returned loneliness"],
    ["People without savings had to return.", "reason_returned no-savings"],
  ])("belongs to the movement beside it: %s", (text, motive) => {
    expect(of("motive", text)).toContain(motive);
  });

  it("without a movement in its sentence is none", () => {
    expect(of("motive", "The main reason for the delay is a lack of work.")).toEqual([]);
  });
});

describe("a profile", () => {
  it("says of most of them who they are, or how they went", () => {
    expect(of("share", "It was an exodus of mostly young engineers.")).toEqual(["profile_left vague 0.5–1 share"]);
    expect(of("share", "Mostly, they left in a hurry.")).toEqual(["manner_left vague 0.5–1 share"]);
    expect(of("share", "Those who come back tend to keep silent.")).toEqual(["profile_returned vague 0.5–1 share"]);
  });
});

describe("a policy", () => {
  it.each([
    ["Officials are trying to lure back the emigres.", "return_policy"],
    ["No benefits for returnees have been announced.", "return_incentives absence -"],
    ["The ministry offers grants to families who return.", "return_incentives"],
    ["A repatriation programme was proposed in May but shelved.", "return_programme dropped"],
    ["Calls to imprison emigrants persist.", "punishment proposed"],
    ["A bill to fine men who return was withdrawn.", "punishment dropped"],
  ])("has its status from the words around it: %s", (text, policy) => {
    expect(of("policy", text)).toContain(policy);
  });

  it.each([
    ["Vilnius has extended the deadline for refugees without papers.", "legal_rule"],
    ["Vilnius plans to end free lodging for refugees.", "aid_policy planned"],
    ["Vilnius proposed a grant of 500 euros for each family that goes home.", "return_incentives proposed"],
    ["A law on residence permits was adopted in March.", "legal_rule"],
    ["The visa scheme for exiles expired in April.", "legal_rule dropped"],
    ["Consulates no longer issue passports.", "legal_rule"],
    ["Parliament is debating a bill to strip deserters abroad of their citizenship.", "punishment proposed"],
    ["The pilot repatriation of the first families has yet to start.", "return_policy planned -"],
    ["The ministry has no plans to offer benefits to returnees.", "return_incentives absence -"],
  ])("is what a state does about those who left: %s", (text, act) => {
    expect(of("policy", `Many Belarusians have left Belarus. ${text}`)).toEqual([act]);
  });

  it("is the act of the state that is its subject, and holds there", () => {
    const [act] = claims("Many Belarusians have left Belarus. Vilnius has tightened its visa rules.").filter(
      ({kind}) => kind === "policy",
    );
    expect(act?.place).toMatchObject({home: "BY", host: "LT"});
    expect(act?.attribution.chain[0]).toMatchObject({name: "Vilnius (the government)", kind: "government"});
  });

  it.each(["The bank has announced a new card.", "In eastern Brest 300 houses burned.", "Some 900 were deported."])(
    "is none in: %s",
    (text) => {
      expect(of("policy", `Many Belarusians have left Belarus. ${text}`)).toEqual([]);
    },
  );

  it("said by a critic is a view", () => {
    const text = "“The state does little to encourage emigrants to come back,” said opposition activist Ana Roe.";
    expect(of("policy", text)).toEqual([]);
    expect(of("view", text)).toEqual(["return_policy -"]);
  });

  it("asked for by anybody is a proposal", () => {
    const text = "Opposition lawmaker Ana Roe called for those who left to be stripped of their pensions.";
    expect(of("policy", text)).toEqual(["punishment proposed"]);
  });
});

describe("knowledge", () => {
  it.each([
    ["Nobody knows how many have returned.", "returned_total unknowable unknowable -"],
    ["Short trips make it hard to count those who return.", "returned_total hard-to-measure"],
    ["Estimates of those who left are rather rough.", "left_total rough"],
    ["Estimates of those who returned are even rougher.", "returned_total rougher"],
    ["Officials say the number of arrivals who left again is an overcount.", "left_total rough"],
    ["It is not known how many are still abroad.", "left_total unknowable unknowable -"],
    ["Nobody has counted those who left.", "left_total unknowable unknowable -"],
    ["The city keeps no record of people who leave for good.", "left_total unknowable unknowable -"],
    ["The statistics office has published no migration figures since 2020.", "left_total unknowable unknowable -"],
    ["The number of refugees who fled cannot be verified.", "left_total hard-to-measure"],
    ["Entries are not people, and trips are not returns.", "returned_total rough"],
    ["Many of the emigrants had been counted twice.", "left_total rough"],
  ])("is about the evidence, not the people: %s", (text, claim) => {
    expect(of("meta", text)).toContain(claim);
  });

  it("of something else is not ours", () => {
    expect(of("meta", "Nobody knows the price of bread.")).toEqual([]);
  });
});

describe("a trend", () => {
  it.each([
    ["People have been returning since spring.", "returned_total continuing"],
    ["They keep leaving the country.", "left_total continuing"],
    ["The number of returnees is growing.", "returned_total rising"],
    ["Departures have slowed.", "left_total falling"],
    ["Departures by boat are rising.", "left_total rising"],
  ])("goes on, grows or slows without a number: %s", (text, trend) => {
    expect(of("trend", text)).toContain(trend);
  });

  it.each(["How many people are returning is a question.", "Nurses returning from abroad are checked."])(
    "is none in: %s",
    (text) => {
      expect(of("trend", text)).toEqual([]);
    },
  );
});

describe("a view", () => {
  it("is every statement that is nothing else, one for sentences that follow each other", () => {
    const text =
      "“Whoever returns is questioned,” said Ana Roe, a teacher. “Nobody returns gladly. Nobody leaves gladly either.”";
    const views = claims(text).filter(({kind}) => kind === "view");
    expect(views.map(({attribution}) => attribution.chain[0]?.name)).toEqual(["Ana Roe", "Ana Roe"]);
  });

  it("of a flat, a mood or the weather is no claim about a displacement", () => {
    expect(of("view", "“The rooms are cold and the soup is thin,” said Ana Roe, a teacher.")).toEqual([]);
  });

  it("about what may come is a prediction", () => {
    expect(of("prediction", "“Today you can return, tomorrow it might be too late,” Ana Roe said.")).toEqual([
      "return_outlook predicted",
    ]);
  });

  it("of a government is named so that nobody takes it for a city", () => {
    const text = "For the Kremlin, the exodus is a problem, which Moscow considers a matter of security.";
    const names = claims(text).flatMap(({kind, attribution}) => (kind === "view" ? [attribution.chain[0]?.name] : []));
    expect(names).toEqual(["the Kremlin", "Moscow (the government)"]);
  });
});

describe("a caption", () => {
  it("shows people at a border: an event of nobody's count, with who took the picture", () => {
    const text = "Families with bags at the border crossing. Jo Bloggs / Valley Photo";
    const [claim] = claims(text, {caption: true});
    expect(claim).toMatchObject({kind: "event", measure: "at_border", use: "none"});
    expect(claim?.attribution.chain.map(({role, name}) => `${role} ${name}`)).toEqual([
      "photographer Jo Bloggs",
      "intermediary Valley Photo",
    ]);
  });
});

describe("a definition", () => {
  it("dates a named wave by the event that began it", () => {
    const text = "Most belong to the second wave, which was sparked by the mobilisation that Russia declared.";
    const [wave] = claims(text, {published: "2023-05-02"}).filter(({kind}) => kind === "definition");
    expect(wave?.period).toMatchObject({kind: "since", start: "2022-09-21"});
  });
});
