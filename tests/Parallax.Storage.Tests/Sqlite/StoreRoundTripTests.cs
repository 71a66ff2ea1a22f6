using FsCheck;
using FsCheck.Fluent;
using Parallax.Core;
using Parallax.Storage.Search;
using Parallax.Storage.Sqlite;

namespace Parallax.Storage.Tests.Sqlite;

/// <summary>Whatever an article says comes back as it was.</summary>
public sealed class StoreRoundTripTests : IAsyncLifetime, IDisposable
{
    private static readonly Gen<string> Words = Gen.Elements(
            "ferry ",
            "Kéthra",
            "中",
            "\uD83D\uDE00",
            "\n",
            "\"",
            "\\",
            "\0",
            "\u0001",
            "e\u0301",
            "<p>",
            " ",
            "ß",
            "\uE000"
        )
        .ListOf()
        .Select(string.Concat);

    private readonly TemporaryFolder folder = new();
    private SqliteArticleStore? store;
    private long next;

    public async Task InitializeAsync() =>
        store = await SqliteArticleStore.OpenAsync(folder.File("store.db"), TimeProvider.System, default);

    public async Task DisposeAsync() => await store!.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void AnArticleComesBackAsItWas() =>
        Check(
            Articles.Select(article => (Article: article, Bytes: System.Text.Encoding.UTF8.GetBytes(article.Path))),
            given =>
            {
                var number = ++next;
                var record = Records.Of(number, given.Article.Text) with
                {
                    Article = given.Article,
                    Annotations = new Dictionary<string, ReadOnlyMemory<byte>> { ["any"] = given.Bytes },
                };
                Wait(store!.SaveAsync([record], default));

                var stored = Wait(store!.ArticleAsync(number, default))!.Article;
                stored.Authors.ShouldBe(given.Article.Authors);
                stored.Blocks.ShouldBe(given.Article.Blocks);
                stored.ShouldBe(
                    given.Article with
                    {
                        Id = StoredArticle.Id(number),
                        Authors = stored.Authors,
                        Blocks = stored.Blocks,
                    }
                );
                Wait(store.AnnotationAsync(number, "any", default))!.Value.ToArray().ShouldBe(given.Bytes);
            }
        );

    [Fact]
    public void ASnippetIsASliceAndSoIsWhatIsFoundInIt() =>
        Check(
            from before in Words
            from gap in Gen.Choose(0, 400)
            from after in Words
            select $"{before} Håvren {new string('x', gap)} {after} the HAVREN, {before}",
            text =>
            {
                var number = ++next;
                Wait(store!.SaveAsync([Records.Of(number, text, outlet: $"o{number}")], default));
                var query = new SearchQuery { Terms = ["havren"], Outlet = $"o{number}" };

                var hit = Wait(store!.SearchAsync(query, default)).Hits.Single();

                text[hit.Snippet.Start..hit.Snippet.End].ShouldBe(hit.Snippet.Text);
                hit.Snippet.Text.Length.ShouldBeLessThanOrEqualTo(Snippet.Longest);
                var shown = new TextSpan(hit.Snippet.Start, hit.Snippet.End);
                hit.Matches.ShouldNotBeEmpty();
                hit.Matches.ShouldAllBe(match => shown.Contains(match));
                hit.Matches.Select(match => match.In(text)).ShouldBeSubsetOf(["Håvren", "HAVREN"]);
                IsHalf(text, hit.Snippet.Start).ShouldBeFalse();
                IsHalf(text, hit.Snippet.End).ShouldBeFalse();
            }
        );

    private static Gen<Article> Articles =>
        from text in Words
        from other in Words
        from isStated in Gen.Elements(true, false)
        from ticks in Gen.Choose(0, int.MaxValue)
        from minutes in Gen.Choose(-14 * 60, 14 * 60)
        let moment = new DateTimeOffset(2026, 3, 4, 0, 0, 0, TimeSpan.FromMinutes(minutes)).AddTicks(ticks)
        let span = new TextSpan(0, text.Length)
        select new Article
        {
            Id = "any",
            Path = other,
            Sha256 = Records.Hash([]),
            Text = text,
            Url = isStated ? other : null,
            Outlet = isStated ? new Stated<string>(other, "basis", span) : null,
            Headline = isStated ? null : new Stated<string>(other, other),
            Published = isStated ? new Stated<DateOnly>(Records.Day(4), other, span) : null,
            PublishedAt = isStated ? moment : null,
            Modified = isStated ? null : moment,
            Authors = isStated ? [other, text] : [],
            Language = isStated ? "en-GB" : null,
            Blocks = isStated ? [new MarkedBlock(span, PartKind.Standfirst)] : [],
        };

    // The cut's edge, where text could be torn apart.
    private static bool IsHalf(string text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]);

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private static void Check<T>(Gen<T> values, Action<T> law) =>
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20260101, 7),
            Prop.ForAll(
                values.ToArbitrary(),
                value =>
                {
                    law(value);
                    return true;
                }
            )
        );
}
