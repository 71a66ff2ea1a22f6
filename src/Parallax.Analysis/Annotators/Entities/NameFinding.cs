using Parallax.Core;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>One place where a name stands, with what its surroundings say it names.</summary>
internal sealed class NameFinding
{
    public required NameWord[] Words { get; init; }

    /// <summary>The words in the text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>As a reader would write it.</summary>
    public required string Text { get; init; }

    /// <summary>Folded words without particles' hyphens: the key under which spellings meet.</summary>
    public required string[] Key { get; init; }

    /// <summary>First token; -1 for a name in a dateline.</summary>
    public int First { get; init; } = -1;

    /// <summary>Last token, included.</summary>
    public int Last { get; init; } = -1;

    /// <summary>Nation whose adjective the name opens with, or that possesses it.</summary>
    public string? Nation { get; set; }

    /// <summary>Titles put on the name here.</summary>
    public List<RoleFinding> Roles { get; } = [];

    /// <summary>For and against each type.</summary>
    public TypeScores Scores { get; } = new();

    public bool FollowsThe { get; set; }

    /// <summary>Whether a noun for something else of that name follows: "the Orlune dam".</summary>
    public bool NamesFeature { get; set; }

    /// <summary>All the name's words as one key.</summary>
    public string Joined => string.Concat(Key);
}

/// <summary>A title where it stands.</summary>
/// <param name="Role">Lower case, without the country: "foreign minister".</param>
/// <param name="Nation">The country it serves, or null.</param>
/// <param name="Span">The title's words.</param>
internal sealed record RoleFinding(string Role, string? Nation, TextSpan Span)
{
    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["gov"] = "governor",
        ["sen"] = "senator",
        ["rep"] = "representative",
        ["gen"] = "general",
        ["col"] = "colonel",
        ["lt"] = "lieutenant",
        ["maj"] = "major",
        ["capt"] = "captain",
        ["sgt"] = "sergeant",
        ["adm"] = "admiral",
        ["prof"] = "professor",
        ["pres"] = "president",
        ["amb"] = "ambassador",
    };

    /// <summary>The role with its short forms written out: "lt. gov." is "lieutenant governor".</summary>
    public static string SpeltOut(IEnumerable<string> words) =>
        string.Join(' ', words.Select(word => Short.GetValueOrDefault(word.TrimEnd('.'), word)));

    /// <summary>Name of the place or body it serves, where that is no country: "Lannoch"; or null.</summary>
    public string? Of { get; init; }

    /// <summary>The words that say what it serves.</summary>
    public TextSpan? OfSpan { get; init; }

    /// <summary>Whether other articles say that the person holds it, and this one does not.</summary>
    public bool IsLearnt { get; init; }

    /// <summary>The title's noun: "minister".</summary>
    public string Head => Role[(Role.LastIndexOf(' ') + 1)..];
}

/// <summary>Evidence for the types of a name. Strong grounds do not add up, weak ones do to a limit.</summary>
internal sealed class TypeScores
{
    private const double Strong = 3;
    private const double MostWeak = 4;

    private readonly double[] strong = new double[4];
    private readonly double[] weak = new double[4];
    private readonly double[] votes = new double[4];

    /// <summary>Adds what the network that reads names says; it says the same at every place of a name.</summary>
    public void Vote(EntityType type, double weight) => votes[(int)type] = Math.Max(votes[(int)type], weight);

    /// <summary>Adds a ground; negative speaks against.</summary>
    public void Add(EntityType type, double weight)
    {
        if (weight >= Strong)
        {
            strong[(int)type] = Math.Max(strong[(int)type], weight);
        }
        else
        {
            weak[(int)type] += weight;
        }
    }

    /// <summary>Adds another name's grounds.</summary>
    public void Add(TypeScores other)
    {
        for (var type = 0; type < strong.Length; type++)
        {
            strong[type] = Math.Max(strong[type], other.strong[type]);
            weak[type] += other.weak[type];
            votes[type] = Math.Max(votes[type], other.votes[type]);
        }
    }

    /// <summary>Sum of the grounds for a type.</summary>
    public double this[EntityType type] =>
        strong[(int)type] + votes[(int)type] + Math.Clamp(weak[(int)type], -MostWeak, MostWeak);

    /// <summary>The type most speaks for; <see cref="EntityType.Other"/> where next to nothing does.</summary>
    public EntityType Best()
    {
        var best = EntityType.Other;
        var most = 0.5;
        foreach (
            var type in (EntityType[])[EntityType.Person, EntityType.Organization, EntityType.Place, EntityType.Group]
        )
        {
            if (this[type] > most)
            {
                most = this[type];
                best = type;
            }
        }

        return best;
    }
}
