using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Analysis.Annotators.Statements;
using Parallax.Analysis.Tests.Annotators;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Comparisons;

public sealed partial class ArticleComparerProperties
{
    private static readonly string[] Sentences =
    [
        "The mine at Kesh closed on Monday, and the union called a strike.",
        "The mine at Kesh was closed on Tuesday.",
        "“The gas has returned,” Anna Holt said.",
        "\"The gas had not returned,\" said Peter Lang.",
        "Nine people were hurt, the police said.",
        "At least 12 people were injured in the blast.",
        "Soldiers attacked the village of Upper Kesh at dawn.",
        "The village of Upper Kesh was attacked at dawn.",
        "Norway opened the crossing, while Sweden kept it shut.",
        "The owner may sell the mine; the state will not buy it.",
        "Anna Holt said in an interview on Monday that the dam would hold.",
        "The dam will hold, according to Anna Holt.",
        "She vowed to close the gate.",
        "The disputed law on water was signed on March 3, 2020.",
    ];

    private static readonly Arbitrary<string[]> Stories = Gen.Choose(2, 3)
        .SelectMany(articles =>
            Gen.Elements(Sentences)
                .ListOf()
                .Select(chosen => string.Join(chosen.Count % 2 == 0 ? " " : "\n\n", chosen))
                .ArrayOf(articles)
        )
        .ToArbitrary();

    public static TheoryData<string> Samples => [.. Compared.Samples().Select(Path.GetFullPath)];

    public static TheoryData<string> SampleStories =>
        ["cormast-vote", "corrant-mine", "kethra-ceasefire", "orlune-dam"];

    [Fact]
    public void Every_statement_of_every_article_stands_in_exactly_one_group() =>
        ForAll(texts =>
        {
            var articles = Compared.Read(texts);
            return Placed(Compared.Of(articles)).SequenceEqual(Stated(articles));
        });

    [Fact]
    public void Missing_lists_exactly_the_articles_without_a_version() =>
        ForAll(texts =>
        {
            var ids = texts.Select((_, i) => ((char)('a' + i)).ToString()).ToList();
            return Compared
                .Of(texts)
                .Statements.All(group =>
                    group.Missing.SequenceEqual(ids.Except(group.Versions.Select(version => version.Article)))
                );
        });

    [Fact]
    public void Every_piece_of_evidence_slices_to_its_words() =>
        ForAll(texts =>
        {
            var articles = Compared.Read(texts).ToDictionary(article => article.Article.Id);
            return Evidences(Compared.Of([.. articles.Values]))
                .All(found => new TextSpan(found.Start, found.End).In(articles[found.Article].Text) == found.Text);
        });

    [Fact]
    public void A_difference_is_of_two_articles_that_have_the_statement_and_one_of_a_kind_stands_once() =>
        ForAll(texts =>
            Compared
                .Of(texts)
                .Statements.All(group =>
                    group.Differences.All(difference =>
                        difference.Articles.Count == 2
                        && difference.Spans.All(span => difference.Articles.Contains(span.Article))
                        && difference.Explanation.Length > 0
                    )
                    && group.Differences.Distinct().Count() == group.Differences.Count
                )
        );

    [Theory]
    [MemberData(nameof(Samples))]
    public void An_article_does_not_differ_from_itself(string path) =>
        ShouldSayTheSame(File.ReadAllText(path), File.ReadAllText(path));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Other_quotation_marks_are_no_difference(string path)
    {
        var text = File.ReadAllText(path);
        var straight = text.Replace('“', '"').Replace('”', '"').Replace('’', '\'');
        var opening = false;
        var typographic = string.Concat(
            straight.Select(c =>
                c == '"'
                    ? (opening = !opening)
                        ? '“'
                        : '”'
                    : c == '\''
                        ? '’'
                        : c
            )
        );
        ShouldSayTheSame(text, Balanced(straight) ? typographic : straight);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Other_line_ends_are_no_difference(string path)
    {
        var text = File.ReadAllText(path);
        ShouldSayTheSame(text, LongLine().Replace(text, match => Wrapped(match.Value)));
    }

    [Theory]
    [MemberData(nameof(SampleStories))]
    public void The_order_of_the_articles_does_not_change_what_belongs_together(string story)
    {
        var articles = Compared.Samples(story).Select(path => Reading.Of(File.ReadAllText(path), path)).ToList();
        Grouping(Compared.Of([.. articles.AsEnumerable().Reverse()])).ShouldBe(Grouping(Compared.Of(articles)));
    }

    private static void ShouldSayTheSame(string left, string right)
    {
        var comparison = Compared.Of(left, right);
        comparison
            .Statements.Where(group => group.Missing.Count > 0)
            .SelectMany(group => group.Versions)
            .Select(version => $"{version.Article} only: {version.Text}")
            .ShouldBeEmpty();
        comparison
            .Statements.SelectMany(group => group.Differences)
            .Select(difference => $"{difference.Type}: {difference.Explanation}")
            .ShouldBeEmpty();
        comparison.Story.SameEvent.ShouldBeTrue();
    }

    private static bool Balanced(string text) => text.Split('\n').All(line => line.Count(c => c == '"') % 2 == 0);

    private static string Wrapped(string paragraph)
    {
        var wrapped = new StringBuilder();
        var column = 0;
        foreach (var word in paragraph.Split(' '))
        {
            var fits = column + word.Length < 72;
            wrapped
                .Append(
                    column == 0 ? ""
                    : fits ? " "
                    : "\n"
                )
                .Append(word);
            column = (column > 0 && fits ? column + 1 : 0) + word.Length;
        }

        return wrapped.ToString();
    }

    [GeneratedRegex(@"^.{73,}$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex LongLine();

    private static IEnumerable<(string, int, int)> Placed(Comparison comparison) =>
        comparison
            .Statements.SelectMany(group => group.Versions)
            .Select(version => (version.Article, version.Start, version.End))
            .Order();

    private static IEnumerable<(string, int, int)> Stated(IReadOnlyList<AnnotatedArticle> articles) =>
        articles
            .SelectMany(article =>
                article
                    .Get(Statement.Key)
                    .Select(statement => (article.Article.Id, statement.Span.Start, statement.Span.End))
            )
            .Order();

    private static List<string> Grouping(Comparison comparison) =>
        [
            .. comparison
                .Statements.Select(group =>
                    string.Join(
                        " | ",
                        group
                            .Versions.Select(version => $"{Path.GetFileName(version.Article)}: {version.Text}")
                            .Order(StringComparer.Ordinal)
                    )
                )
                .Order(StringComparer.Ordinal),
        ];

    private static IEnumerable<Evidence> Evidences(Comparison comparison) =>
        [
            .. comparison.Statements.SelectMany(group => group.Versions),
            .. comparison.Statements.SelectMany(group => group.Differences).SelectMany(difference => difference.Spans),
            .. comparison.Labels.SelectMany(row => row.Uses),
            .. comparison.Agency.SelectMany(row => row.Uses),
            .. comparison.Timeline.SelectMany(entry => entry.Versions),
            .. comparison.Timeline.SelectMany(entry => entry.Events!).SelectMany(told => told.Versions),
            .. comparison.Casualties.SelectMany(row => row.Counts),
            .. comparison.Shared.SelectMany(pair => pair.Runs).SelectMany(run => run.Spans),
        ];

    private static void ForAll(Func<string[], bool> property) =>
        Prop.ForAll(Stories, property)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithEndSize(12).WithReplay(2020, 1015));
}
