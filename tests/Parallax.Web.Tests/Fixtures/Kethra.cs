using Parallax.Analysis.Reports;
using Parallax.Core;
using static Parallax.Core.DifferenceType;

namespace Parallax.Web.Tests.Fixtures;

/// <summary>
/// The sample story of the cease-fire as a careful reader compares it: what a page has to show before, and whether or
/// not, the analysis finds all of it.
/// </summary>
internal static class Kethra
{
    private const int Norpress = 0;
    private const int Banner = 1;
    private const int Courier = 2;
    private const int Digest = 3;

    public static ArticleFixture Wire() =>
        new ArticleFixture("norpress", FixtureText.Of("kethra/norpress.txt"))
        {
            Outlet = new NamedBy("NORPRESS", "dateline agency"),
            Origin = new NamedBy("NORPRESS", "dateline agency"),
            Published = new PublishedReport(
                "2023-05-18",
                "dateline \"May 18\"; year from the Ostrel Courier's page",
                1011,
                1017
            ),
        }
            .Part("furniture", "All news")
            .Part("headline", "Lethmar and Valdora to halt fire in Upper Kethra from Friday — envoy")
            .Part(
                "standfirst",
                "The foreign ministers of the two countries talked for six hours in Tarvik after the deadliest exchange at Teviska in two years"
            )
            .Part(
                "caption",
                "Torrenian special envoy Einar Tosk, center, with the foreign ministers of Lethmar, Ismar Dovani, left, and of Valdora, Ketrin Aldane, before the talks at Holm House in Tarvik",
                0,
                5
            )
            .Part("credit", "Lise Brannt/NORPRESS")
            .Part(
                "caption",
                "Torrenian special envoy Einar Tosk, center, with the foreign ministers of Lethmar, Ismar Dovani, left, and of Valdora, Ketrin Aldane, before the talks at Holm House in Tarvik",
                230
            )
            .Part("credit", "© Lise Brannt/NORPRESS")
            .Dateline("TARVIK, May 18. /NORPRESS/.", "Tarvik", "2023-05-18", "NORPRESS")
            .Time("May 18", "2023-05-18", "year from the Ostrel Courier's page")
            .Time("Friday", "2023-05-19", "the day after Thursday, May 18")
            .Time("Tuesday, May 16", "2023-05-16")
            .Time("November 2021", "2021-11")
            .Time("1998", "1998")
            .Entity("Einar Tosk", "person", "Einar Tosk")
            .Entity("Ismar Dovani", "person", "Ismar Dovani", "Lethmari Foreign Minister Ismar Dovani")
            .Entity("Upper Kethra", "place", "Upper Kethra")
            .Quantity("seven soldiers", 7, "soldier")
            .Quantity("15 were wounded", 15, "person")
            .Label("disputed", "Upper Kethra")
            .Event("seven soldiers were killed", "killed", "agentless", null, "ASSAULT")
            .Quote(
                "Lethmar and Valdora have agreed to stop firing along the line of contact in the disputed district of Upper Kethra from 6 a.m. on Friday",
                "Einar Tosk",
                "said",
                "indirect"
            )
            .Quote(
                "The guns will be silent tomorrow morning. What comes after that depends on the two capitals and not on me,",
                "Einar Tosk",
                "told"
            )
            .Quote(
                "his government had accepted the arrangement \"in good faith\" but would keep its troops where they are",
                "Ismar Dovani",
                null,
                "mixed"
            )
            .Quote(
                "We are ready to stop shooting today, but we will not withdraw from positions that our people [the inhabitants of Kethra] have paid for with blood. No map drawn in someone else's capital will change this,",
                "Ismar Dovani",
                "said"
            )
            .Quote(
                "I regret the loss of life on both sides. Most of all I regret that it could have been avoided, because the hotline between the two staffs has not been answered since April,",
                "Ketrin Aldane",
                "said"
            )
            .Quote("neither delegation had put any evidence on the table", null, null, "indirect");

    private static ArticleFixture State() =>
        new ArticleFixture("lethmari-banner", FixtureText.Of("kethra/lethmari-banner.txt"))
        {
            Outlet = new NamedBy("The Lethmari Banner", "first line of the text"),
            Origin = new NamedBy("The Lethmari Banner", "byline \"the Banner political desk\""),
            Published = new PublishedReport("2023-05-18", "dateline \"May 18\"", 180, 186),
        }
            .Part("furniture", "The Lethmari Banner | Politics")
            .Part("kicker", "ON THE SEFIN")
            .Part("headline", "Dovani: Not one step back from Teviska")
            .Part(
                "standfirst",
                "Valdora goes home with a truce, and nothing else, after a failed raid on a border post"
            )
            .Part("byline", "By the Banner political desk")
            .Dateline("DALME, May 18 -", "Dalme", "2023-05-18", null)
            .Quote(
                "We can stop shooting at any hour. We are not going to leave positions for which our people paid in blood, and no map drawn in a foreign capital will alter that,",
                "Ismar Dovani",
                "told"
            )
            .Quote("a test of Valdora's word", "Ismar Dovani", "called", "mixed")
            .Quote(
                "The line works. Our duty officer picks up the receiver day and night, and he has yet to hear a Valdoran voice,",
                "Dario Mesk",
                "said"
            )
            .Quote(
                "Whoever crosses that bridge at night ought to know who is waiting on the other side,",
                "Rusa Vellem",
                "said"
            );

    private static ArticleFixture Local() =>
        new ArticleFixture("ostrel-courier", FixtureText.Of("kethra/ostrel-courier.txt"))
        {
            Outlet = new NamedBy("Ostrel Courier", "HTML meta og:site_name"),
            Origin = new NamedBy("Ostrel Courier", "byline"),
            Published = new PublishedReport("2023-05-18", "HTML meta date", null, null),
        }
            .Part("kicker", "Border")
            .Part("headline", "Lethmar to keep troops in occupied Kethra despite cease-fire, minister says")
            .Part(
                "standfirst",
                "Five soldiers are dead after the shooting at Teviska. The truce signed in Tarvik does not move a single Lethmari gun."
            )
            .Part("byline", "By Nadia Forsel")
            .Part("caption", "A burned-out house on the Valdoran bank in Teviska on Wednesday.")
            .Part("credit", "Photo: Iva Renn / Ostrel Courier")
            .Part("dateline", "OSTREL —")
            .Quote(
                "We can cease fire today, but we shall not leave positions that our people [have] paid for in blood,",
                "Ismar Dovani",
                "said"
            )
            .Quote("theatre.", "Ketrin Aldane", null, "mixed")
            .Quote("I am sorry for every death, on both sides,", null, "said")
            .Quote(
                "But above all I am sorry because none of these men had to die. Since April nobody in Dalme has picked up the telephone.",
                null
            );

    private static ArticleFixture Relay() =>
        new ArticleFixture("borderlands-digest", FixtureText.Of("kethra/borderlands-digest.txt"))
        {
            Origin = new NamedBy("Ostrel Courier", "credit \"(Ostrel Courier photo)\""),
            Relay = new NamedBy("VALDORAN press", "headline prefix"),
        }
            .Part("kicker", "VALDORAN press:")
            .Part("headline", "Lethmar to keep troops in occupied Kethra despite cease-fire, minister says")
            .Part("caption", "A burned-out house on the Valdoran bank in Teviska on Wednesday.")
            .Part("credit", "(Ostrel Courier photo)")
            .Part("dateline", "OSTREL —")
            .Quote(
                "We can cease fire today, but we shall not leave positions that our people [have] paid for in blood,",
                "Ismar Dovani",
                "said"
            )
            .Quote("theatre.", "Ketrin Aldane", null, "mixed");

    /// <summary>All four outlets.</summary>
    public static Report Four() => Build(Wire(), State(), Local(), Relay());

    /// <summary>The wire and the state paper.</summary>
    public static Report Two() => Build(Wire(), State());

    private static Report Build(params ArticleFixture[] articles)
    {
        var four = articles.Length == 4;
        var story = new ReportFixture(articles)
        {
            Headline = "Lethmar and Valdora to halt fire in Upper Kethra from Friday — envoy",
            Date = "2023-05-18",
            Places = ["Tarvik", "Teviska", "Upper Kethra"],
            Origins = four
                ?
                [
                    new OriginGroup("NORPRESS", ["norpress"]),
                    new OriginGroup("The Lethmari Banner", ["lethmari-banner"]),
                    new OriginGroup("Ostrel Courier", ["ostrel-courier", "borderlands-digest"]),
                ]
                :
                [
                    new OriginGroup("NORPRESS", ["norpress"]),
                    new OriginGroup("The Lethmari Banner", ["lethmari-banner"]),
                ],
        };
        const string cease =
            "Lethmar and Valdora have agreed to stop firing along the line of contact in the disputed district of Upper Kethra from 6 a.m. on Friday";
        const string ceaseB =
            "asked for a cease-fire at talks in the Torrenian capital on Thursday and was granted one on Lethmari terms";
        const string broke =
            "Shooting broke out near the Teviska crossing on the Sefin river late on Tuesday, May 16, and went on until the following afternoon.";
        const string brokeB =
            "A group of about 30 men crossed the Teviska bridge shortly after 3 a.m. on May 17 and opened fire on the post with grenade launchers";
        const string dead = "seven soldiers were killed, four of them Valdoran, and 15 were wounded";
        const string deadB = "Three Lethmari servicemen fell and nine were wounded";
        const string said =
            "We are ready to stop shooting today, but we will not withdraw from positions that our people [the inhabitants of Kethra] have paid for with blood. No map drawn in someone else's capital will change this,";
        const string saidB =
            "We can stop shooting at any hour. We are not going to leave positions for which our people paid in blood, and no map drawn in a foreign capital will alter that,";
        const string houses = "Several houses were damaged in Teviska, a village that lies on both banks.";
        const string housesB =
            "In Teviska, where homes came under fire from the opposite bank, the emergency service took 140 residents to the school in Nimre.";
        const string held =
            "the district, which has been administered by Lethmar since the war of 1998 and is claimed by Valdora";
        const string heldB =
            "Kethra has been part of Lethmar again since 1998, when the army brought it home after 40 years of Valdoran rule.";
        const string regret =
            "I regret the loss of life on both sides. Most of all I regret that it could have been avoided, because the hotline between the two staffs has not been answered since April,";
        const string regretB = "she conceded that the deaths could have been \"avoided,\"";
        const string second = "a second meeting no later than June 2";
        const string secondB = "a second meeting would be held in Dalme within two weeks";
        StatementVersion[] With(
            IEnumerable<StatementVersion> two,
            string? courier,
            string? digest,
            string? source = null
        ) =>
            [
                .. two,
                .. four && courier is not null
                    ? [story.Version(Courier, courier, source)]
                    : Array.Empty<StatementVersion>(),
                .. four && digest is not null
                    ? [story.Version(Digest, digest, source)]
                    : Array.Empty<StatementVersion>(),
            ];

        const string opened =
            "Five Valdoran soldiers are dead and 11 are in hospital after Lethmari units opened fire on a patrol near the Teviska crossing on Tuesday night";
        story
            .Group(
                "statement",
                With(
                    [story.Version(Norpress, cease, "Einar Tosk"), story.Version(Banner, ceaseB)],
                    "had accepted a cease-fire drafted by the Torrenian envoy, Einar Tosk, which is supposed to begin at six on Friday morning",
                    "had accepted a cease-fire drafted by the Torrenian envoy, Einar Tosk, which is supposed to begin at six on Friday morning"
                ),
                story.Differ(
                    Agent,
                    "NORPRESS has both sides agree; The Lethmari Banner has Valdora ask and Lethmar grant.",
                    story.Words(Norpress, "Lethmar and Valdora have agreed"),
                    story.Words(Banner, "asked for a cease-fire"),
                    story.Words(Banner, "was granted one on Lethmari terms")
                ),
                story.Differ(
                    Attribution,
                    "NORPRESS gives it as the words of Einar Tosk, The Lethmari Banner in its own voice.",
                    story.Words(Norpress, "Lethmar and Valdora have agreed"),
                    story.Words(Banner, "asked for a cease-fire")
                )
            )
            .Group(
                "statement",
                [story.Version(Norpress, broke), story.Version(Banner, brokeB, "the General Staff")],
                story.Differ(
                    Agent,
                    "NORPRESS names nobody for \"Shooting broke out\"; The Lethmari Banner names \"A group of about 30 men\".",
                    story.Words(Norpress, "Shooting broke out"),
                    story.Words(Banner, "A group of about 30 men")
                ),
                story.Differ(
                    DifferenceType.Date,
                    "\"Tuesday, May 16\" against \"May 17\".",
                    story.Words(Norpress, "Tuesday, May 16"),
                    story.Words(Banner, "May 17")
                )
            )
            .Group(
                "statement",
                With(
                    [
                        story.Version(Norpress, dead, "the two defense ministries"),
                        story.Version(Banner, deadB, "Dario Mesk"),
                    ],
                    opened,
                    four ? "Five Valdoran soldiers are dead and 11 are in hospital" : null
                ),
                [
                    story.Differ(
                        Number,
                        "\"seven soldiers were killed, four of them Valdoran\" against \"Three Lethmari servicemen fell\".",
                        story.Words(Norpress, "seven soldiers were killed"),
                        story.Words(Banner, "Three Lethmari servicemen fell")
                    ),
                    .. four
                        ?
                        [
                            story.Differ(
                                Number,
                                "\"four of them Valdoran\" against \"Five Valdoran soldiers\".",
                                story.Words(Norpress, "four of them Valdoran"),
                                story.Words(Courier, "Five Valdoran soldiers", "OSTREL")
                            ),
                        ]
                        : Array.Empty<Difference>(),
                ]
            )
            .Group(
                "quotation",
                With(
                    [story.Version(Norpress, said, "Ismar Dovani"), story.Version(Banner, saidB, "Ismar Dovani")],
                    "We can cease fire today, but we shall not leave positions that our people [have] paid for in blood,",
                    "We can cease fire today, but we shall not leave positions that our people [have] paid for in blood,",
                    "Ismar Dovani"
                ),
                story.Differ(
                    Quotation,
                    "The same words in two renderings: \"today\" against \"at any hour\".",
                    story.Words(Norpress, "today", "We are ready"),
                    story.Words(Banner, "at any hour")
                ),
                story.Differ(
                    Attribution,
                    "Said at \"a news conference at Holm House\" in NORPRESS, \"by telephone from Tarvik\" in The Lethmari Banner.",
                    story.Words(Norpress, "a news conference at Holm House"),
                    story.Words(Banner, "by telephone from Tarvik")
                )
            )
            .Group(
                "statement",
                With(
                    [story.Version(Norpress, houses), story.Version(Banner, housesB)],
                    "Four houses in Teviska burned to the ground after they were hit by Lethmari artillery",
                    "Four houses in Teviska burned to the ground after they were hit by Lethmari artillery"
                ),
                story.Differ(
                    Certainty,
                    "NORPRESS: \"were damaged\"; The Lethmari Banner: \"came under fire from the opposite bank\".",
                    story.Words(Norpress, "were damaged"),
                    story.Words(Banner, "came under fire from the opposite bank")
                )
            )
            .Group(
                "statement",
                With(
                    [story.Version(Norpress, held), story.Version(Banner, heldB)],
                    "Lethmar seized Upper Kethra in 1998 and has held it ever since.",
                    "Lethmar seized Upper Kethra in 1998 and has held it ever since."
                ),
                story.Differ(
                    DifferenceType.Label,
                    "\"disputed\", \"administered by Lethmar\" against \"brought it home\".",
                    story.Words(Norpress, "administered by Lethmar"),
                    story.Words(Banner, "brought it home")
                )
            )
            .Group(
                "quotation",
                [story.Version(Norpress, regret, "Ketrin Aldane"), story.Version(Banner, regretB, "Ketrin Aldane")],
                story.Differ(
                    Quotation,
                    "The Lethmari Banner quotes one word of it: \"avoided\".",
                    story.Words(Norpress, "I regret that it could have been avoided"),
                    story.Words(Banner, "avoided")
                )
            )
            .Group(
                "statement",
                With(
                    [story.Version(Norpress, second), story.Version(Banner, secondB)],
                    "The ministers are to meet again in Tarvik by June 2.",
                    "The ministers are to meet again in Tarvik by June 2."
                ),
                story.Differ(
                    Wording,
                    "Other words for the same.",
                    story.Words(Norpress, "no later than June 2"),
                    story.Words(Banner, "within two weeks")
                )
            )
            .Only(
                Norpress,
                "his government had accepted the arrangement \"in good faith\"",
                "Aldane added that Valdora would hand over the bodies of two Lethmari soldiers on Saturday.",
                "It remains unclear who fired first: each army says it returned fire.",
                "The one-page document provides for a joint monitoring post at the crossing",
                "An earlier truce, concluded in November 2021, held for five months."
            )
            .Only(
                Banner,
                "At least ten of the attackers were \"eliminated,\"",
                "Ostrel has claimed that calls to the Lethmari staff go unanswered.",
                "The line works. Our duty officer picks up the receiver day and night, and he has yet to hear a Valdoran voice,",
                "Water and electricity were back by Thursday noon.",
                "A bakery in Dalme sent two vans of bread.",
                "The defence committee of the Assembly will discuss the raid on Monday, May 22.",
                "Whoever crosses that bridge at night ought to know who is waiting on the other side,"
            )
            .Label("Upper Kethra", (Norpress, "disputed", false), (Banner, "liberated", false))
            .Label("the document", (Norpress, "one-page", false), (Banner, "a test of Valdora's word", true))
            .Agency("S2", (Norpress, broke, "agentless", null), (Banner, brokeB, "active", "A group of about 30 men"))
            .Agency("S3", (Norpress, dead, "agentless", null), (Banner, deadB, "agentless", null))
            .Dated("1998", (Norpress, held), (Banner, heldB))
            .Dated("2021-11", (Norpress, "An earlier truce, concluded in November 2021, held for five months."))
            .Dated("2023-05-16", (Norpress, broke))
            .Dated("2023-05-17", (Banner, brokeB))
            .Dated(
                "2023-05-19",
                (Norpress, cease),
                (Banner, "The document initialled in Tarvik will come into force on Friday morning.")
            )
            .Dated(
                "2023-05-22",
                (Banner, "The defence committee of the Assembly will discuss the raid on Monday, May 22.")
            );
        if (four)
        {
            story.Only(
                Courier,
                "Parliament was unimpressed by the paper from Tarvik.",
                "He gave no answer when he was asked whose men had fired first."
            );
            story.Group(
                "statement",
                [
                    story.Version(Courier, "Some 61,000 Valdorans were driven from their homes."),
                    story.Version(Digest, "Some 61,000 Valdorans were driven from their homes."),
                ]
            );
        }

        return story.Build();
    }
}
