using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Comparisons.Tables;

/// <summary>Laws of the tables on random stories.</summary>
public sealed class TablesProperties
{
    private static readonly string[] Sentences =
    [
        "Nine people were killed and 14 wounded at Upper Kesh, the police said.",
        "At least 12 people were killed in Upper Kesh on March 3, 2020.",
        "Four Norvan soldiers were killed, and two are missing.",
        "“We counted 30 dead,” Anna Holt said in an interview on Monday.",
        "Soldiers attacked the village of Upper Kesh at dawn on March 3, 2020.",
        "The village of Upper Kesh was attacked at dawn.",
        "The bridge was built in 1961, and the valley has long been poor.",
        "The minister of Norva will visit Upper Kesh on March 9, 2020.",
        "About 400 families were displaced, according to the council of Upper Kesh.",
        "Anna Holt denied that the occupied district was ever free.",
    ];

    private static readonly Arbitrary<string[]> Stories = Gen.Choose(2, 4)
        .SelectMany(articles =>
            Gen.Elements(Sentences)
                .NonEmptyListOf()
                .Select(chosen => string.Join(chosen.Count % 2 == 0 ? " " : "\n\n", chosen))
                .ArrayOf(articles)
        )
        .ToArbitrary();

    [Fact]
    public void Every_line_of_a_report_holds() =>
        ForAll(texts =>
        {
            var articles = Compared.Read(texts);
            var report = ReportBuilder.Compare(articles, Compared.Of(articles));
            var sided = ReportSides.Set(report, [new Side("ours", ["a"]), new Side("theirs", ["b"])]);
            return ReportVerifier
                    .Parse(Encoding.UTF8.GetBytes(ReportJson.Write(sided)))
                    .Check(_ => null, CancellationToken.None)
                    .Broken.Count == 0;
        });

    [Fact]
    public void A_report_reads_back_as_it_was_written() =>
        ForAll(texts =>
        {
            var articles = Compared.Read(texts);
            var json = ReportJson.Write(ReportBuilder.Compare(articles, Compared.Of(articles)));
            return ReportJson.Write(ReportJson.Read(json)) == json;
        });

    [Fact]
    public void A_weight_lies_between_nothing_and_one_and_has_its_grounds() =>
        ForAll(texts =>
            Compared
                .Of(texts)
                .Statements.All(group =>
                    group.Weight is > 0 and <= 1
                    && group.Weight <= group.Why!.Sum(ground => ground.Weight) + 0.001
                    && group.Origins >= 1
                    && group.Background == (group.BackgroundWords is not null)
                )
        );

    [Fact]
    public void Omissions_are_of_the_articles_that_miss_the_statement() =>
        ForAll(texts =>
            Compared
                .Of(texts)
                .Statements.All(group =>
                    group.Omissions!.Select(omission => omission.Article).SequenceEqual(group.Missing)
                    && group.Omissions!.All(omission =>
                        omission.Origins == group.Origins
                        && omission.PublishedBefore is null == omission.Days is null
                        && omission.PublishedBefore is null == omission.Than is null
                    )
                )
        );

    [Fact]
    public void Every_article_is_of_one_origin() =>
        ForAll(texts =>
            Compared
                .Of(texts)
                .Origins.SelectMany(origin => origin.Articles)
                .Order()
                .SequenceEqual(texts.Select((_, i) => ((char)('a' + i)).ToString()))
        );

    [Fact]
    public void A_date_has_no_span_twice() =>
        ForAll(texts =>
            Compared
                .Of(texts)
                .Timeline.All(entry =>
                    entry.Versions.Distinct().Count() == entry.Versions.Count
                    && entry
                        .Events!.SelectMany(told => told.Versions)
                        .Select(version => (version.Article, version.Start, version.End))
                        .Distinct()
                        .Count() == entry.Events!.Sum(told => told.Versions.Count)
                )
        );

    [Fact]
    public void A_row_of_casualties_counts_one_harm_and_no_count_stands_twice() =>
        ForAll(texts =>
        {
            var counts = Compared
                .Of(texts)
                .Casualties.SelectMany(row => row.Counts.Select(count => (row.Harm, count)))
                .ToList();
            return counts.Distinct().Count() == counts.Count;
        });

    [Fact]
    public void Shared_text_is_of_the_same_words() =>
        ForAll(texts =>
            Compared
                .Of(texts)
                .Shared.All(pair =>
                    pair.Share is > 0 and <= 1
                    && pair.Runs.All(run => run.Spans.Select(span => Letters(span.Text)).Distinct().Count() == 1)
                )
        );

    private static string Letters(string text) =>
        string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    private static void ForAll(Func<string[], bool> property) =>
        Prop.ForAll(Stories, property)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(30).WithEndSize(8).WithReplay(2020, 1015));
}
