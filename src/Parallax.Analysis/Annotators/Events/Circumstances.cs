using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Events;

/// <summary>When and where, from the phrases that hang on a deed.</summary>
internal sealed class Circumstances(SyntaxTree tree, EntityIndex entities, IReadOnlyList<TimeExpression> times)
{
    /// <summary>TIMEX3 value of the first date on the verb, or null.</summary>
    public string? Time(int verb) =>
        Phrases(verb)
            .SelectMany(span => times.Overlapping(time => time.Span, span))
            .FirstOrDefault(time => time.Type is TimeType.Date or TimeType.Time)
            ?.Value;

    /// <summary>Name of the first place on the verb, or null.</summary>
    public string? Place(int verb) =>
        Phrases(verb)
            .SelectMany(entities.Within)
            .Where(pair => pair.Entity.Type is EntityType.Place && pair.Mention.Kind is MentionKind.Name)
            .Select(pair => pair.Entity.Name)
            .FirstOrDefault();

    private IEnumerable<TextSpan> Phrases(int verb) =>
        tree.Children(verb)
            .Where(child => tree.RelationOf(child) is Relation.Obl or Relation.OblUnmarked or Relation.NmodUnmarked)
            .Select(tree.SubtreeSpan);
}
