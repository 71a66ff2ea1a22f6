using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>
/// Whose words a text that "says" something is: "the statement concluded" where the ministry published the statement, "one
/// question asks" where Holt wanted to ask questions. Who issues a text answers for it before the one it is "from": a report
/// that has it from another place names the issuer too. Linear in the text.
/// </summary>
internal sealed class DocumentAuthors
{
    // "which" of a text stands right behind it or behind what it is from.
    private const int RelativeReach = 8;

    private static readonly WordList Words = WordList.Load("Quotations/documents.txt");

    private readonly SyntaxTree tree;
    private readonly ParsedText parsed;
    private readonly EntityResolver resolver;
    private readonly Dictionary<string, List<(int Token, Entity Author)>> told = new(StringComparer.Ordinal);

    public DocumentAuthors(SyntaxTree tree, EntityIndex entities)
    {
        this.tree = tree;
        parsed = tree.Parsed;
        resolver = new EntityResolver(parsed, entities);
        for (var i = 0; i < parsed.Count; i++)
        {
            if (KindOf(i) is { } kind && (Issuer(i, kind) ?? Owner(i)) is { } author)
            {
                if (!told.TryGetValue(kind, out var list))
                {
                    told[kind] = list = [];
                }

                list.Add((i, author));
            }
        }
    }

    /// <summary>The author of the text that the phrase names, and why; null where the article does not say whose it is.</summary>
    public (Entity Author, string Basis)? Of(SourcePhrase phrase)
    {
        var token = Document(tree.TokenAt((phrase.Antecedent ?? phrase.Core[0]).Start), phrase);
        return
            KindOf(token) is { } kind
            && told.TryGetValue(kind, out var list)
            && list.LastOrDefault(text => text.Token <= token) is { Author: { } author }
            ? (author, $"the {parsed.Lemmas[token].ToLowerInvariant()} is {author.Name}'s")
            : null;
    }

    // From "one of the letters", "which" or the letter's phrase to the letter.
    private int Document(int head, SourcePhrase phrase)
    {
        if (tree.TokensIn(phrase.Antecedent ?? phrase.Span) is not var (first, last))
        {
            return -1;
        }

        if (parsed.Lemmas[head] is "which" or "that")
        {
            var from = Math.Max(tree.Sentence(tree.SentenceOf(head)).First, head - RelativeReach);
            return Enumerable.Range(from, head - from).LastOrDefault(i => KindOf(i) is not null, -1);
        }

        return Words["part"].Contains(parsed.Lemmas[head].ToLowerInvariant())
            ? Enumerable.Range(first, last - first + 1).FirstOrDefault(i => KindOf(i) is not null, -1)
            : head;
    }

    private string? KindOf(int token)
    {
        if (token < 0 || token >= parsed.Count || parsed.Tags[token] is not Upos.Noun)
        {
            return null;
        }

        var lemma = parsed.Lemmas[token].ToLowerInvariant();
        return Words["question"].Contains(lemma) ? "question"
            : Words["document"].Contains(lemma) ? lemma
            : null;
    }

    // "published the announcement", "hopes to ask questions", "said in a statement", "a letter sent by Holt"
    private Entity? Issuer(int token, string kind)
    {
        var verb = parsed.Heads[token];
        if (verb < 0)
        {
            return null;
        }

        var issues = Words[kind == "question" ? "asks" : "issue"];
        if (parsed.Relations[token] is Relation.Obj && issues.Contains(parsed.Lemmas[verb].ToLowerInvariant()))
        {
            return Author(tree.Subject(verb));
        }

        if (
            parsed.Relations[token] is Relation.Obl
            && tree.Preposition(token) is "in"
            && SpeechFrames.Speaks(parsed, verb)
        )
        {
            return Author(tree.Subject(verb));
        }

        var participle = tree.Child(token, Relation.Acl, Relation.AclRelcl);
        return
            participle >= 0
            && issues.Contains(parsed.Lemmas[participle].ToLowerInvariant())
            && tree.Child(participle, Relation.OblAgent) is var agent and >= 0
            ? Author(agent)
            : null;
    }

    // "Holt's letter", "a statement from the ministry"
    private Entity? Owner(int token)
    {
        foreach (var child in tree.Children(token))
        {
            var owns =
                parsed.Relations[child] is Relation.NmodPoss
                || parsed.Relations[child] is Relation.Nmod && tree.Preposition(child) is "from" or "by";
            if (owns && Author(child) is { } owner)
            {
                return owner;
            }
        }

        return null;
    }

    private Entity? Author(int head) =>
        resolver.ResolveActor(head)?.Entity is { } entity
        && (entity.Type is EntityType.Person or EntityType.Organization or EntityType.Group || entity.IsCountry)
            ? entity
            : null;
}
