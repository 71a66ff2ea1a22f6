using FsCheck;
using FsCheck.Fluent;
using Parallax.Analysis.Annotators.Events;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Comparisons.Events;

public sealed class EventLinkerProperties
{
    private static readonly (string Clause, string Type, string Predicate, string? Actor, string? Recipient)[] Told =
    [
        ("Rebels attacked the convoy near Sorrel", "ASSAULT", "attacked", "Rebels", "the convoy"),
        ("Gunmen attacked the convoy near Sorrel", "ASSAULT", "attacked", "Gunmen", "the convoy"),
        ("The convoy was attacked near Sorrel", "ASSAULT", "attacked", null, "The convoy"),
        ("The attack came at dawn", "ASSAULT", "attack", null, null),
        ("Karst shelled Sorrel on Monday", "ASSAULT", "shelled", "Karst", "Sorrel"),
        ("Vella shelled Sorrel on Tuesday", "ASSAULT", "shelled", "Vella", "Sorrel"),
        ("Police arrested nine students in Lorn", "COERCE", "arrested", "Police", "nine students"),
        ("Nine students were detained in Lorn", "COERCE", "detained", null, "Nine students"),
        ("Ilsa Broun met Edo Marl in Port Ansa", "CONSULT", "met", "Ilsa Broun", "Edo Marl"),
        ("Edo Marl met Petra Quill in Port Ansa", "CONSULT", "met", "Edo Marl", "Petra Quill"),
        ("The talks lasted an hour", "CONSULT", "talks", null, null),
        ("Karst accused Vella of murder", "ACCUSE", "accused", "Karst", "Vella"),
    ];

    private static readonly Arbitrary<int[][]> Stories = Gen.Choose(2, 3)
        .SelectMany(articles =>
            Gen.Choose(0, Told.Length * 6 - 1)
                .NonEmptyListOf()
                .Select(chosen => chosen.Take(7).ToArray())
                .ArrayOf(articles)
        )
        .ToArbitrary();

    [Fact]
    public void Every_coded_mention_is_a_version_of_exactly_one_event() =>
        ForAll(articles =>
            Compared
                .Of(articles)
                .Events.SelectMany(told => told.Versions)
                .Select(version => (version.Article, version.Event))
                .Order()
                .SequenceEqual(
                    articles
                        .SelectMany(article =>
                            article
                                .Get(Event.Key)
                                .Where(told => told.Type is not null)
                                .Select(told => (article.Article.Id, told.Id))
                        )
                        .Order()
                )
        );

    [Fact]
    public void The_order_of_the_articles_does_not_change_what_is_one_event() =>
        ForAll(articles => Grouping(Compared.Of(articles)).SetEquals(Grouping(Compared.Of([.. articles.Reverse()]))));

    [Fact]
    public void Evidence_of_versions_and_conflicts_slices_to_its_words() =>
        ForAll(articles =>
        {
            var texts = articles.ToDictionary(article => article.Article.Id, article => article.Text);
            return Compared
                .Of(articles)
                .Events.SelectMany(Evidences)
                .All(words => texts[words.Article][words.Start..words.End] == words.Text);
        });

    [Fact]
    public void A_conflict_shows_words_of_every_article_that_disagrees_and_of_no_other() =>
        ForAll(articles =>
            Compared
                .Of(articles)
                .Events.SelectMany(told => told.Conflicts)
                .All(conflict =>
                    conflict.Articles.ToHashSet().SetEquals(conflict.Spans.Select(span => span.Article))
                    && conflict.Spans.Count > 1
                    && conflict.Explanation.EndsWith('.')
                )
        );

    [Fact]
    public void An_event_is_actual_only_where_some_version_tells_it_as_having_happened() =>
        ForAll(articles =>
            Compared
                .Of(articles)
                .Events.All(told =>
                    told.Modality is EventModality.Actual
                    == told.Versions.Any(version => version is { Negated: false, Modality: EventModality.Actual })
                )
        );

    private static HashSet<string> Grouping(Comparison comparison) =>
        [
            .. comparison.Events.Select(told =>
                string.Join(
                    ' ',
                    told.Versions.Select(version => $"{version.Article}:{version.Event}").Order(StringComparer.Ordinal)
                )
            ),
        ];

    private static IEnumerable<Evidence> Evidences(StoryEvent told) =>
        [
            .. told.Conflicts.SelectMany(conflict => conflict.Spans),
            .. told.Versions,
            .. told.Versions.Select(version => version.Predicate),
            .. told.Versions.SelectMany(version => version.Actors.Concat(version.Recipients)),
            .. told.Versions.SelectMany(version => version.Counts),
        ];

    private static AnnotatedArticle Article(int[] chosen, int index)
    {
        var sentences = chosen.Select(i => Told[i / 6]).ToList();
        var article = ToldEvents.In(
            ((char)('a' + index)).ToString(),
            string.Join("\n\n", sentences.Select(told => told.Clause + "."))
        );
        foreach (var (told, i) in sentences.DistinctBy(told => told.Clause).Zip(chosen))
        {
            article.Tell(
                told.Type,
                told.Clause,
                told.Predicate,
                told.Actor is null ? null : [told.Actor],
                told.Recipient is null ? null : [told.Recipient],
                Mood(i % 6)
            );
        }

        return article.Read();
    }

    // Most are told as fact.
    private static Func<Event, Event> Mood(int number) =>
        told =>
            number switch
            {
                0 => told with { Negated = true },
                1 => told with { Modality = EventModality.Planned },
                2 => told with { Modality = EventModality.Hypothetical },
                _ => told,
            };

    private static void ForAll(Func<AnnotatedArticle[], bool> property) =>
        Prop.ForAll(Stories, chosen => property([.. chosen.Select(Article)]))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40).WithEndSize(12).WithReplay(2024, 1107));
}
