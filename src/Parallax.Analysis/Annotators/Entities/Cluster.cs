using Parallax.Core;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>Names of an article that mean one thing, while they are gathered.</summary>
internal sealed class Cluster
{
    private readonly List<int> starts = [];
    private readonly Dictionary<string, int> shortNames = new(StringComparer.Ordinal);

    /// <summary>Where it is named.</summary>
    public List<NameFinding> Names { get; } = [];

    /// <summary>Where it is meant otherwise.</summary>
    public List<Mention> Others { get; } = [];

    /// <summary>Titles the article gives it.</summary>
    public List<RoleFinding> Roles { get; } = [];

    public TypeScores Scores { get; } = new();

    /// <summary>Set once every name is gathered.</summary>
    public EntityType Type { get; set; } = EntityType.Other;

    /// <summary>The nation it is, or serves.</summary>
    public string? Nation { get; set; }

    /// <summary>Name to show where no name of the article serves ("Turkey", only ever "Turkish").</summary>
    public string? GivenName { get; set; }

    /// <summary>GeoNames id of a city.</summary>
    public long? GeoNames { get; set; }

    public bool IsCapital { get; set; }

    /// <summary>Whether it is a thing that a name and a noun name together.</summary>
    public bool IsThing { get; init; }

    public Gender Gender { get; set; }

    /// <summary>Class of the body for a group made of a country's adjective and a noun.</summary>
    public string? GroupClass { get; set; }

    public void Add(NameFinding name)
    {
        Names.Add(name);
        Scores.Add(name.Scores);
        Roles.AddRange(name.Roles);
        Touch(name.Span.Start);
        if (name.Words.Length > 1)
        {
            FirstFullStart = Math.Min(FirstFullStart, name.Span.Start);
        }
        else
        {
            shortNames[name.Joined] = CountOf(name) + 1;
        }
    }

    /// <summary>How often it is called by this short name, as far as its names are gathered.</summary>
    public int CountOf(NameFinding shortName) => shortNames.GetValueOrDefault(shortName.Joined);

    /// <summary>Where it is first named by more than one word.</summary>
    public int FirstFullStart { get; private set; } = int.MaxValue;

    /// <summary>Notes a mention, so that <see cref="LastBefore"/> knows it. Mentions mostly come in text order.</summary>
    public void Touch(int start)
    {
        var at = starts.BinarySearch(start);
        starts.Insert(at < 0 ? ~at : at, start);
    }

    /// <summary>Start of the last mention before the position, or -1.</summary>
    public int LastBefore(int position)
    {
        var at = starts.BinarySearch(position);
        var index = (at < 0 ? ~at : at) - 1;
        return index < 0 ? -1 : starts[index];
    }

    /// <summary>How many mentions lie before the position.</summary>
    public int CountBefore(int position)
    {
        var at = starts.BinarySearch(position);
        return at < 0 ? ~at : at;
    }

    /// <summary>Start of the first mention.</summary>
    public int FirstStart => starts.Count > 0 ? starts[0] : int.MaxValue;

    /// <summary>Fullest name: the most words, then the most letters, then the first.</summary>
    public string Name =>
        GivenName
        ?? Names
            .OrderByDescending(name => name.Words.Length)
            .ThenByDescending(name => name.Text.Any(char.IsLower))
            .ThenByDescending(name => name.Text.Length)
            .First()
            .Text;
}
