using System.Collections.Frozen;

namespace Parallax.Language.Tokens;

/// <summary>Closed lists of the tokeniser, compared without regard to case unless stated.</summary>
internal static class WordLists
{
    /// <summary>Words whose full stop is part of them, written as in running text.</summary>
    public static readonly FrozenSet<string> Abbreviations = Set(
        "mr mrs ms messrs mme mlle dr drs prof rev hon st ste ft mt gen lt col maj capt cmdr cpl sgt adm brig pvt insp supt det "
            + "gov sen sens rep reps pres amb atty dist dep fr sr jr esq "
            + "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun "
            + "inc corp co cos ltd bros llc plc dept univ assn assoc intl natl govt hosp "
            + "ala ariz ark cal calif colo conn del fla ga ill ind kan ky la md mich minn miss mont neb nev okla ore pa penn "
            + "tenn tex va vt wash wis wyo que ont "
            + "no nos vol vols pp para paras sec fig figs eq eqs ed eds trans approx ca cf al etc vs viz ext tel fax attn "
            + "ave blvd rd sts hwy bldg apt sq "
            + "lb lbs oz yd yds sq cu hr hrs min mins yr yrs wk wks div conf spec arrv eg ie"
    );

    /// <summary>Abbreviations that are also plain words: only a capital and a following name or number make them one.</summary>
    public static readonly FrozenSet<string> OnlyBeforeMore = Set(
        "no nos cal mar jun jul mon wed sat sun thu fri del ill ind mont ore miss wash pa la ga va al min sec fig col rep gen "
            + "trans ed eds spec fax mt hon rev det co fr ca para ext apt pres dep tex ark cos conf div st"
    );

    /// <summary>Titles and the like after which a name follows, so that no sentence ends at their stop.</summary>
    public static readonly FrozenSet<string> NeverLast = Set(
        "mr. mrs. ms. messrs. mme. mlle. dr. drs. prof. rev. hon. st. ste. ft. mt. gen. lt. col. maj. capt. cmdr. cpl. sgt. "
            + "adm. brig. pvt. insp. supt. det. gov. sen. sens. rep. reps. pres. amb. atty. no. nos. vs. cf. e.g. i.e. "
            + "fig. figs. eq. approx. ca. eds. al. jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec."
    );

    /// <summary>First parts that stay with what follows their hyphen in the treebanks: "non-avian", "e-mail".</summary>
    public static readonly FrozenSet<string> Prefixes = Set(
        "non anti pro pre post co re ex multi mid over semi sub neo cross counter inter socio psycho mini e un de dis mis "
            + "trans ultra intra extra super hyper micro macro mega meta para poly proto pseudo quasi tele under arch bi "
            + "tri uni infra"
    );

    /// <summary>Units that part from the figure they are glued to: "5km", "7pm", "65k".</summary>
    public static readonly FrozenSet<string> Units = Set(
        "mm cm m km kg g mg ft lb lbs oz mph kph kmh am pm k bn mn tn ml l hz khz mhz ghz kb mb gb tb kw mw gw kwh mwh "
            + "hr hrs min mins sec secs yr yrs mi yd yds c f"
    );

    /// <summary>Written without their apostrophe or run together, with the length of the first part.</summary>
    public static readonly FrozenDictionary<string, int> RunTogether = new Dictionary<string, int>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["cannot"] = 3,
        ["gonna"] = 3,
        ["wanna"] = 3,
        ["gotta"] = 3,
        ["gimme"] = 3,
        ["lemme"] = 3,
        ["dunno"] = 2,
        ["outta"] = 3,
        ["alot"] = 1,
        ["dont"] = 2,
        ["cant"] = 2,
        ["wont"] = 2,
        ["didnt"] = 3,
        ["doesnt"] = 4,
        ["couldnt"] = 5,
        ["wouldnt"] = 5,
        ["shouldnt"] = 6,
        ["isnt"] = 2,
        ["wasnt"] = 3,
        ["werent"] = 4,
        ["hasnt"] = 3,
        ["havent"] = 4,
        ["hadnt"] = 3,
        ["arent"] = 3,
        ["arnt"] = 2,
        ["aint"] = 2,
        ["thats"] = 4,
        ["whats"] = 4,
        ["theres"] = 5,
        ["youre"] = 3,
        ["theyre"] = 4,
        ["youll"] = 3,
        ["youve"] = 3,
        ["ive"] = 1,
        ["im"] = 1,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Begin with an apostrophe of their own.</summary>
    public static readonly FrozenSet<string> Clipped = Set("em n til tis twas cause bout round nuff");

    /// <summary>Letters that belong together around a slash.</summary>
    public static readonly FrozenSet<string> Slashed = Set("w/o b/c s/he i/c l/c i/s w/in b/w a/c n/a km/h");

    /// <summary>
    /// Words that open a sentence far more often than they stand capitalised inside one; after "U.S." or "p.m." they
    /// tell an end of sentence from a name.
    /// </summary>
    public static readonly FrozenSet<string> Openers = Set(
        "the a an this that these those it he she they we you i his her its their our my there here in on at by for from "
            + "with without after before as when while if although though since because but and or so yet however "
            + "meanwhile moreover what who why how where which some many most all no not one two both each another to of "
            + "then now also only even such once until during despite under over about between among earlier later "
            + "instead still according"
    );

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the set holds the characters.</summary>
    public static bool Has(this FrozenSet<string> set, ReadOnlySpan<char> word) =>
        set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
