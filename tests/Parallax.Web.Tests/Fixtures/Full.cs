using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Web.Tests.Fixtures;

/// <summary>The story of the cease-fire with everything a comparison can hold: casualties, omissions, shared text, sides.</summary>
internal static class Full
{
    /// <summary>Four articles.</summary>
    public static Report Four()
    {
        var report = Kethra.Four();
        var statements = report.Statements!.Select((group, i) => Weighed(group, i)).ToList();
        var shared = statements.First(group => group.Versions.Count > 1);
        return report with
        {
            Statements = statements,
            Overview = report.Overview! with
            {
                LeftOut =
                [
                    .. statements
                        .Where(group => group is { Origins: > 1, Missing.Count: > 0 })
                        .Take(3)
                        .Select(group => group.Id),
                ],
            },
            Casualties = [Counted(statements[0]), new CasualtyRow("wounded", null, null, [])],
            Shared = [Alike(report)],
            Timeline =
            [
                .. report.Timeline!,
                new TimelineEntry("2023-05-19TMO", [Words(shared.Versions[0])])
                {
                    Events =
                    [
                        new TimelineEvent(
                            shared.Id,
                            [
                                .. shared.Versions.Select(
                                    (version, i) =>
                                        new TimelineVersion(
                                            version.Article,
                                            version.Start,
                                            version.End,
                                            version.Text,
                                            i == 0 ? Words(version) : null
                                        )
                                ),
                            ]
                        ),
                    ],
                },
            ],
            Origins =
            [
                .. report.Origins!.Take(1).Select(origin => origin with { Because = ["both name NORPRESS"] }),
                .. report.Origins!.Skip(1),
            ],
        };
    }

    /// <summary>The same with two of the articles on one side, one on another and one on none.</summary>
    public static Report Sides()
    {
        var report = Four();
        var ids = report.Articles.Select(article => article.Id).ToList();
        return ReportSides.Set(report, [new Side("valley", ids[2..4]), new Side("hill", ids[1..2])]);
    }

    /// <summary>Ten articles, six of them copies of the first under names of their own.</summary>
    public static Report Ten()
    {
        var report = Four();
        var first = report.Articles[0];
        var copies = Enumerable
            .Range(5, 6)
            .Select(i => first with { Id = $"copy-{i}", Outlet = new NamedBy($"Paper {i}", "made") })
            .ToList();
        return report with
        {
            Articles = [.. report.Articles, .. copies],
            Overview = report.Overview! with
            {
                Only = copies.Aggregate(
                    report.Overview.Only.ToDictionary(pair => pair.Key, pair => pair.Value),
                    (only, copy) =>
                    {
                        only[copy.Id] = [];
                        return only;
                    }
                ),
            },
            Statements =
            [
                .. report.Statements!.Select(group => Copied(group, first.Id, [.. copies.Select(copy => copy.Id)])),
            ],
        };
    }

    private static StatementGroup Copied(StatementGroup group, string of, IReadOnlyList<string> copies)
    {
        var versions = group.Versions.Where(version => version.Article == of).ToList();
        return group with
        {
            Versions =
            [
                .. group.Versions,
                .. copies.SelectMany(copy => versions.Select(version => version with { Article = copy })),
            ],
            Missing = [.. group.Missing, .. copies.Where(_ => versions.Count == 0)],
        };
    }

    private static StatementGroup Weighed(StatementGroup group, int index) =>
        group with
        {
            Weight = 1.0 / (index + 1),
            Origins = group.Versions.Select(version => version.Article).Distinct().Count(),
            Background = index % 7 == 3,
            BackgroundWords = index % 7 == 3 ? Words(group.Versions[0]) : null,
            Omissions = [.. group.Missing.Select(article => new Omission(article, 1, true, "event", 2, false))],
        };

    private static CasualtyRow Counted(StatementGroup group) =>
        new(
            "killed",
            "Valdora",
            "Teviska",
            [
                .. group
                    .Versions.Take(2)
                    .Select(
                        (version, i) =>
                            new CasualtyCount(
                                version.Article,
                                version.Start,
                                version.End,
                                version.Text,
                                i == 0 ? 7 : 5,
                                i == 0 ? 7 : null,
                                "soldier",
                                null,
                                i == 0 ? "the two ministries" : null,
                                null,
                                null,
                                group.Id
                            )
                    ),
            ]
        );

    private static SharedText Alike(Report report)
    {
        Evidence Begin(int article) => new(report.Articles[article].Id, 0, 12, report.Articles[article].Text[..12]);
        return new SharedText(
            [report.Articles[2].Id, report.Articles[3].Id],
            0.61,
            [new SharedRun(7, [Begin(2), Begin(3)])]
        );
    }

    private static Evidence Words(Evidence words) => new(words.Article, words.Start, words.End, words.Text);
}
