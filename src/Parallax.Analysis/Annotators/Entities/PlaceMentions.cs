using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>Finds which country or town a common noun means: "the country", "the city".</summary>
internal sealed class PlaceMentions(Prose prose, Nations nations)
{
    // Further from its last mention than this, "the country" may as well be another.
    private const int Reach = 1200;

    // An article that names more countries or cities is a list, of which no one is meant.
    private const int MostPlaces = 100;

    /// <summary>Adds mentions to the places they mean.</summary>
    public void Resolve(IReadOnlyList<Cluster> clusters)
    {
        var places = clusters.Where(cluster => cluster is { Type: EntityType.Place, IsThing: false }).ToList();
        var countries = places.Where(IsCountry).Take(MostPlaces).ToList();
        var towns = places.Where(place => !IsCountry(place) && place.GeoNames is not null).Take(MostPlaces).ToList();
        for (var i = 1; i < prose.Count; i++)
        {
            var candidates = prose.Lower(i) switch
            {
                "country" or "nation" => countries,
                "city" or "town" => towns,
                _ => null,
            };
            if (
                candidates is { Count: > 0 }
                && TakesUp(i)
                && Foremost(candidates, prose.Parsed.Tokens[i].Start) is { } place
            )
            {
                place.Others.Add(
                    new Mention(prose.Parsed.Tokens[i], MentionKind.Role)
                    {
                        Basis = $"'the {prose.Lower(i)}' takes up {place.Name}, the one named most before it",
                    }
                );
                place.Touch(prose.Parsed.Tokens[i].Start);
            }
        }
    }

    private bool IsCountry(Cluster place) =>
        place.Names.Count == 0
            ? place.Nation is not null
            : nations.OfName(string.Join(' ', place.Names[0].Words.Select(word => word.Lower))) is not null;

    // "the country", and not "the country of origin", "the city council", "the country where".
    private bool TakesUp(int token) =>
        prose.Lower(token - 1) == "the"
        && prose.ShapeOf(token) == Shape.Lower
        && prose.Parsed.Tags[token] == Upos.Noun
        && !(
            prose.SameSentence(token, token + 1)
            && (
                prose.Parsed.Tags[token + 1] is Upos.Noun or Upos.PropN
                || prose.Lower(token + 1) is "of" or "where" or "that" or "which" or "with"
            )
        );

    // The one the report is about: named most so far, of those named lately; one only ever "Swedish" comes after the others.
    private static Cluster? Foremost(List<Cluster> places, int position) =>
        places
            .Where(place => place.LastBefore(position) is >= 0 and var last && position - last <= Reach)
            .OrderBy(place => place.Names.Count == 0)
            .ThenByDescending(place => place.CountBefore(position))
            .ThenByDescending(place => place.LastBefore(position))
            .FirstOrDefault();
}
