using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>
/// Finds which country "his country" and "Voll's nation" mean: the one that a title or an adjective says the person serves.
/// Comes after the pronouns, on whose reading it rests.
/// </summary>
internal sealed class OwnCountries(Prose prose, Nations nations)
{
    // "his small, poor country"
    private const int MostBetween = 3;

    /// <summary>Adds mentions to the countries they mean.</summary>
    public void Resolve(IReadOnlyList<Cluster> clusters)
    {
        var lands = clusters
            .Where(cluster => cluster is { Type: EntityType.Place, IsThing: false })
            .Select(place => (place, nation: NationOf(place)))
            .Where(pair => pair.nation is not null)
            .GroupBy(pair => pair.nation!, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().place, StringComparer.Ordinal);
        var owners = Owners(clusters);
        for (var i = 1; i < prose.Count; i++)
        {
            if (
                prose.Lower(i) is "country" or "nation" or "homeland"
                && prose.Parsed.Tags[i] == Upos.Noun
                && Owner(i) is { } end
                && owners.TryGetValue(end, out var person)
                && lands.TryGetValue(person.Nation!, out var land)
            )
            {
                land.Others.Add(
                    new Mention(prose.Parsed.Tokens[i], MentionKind.Role)
                    {
                        Basis = $"the {prose.Lower(i)} of {person.Name} is {land.Name}",
                    }
                );
                land.Touch(prose.Parsed.Tokens[i].Start);
            }
        }
    }

    private string? NationOf(Cluster place) =>
        place.Names.Count == 0
            ? place.Nation
            : nations.OfName(string.Join(' ', place.Names[0].Words.Select(word => word.Lower)));

    // Where the owner's words end: the pronoun itself, or the name before "'s".
    private int? Owner(int noun)
    {
        for (var i = noun - 1; i >= 0 && noun - i <= MostBetween + 1 && prose.SameSentence(i, noun); i--)
        {
            if (prose.Parsed.FineTags[i] is "PRP$")
            {
                return prose.Parsed.Tokens[i].End;
            }

            if (prose.Text(i) is "'s" or "’s")
            {
                return i > 0 ? prose.Parsed.Tokens[i - 1].End : null;
            }

            if (prose.Parsed.Tags[i] is not (Upos.Adj or Upos.Punct or Upos.Adv))
            {
                return null;
            }
        }

        return null;
    }

    private static Dictionary<int, Cluster> Owners(IReadOnlyList<Cluster> clusters)
    {
        var owners = new Dictionary<int, Cluster>();
        foreach (var person in clusters.Where(cluster => cluster is { Type: EntityType.Person, Nation: not null }))
        {
            foreach (
                var span in person.Names.Select(name => name.Span).Concat(person.Others.Select(other => other.Span))
            )
            {
                owners.TryAdd(span.End, person);
            }
        }

        return owners;
    }
}
