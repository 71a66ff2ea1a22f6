using Parallax.Analysis.Annotators.Entities;
using Parallax.Core;

namespace Parallax.Eval.Scoring;

/// <summary>
/// Whether pronouns and nouns lead to the right name. A chain of the treebank counts where one of its mentions is a name of
/// a person, an organisation or a place; an entity of ours stands for the chain that most of its names are of.
/// </summary>
internal sealed class MeantScore
{
    private static readonly HashSet<string> Pronouns = new(
        "he his him himself she her hers herself it its itself they their theirs them themselves".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private readonly Dictionary<string, (int Right, int Given, int Gold)> counts = new(StringComparer.Ordinal);

    /// <summary>Third-person pronouns.</summary>
    public Ratios PronounRatios => Of("pronoun");

    /// <summary>Common nouns.</summary>
    public Ratios NounRatios => Of("noun");

    /// <summary>Counts a document.</summary>
    /// <param name="gold">Its chains.</param>
    /// <param name="words">Its words with their tags, and where they stand in the article.</param>
    /// <param name="entities">What was read in the article.</param>
    /// <param name="missed">Takes a line for what is wrong.</param>
    public void Add(
        CoreferenceGold gold,
        IReadOnlyList<(ConlluWord Word, TextSpan Span)> words,
        EntityIndex entities,
        Action<string> missed
    )
    {
        var named = Named(gold, words);
        var chainOf = entities.All.ToDictionary(entity => entity.Id, entity => ChainOf(entity, named));
        var goldByHead = gold
            .Mentions.GroupBy(m => m.Head)
            .ToDictionary(g => g.Key, g => g.Select(m => m.Chain).ToHashSet());
        for (var i = 0; i < words.Count; i++)
        {
            var kind = Kind(words[i].Word);
            if (kind is null)
            {
                continue;
            }

            var wanted = goldByHead.TryGetValue(i, out var chains) ? chains.Where(named.ContainsKey).ToHashSet() : [];
            var given = Given(entities, words[i].Span, kind);
            var right = given is not null && chainOf[given.Id] is { } chain && wanted.Contains(chain);
            var held = counts.GetValueOrDefault(kind);
            counts[kind] = (
                held.Right + (right ? 1 : 0),
                held.Given + (given is null || (wanted.Count == 0 && chainOf[given.Id] is null) ? 0 : 1),
                held.Gold + (wanted.Count > 0 ? 1 : 0)
            );
            if (!right && (given is not null || wanted.Count > 0))
            {
                var names = string.Join(" / ", wanted.Select(c => Name(gold, named[c])));
                missed(
                    $"{gold.Id} {i} {kind} [{words[i].Word.Form}] gold {(names.Length > 0 ? names : "none")}, given {given?.Name ?? "none"}"
                );
            }
        }
    }

    private static string Name(CoreferenceGold gold, List<(CoreferenceMention Mention, TextSpan Span)> mentions) =>
        string.Join(' ', gold.Words[mentions[0].Mention.Start..mentions[0].Mention.End]);

    private static string? Kind(ConlluWord word) =>
        Pronouns.Contains(word.Form) && word.Upos == "PRON" ? "pronoun"
        : word.Upos == "NOUN" ? "noun"
        : null;

    // Chains with names; of each the words that the names hang on.
    private static Dictionary<int, List<(CoreferenceMention Mention, TextSpan Span)>> Named(
        CoreferenceGold gold,
        IReadOnlyList<(ConlluWord Word, TextSpan Span)> words
    ) =>
        gold
            .Mentions.Where(m => m.Type is "person" or "organization" or "place" && words[m.Head].Word.Upos == "PROPN")
            .GroupBy(m => m.Chain)
            .ToDictionary(chain => chain.Key, chain => chain.Select(m => (m, words[m.Head].Span)).ToList());

    private static int? ChainOf(Entity entity, Dictionary<int, List<(CoreferenceMention Mention, TextSpan Span)>> named)
    {
        var names = entity.Mentions.Where(mention => mention.Kind is MentionKind.Name or MentionKind.Demonym).ToList();
        var best = named
            .Select(chain =>
                (chain.Key, Count: chain.Value.Count(m => names.Exists(name => name.Span.Contains(m.Span))))
            )
            .Where(chain => chain.Count > 0)
            .OrderByDescending(chain => chain.Count)
            .ThenBy(chain => chain.Key)
            .Take(1)
            .ToList();
        return best.Count == 0 ? null : best[0].Key;
    }

    // Titles beside a name are part of it in the treebank: they have no reason of their own.
    private static Entity? Given(EntityIndex entities, TextSpan head, string kind) =>
        entities
            .Within(new TextSpan(Math.Max(0, head.Start - 80), head.End + 80))
            .Where(pair =>
                pair.Mention.Basis is not null
                && pair.Mention.Kind == (kind == "pronoun" ? MentionKind.Pronoun : MentionKind.Role)
                && pair.Mention.Span.Contains(head)
                && (kind == "pronoun" || pair.Mention.Span.End == head.End)
            )
            .Select(pair => pair.Entity)
            .FirstOrDefault();

    private Ratios Of(string kind)
    {
        var (right, given, gold) = counts.GetValueOrDefault(kind);
        return Ratios.Of(right, given, gold);
    }
}
