using System.Globalization;
using Parallax.Analysis.Annotators.Datelines;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Events.Facts;

/// <summary>
/// What the head of a report tells of the event it opens with, where that has no words of its own: that it was by the day of
/// publication, and, of meetings, that it was at the place the report was sent from.
/// </summary>
internal sealed class LeadFacts
{
    private readonly SyntaxTree tree;
    private readonly Governors governors;
    private readonly EventPlaces places;
    private readonly Dateline? dateline;
    private readonly Publication publication;
    private readonly int sentence = -1;

    public LeadFacts(AnnotatedArticle article, SyntaxTree tree, Governors governors, EventPlaces places)
    {
        this.tree = tree;
        this.governors = governors;
        this.places = places;
        publication = article.Get(Publication.Key);
        dateline = article.Get(Dateline.Key) is [var first, ..] ? first : null;
        if (
            article.Get(Part.Key).FirstOrDefault(part => part.Kind is PartKind.Paragraph) is { Span: var paragraph }
            && tree.TokensIn(paragraph) is var (token, _)
        )
        {
            sentence = tree.SentenceOf(token);
        }
    }

    /// <summary>Whether the event is what the report opens with: the deed of its first sentence, or what that carries.</summary>
    public bool IsMain(int predicate, int index) =>
        sentence >= 0
        && tree.SentenceOf(predicate) == sentence
        && (
            tree.RelationOf(predicate) is Relation.Root
            || tree.Parsed.Heads[predicate] is var head and >= 0
                && tree.RelationOf(head) is Relation.Root
                && governors.At(head) < 0
                && governors.Carried(head) == index
        );

    /// <summary>By when a deed told in the past was done; null where no day is known.</summary>
    public EventDate? Date(int predicate)
    {
        if (publication.Day is not { } day || !IsPast(predicate))
        {
            return null;
        }

        var iso = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new EventDate(iso, null, iso, $"told in the past by a report published on {iso}");
    }

    /// <summary>Where people met, by the dateline; null where that tells nothing.</summary>
    public EventPlace? Place(Event found) =>
        EventKinds.IsMeeting(found.Type)
        && dateline is { PlaceSpan: { } span }
        && places.Named(span) is { Precision: PlacePrecision.City } place
            ? place with
            {
                Basis = "the report was sent from there",
            }
            : null;

    private bool IsPast(int predicate)
    {
        var verb = tree.RelationOf(predicate) is Relation.Root ? predicate : tree.Parsed.Heads[predicate];
        return tree.Parsed.FineTags[verb] is "VBD"
            || tree.Parsed.FineTags[verb] is "VBN"
                && tree.Children(verb)
                    .Any(child =>
                        tree.RelationOf(child) is Relation.Aux or Relation.AuxPass
                        && tree.Lemma(child).ToLowerInvariant() is "have" or "be"
                    )
                && !tree.Children(verb).Any(child => tree.Parsed.FineTags[child] is "MD");
    }
}
