using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>Finds bodies named by their country and what they are: "Armenian forces", "U.S. officials".</summary>
internal sealed class CountryBodies(Prose prose)
{
    // Words that may stand between the adjective and the noun: "Armenian armed forces".
    private const int Between = 2;

    private readonly Dictionary<(string Nation, string Class), Cluster> bodies = [];

    /// <summary>Bodies found so far.</summary>
    public IEnumerable<Cluster> All => bodies.Values;

    /// <summary>Looks for a body after a country's adjective, name or name with 's.</summary>
    /// <param name="first">First token of the country.</param>
    /// <param name="last">Its last token.</param>
    /// <param name="nation">The nation.</param>
    public void Find(int first, int last, string nation)
    {
        var next = last + 1;
        for (var i = next; i <= next + Between && prose.SameSentence(first, i); i++)
        {
            if (NameLexicon.Groups.TryGetValue(prose.Lower(i), out var kind) && IsHead(i))
            {
                Add(first, i, nation, kind);
                return;
            }

            if (prose.ShapeOf(i) != Shape.Lower || prose.Parsed.Tags[i] is not (Upos.Adj or Upos.Noun or Upos.Verb))
            {
                return;
            }
        }
    }

    // "military" is as often tagged an adjective; a noun after it makes it one ("military positions").
    private bool IsHead(int token) =>
        prose.Parsed.Tags[token] is Upos.Noun or Upos.PropN
        || (
            prose.Lower(token) == "military"
            && !(prose.SameSentence(token, token + 1) && prose.Parsed.Tags[token + 1] is Upos.Noun)
        );

    private void Add(int first, int last, string nation, string kind)
    {
        if (!bodies.TryGetValue((nation, kind), out var body))
        {
            body = new Cluster
            {
                Type = EntityType.Group,
                Nation = nation,
                GroupClass = kind,
                GivenName = prose.Span(first, last).In(prose.Parsed.Text),
            };
            body.Scores.Add(EntityType.Group, 5);
            bodies[(nation, kind)] = body;
        }

        var span = prose.Span(first, last);
        body.Others.Add(new Mention(span, MentionKind.Name));
        body.Touch(span.Start);
    }
}
