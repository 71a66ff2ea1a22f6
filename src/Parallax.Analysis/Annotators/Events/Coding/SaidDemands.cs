using Parallax.Analysis.Annotators.Quotations;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Events.Coding;

/// <summary>What somebody says that somebody else must do is asked of them: "Lom said the rebels must leave"; but not of themselves ("we must").</summary>
internal sealed class SaidDemands(SyntaxTree tree, Voices voices, Targets targets)
{
    private static readonly WordList Words = WordList.Load("Events/Coding/modality.txt");

    /// <summary>The request that the verb or adjective of a reported clause tells; null where it tells none.</summary>
    public Event? Find(int word)
    {
        if (
            tree.Parsed.Tags[word] is not (Upos.Verb or Upos.Adj or Upos.Noun)
            || !IsDemanded(word)
            || voices.Of(word) is not { Source: { } source, Denied: false } quotation
            || tree.Child(word, Relation.Nsubj, Relation.NsubjPass) is not (>= 0 and var subject)
            || tree.Parsed.Features[subject].Contains("Person=1", StringComparison.Ordinal)
        )
        {
            return null;
        }

        Participant[] whom = [.. targets.Of(subject, "REQUEST")];
        return whom.Length == 0 || whom.Any(one => one.Span.Overlaps(source.Span))
            ? null
            : new Event(
                "",
                tree.SubtreeSpan(word),
                "REQUEST",
                tree.Parsed.Tokens[word],
                [new Participant(source.Entity, source.Name, source.Span)],
                whom,
                Agency.Active,
                false,
                null,
                null,
                quotation.Id
            )
            {
                Mode = "policy",
            };
    }

    private bool IsDemanded(int word) =>
        tree.Children(word)
            .Any(child =>
                tree.RelationOf(child) is Relation.Aux
                && Words["demand"].Contains(tree.Parsed.Lemmas[child].ToLowerInvariant())
            )
        || Words["need"].Contains(tree.Parsed.Lemmas[word].ToLowerInvariant()) && tree.Child(word, Relation.Xcomp) >= 0;
}
