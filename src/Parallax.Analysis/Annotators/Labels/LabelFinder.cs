using Parallax.Analysis.Annotators.Entities;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Labels;

/// <summary>Finds labels in one article's prose; quotations are not its business.</summary>
internal sealed class LabelFinder
{
    private static readonly WordList Heads = WordList.Load("Labels/Data/label-heads.txt");

    private readonly ParsedText parsed;
    private readonly EntityIndex entities;
    private readonly NounPhrase phrase;
    private readonly Callings callings;
    private readonly MarkedCallings marked;
    private readonly RelativeLabels relative;
    private readonly PredicateLabels predicates;
    private readonly string?[] entityAt;
    private readonly bool[] named;
    private readonly bool[] demonym;
    private readonly Dictionary<(TextSpan Words, TextSpan Head), EntityLabel> found = [];

    public LabelFinder(ParsedText parsed, EntityIndex entities)
    {
        this.parsed = parsed;
        this.entities = entities;
        phrase = new NounPhrase(parsed);
        callings = new Callings(parsed);
        marked = new MarkedCallings(parsed);
        relative = new RelativeLabels(parsed);
        predicates = new PredicateLabels(parsed);
        entityAt = new string?[parsed.Count];
        named = new bool[parsed.Count];
        demonym = new bool[parsed.Count];
        MarkMentions();
    }

    /// <summary>Labels in text order, their quotation not yet set.</summary>
    public IEnumerable<EntityLabel> Find(CancellationToken cancellation)
    {
        foreach (var sentence in parsed.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = sentence.Start.Value; i < sentence.End.Value; i++)
            {
                if (IsNameStart(i, sentence.Start.Value))
                {
                    LabelName(i, sentence);
                }
                else if (!named[i] && parsed.Tags[i] is Upos.Noun)
                {
                    LabelNoun(i, sentence);
                }
                else if (Calling(i, sentence.End.Value) is { } calling)
                {
                    Add(entityAt[calling.Thing], HeadSpan(calling.Thing, sentence), calling.Words);
                }
            }
        }

        return found.Values.OrderBy(label => label.Words);
    }

    private Calling? Calling(int token, int end) =>
        marked.Read(token, end)
        ?? callings.Read(token)
        ?? relative.Read(token, end)
        ?? (
            predicates.Read(token, end) is { } said && (entityAt[said.Thing] is not null || IsOfConflict(said.Thing))
                ? said
                : null
        );

    private bool IsOfConflict(int noun) => LabelLexicon.ConflictNouns.Contains(parsed.Lemmas[noun].ToLowerInvariant());

    private TextSpan HeadSpan(int token, Range sentence)
    {
        var first = token;
        while (
            first > sentence.Start.Value && named[token] && entityAt[first - 1] == entityAt[token] && named[first - 1]
        )
        {
            first--;
        }

        return phrase.Span(first, named[token] ? NameEnd(first, sentence.End.Value) : token);
    }

    private void MarkMentions()
    {
        var token = 0;
        foreach (var (mention, entity) in entities.Mentions)
        {
            while (token < parsed.Count && parsed.Tokens[token].Start < mention.Span.Start)
            {
                token++;
            }

            for (var i = token; i < parsed.Count && parsed.Tokens[i].End <= mention.Span.End; i++)
            {
                demonym[i] |= mention.Kind == MentionKind.Demonym;
                if (mention.Kind is MentionKind.Name && entity.Type != EntityType.Group && !entity.IsThing)
                {
                    named[i] = true;
                    entityAt[i] = entity.Id;
                }
                else
                {
                    entityAt[i] ??= mention.Kind == MentionKind.Demonym ? null : entity.Id;
                }
            }
        }
    }

    private bool IsNameStart(int token, int start) =>
        named[token] && (token == start || !named[token - 1] || entityAt[token - 1] != entityAt[token]);

    private int NameEnd(int first, int end)
    {
        var last = first;
        while (last + 1 < end && named[last + 1] && entityAt[last + 1] == entityAt[first])
        {
            last++;
        }

        return last;
    }

    private void LabelName(int first, Range sentence)
    {
        var last = NameEnd(first, sentence.End.Value);
        var head = phrase.Span(first, last);
        if (!IsModifierOfThing(last, sentence))
        {
            AddStances(
                phrase.ModifiersBefore(first, sentence.Start.Value),
                head,
                entityAt[first],
                onConflictNoun: false
            );
        }

        LabelThroughOf(first, head, sentence);
        LabelByApposition(last, head, entityAt[first], sentence);
    }

    // "the illegal Orlune dam" labels the dam; "the liberated Kethra district" labels Kethra.
    private bool IsModifierOfThing(int last, Range sentence) =>
        last + 1 < sentence.End.Value && parsed.Tags[last + 1] == Upos.Noun && !IsLand(last + 1);

    // "the disputed region of NAME"
    private void LabelThroughOf(int first, TextSpan head, Range sentence)
    {
        var of = first - 1;
        if (of > sentence.Start.Value && Lower(of) == "the")
        {
            of--;
        }

        if (of <= sentence.Start.Value || Lower(of) != "of" || !IsLand(of - 1))
        {
            return;
        }

        AddStances(phrase.ModifiersBefore(of - 1, sentence.Start.Value), head, entityAt[first], onConflictNoun: false);
    }

    private bool IsLand(int token) => parsed.Tags[token] == Upos.Noun && Heads["land"].Contains(Lower(token));

    // "NAME, a disputed territory", "NAME is a breakaway region"
    private void LabelByApposition(int last, TextSpan head, string? entity, Range sentence)
    {
        var at = last + 1;
        if (
            at + 1 >= sentence.End.Value
            || Lower(at) is not ("," or "is" or "was" or "remains")
            || Lower(at + 1) is not ("a" or "an" or "the")
        )
        {
            return;
        }

        for (var i = at + 2; i < Math.Min(sentence.End.Value, at + 9); i++)
        {
            if (
                parsed.Tags[i] == Upos.Noun
                && (
                    i + 1 == sentence.End.Value
                    || parsed.Tags[i + 1] is not (Upos.Noun or Upos.Punct)
                    || Lower(i + 1) is "," or "." or ";"
                )
            )
            {
                var modifiers = phrase.ModifiersBefore(i, at + 2);
                var stance = modifiers.FindIndex(modifier =>
                    LabelLexicon.IsStance(modifier.Lower, onConflictNoun: false)
                );
                if (stance >= 0 || LabelLexicon.Nouns.Contains(parsed.Lemmas[i]))
                {
                    Add(entity, head, phrase.Span(stance >= 0 ? modifiers[stance].First : i, i));
                }

                return;
            }

            if (parsed.Tags[i] is not (Upos.Adj or Upos.Noun or Upos.PropN or Upos.Verb or Upos.Adv or Upos.Punct))
            {
                return;
            }
        }
    }

    private void LabelNoun(int noun, Range sentence)
    {
        var lemma = parsed.Lemmas[noun].ToLowerInvariant();
        var isConflict = LabelLexicon.ConflictNouns.Contains(lemma);
        var modifiers = phrase.ModifiersBefore(noun, sentence.Start.Value);
        var isModifier =
            noun + 1 < sentence.End.Value && parsed.Relations[noun] is Relation.Compound && parsed.Heads[noun] > noun;
        if (isModifier || (IsLand(noun) && IsLandOfName(noun, modifiers, sentence)))
        {
            return;
        }

        // "the illegal Orlune dam": the label is the dam's, the head shows which.
        var ownName = modifiers.Find(modifier => named[modifier.First]);
        var first = ownName?.First ?? noun;
        var before = ownName is null ? modifiers : modifiers.TakeWhile(modifier => modifier != ownName).ToList();
        if (
            !AddStances(before, phrase.Span(first, noun), entityAt[noun] ?? entityAt[first], isConflict)
            && IsDeed(lemma)
        )
        {
            AddNation(modifiers, noun);
        }

        if (LabelLexicon.Nouns.Contains(lemma))
        {
            LabelByNoun(noun, sentence);
        }
    }

    private bool IsLandOfName(int noun, List<Modifier> modifiers, Range sentence)
    {
        var next = noun + 2 < sentence.End.Value && Lower(noun + 2) == "the" ? noun + 3 : noun + 2;
        return (modifiers.Count > 0 && named[modifiers[^1].Last])
            || (next < sentence.End.Value && Lower(noun + 1) == "of" && named[next]);
    }

    // "Armenian occupation": on a deed, a country's adjective says who is to blame.
    private static bool IsDeed(string lemma) => Heads["deed"].Contains(lemma);

    private void AddNation(List<Modifier> modifiers, int noun)
    {
        if (modifiers.Count > 0 && demonym[modifiers[0].First])
        {
            Add(entityAt[noun], phrase.Span(noun, noun), phrase.Span(modifiers[0].First, modifiers[0].Last));
        }
    }

    // "dictator Kim Jong Un" labels the man; "the rebels" stand for themselves.
    private void LabelByNoun(int noun, Range sentence)
    {
        var words = phrase.Span(noun, noun);
        var next = noun + 1;
        if (next < sentence.End.Value && IsNameStart(next, sentence.Start.Value))
        {
            Add(entityAt[next], phrase.Span(next, NameEnd(next, sentence.End.Value)), words);
        }
        else
        {
            Add(entityAt[noun], words, words);
        }
    }

    private bool AddStances(List<Modifier> modifiers, TextSpan head, string? entity, bool onConflictNoun)
    {
        var stances = modifiers.ConvertAll(modifier => LabelLexicon.IsStance(modifier.Lower, onConflictNoun));
        int first = stances.IndexOf(true),
            last = stances.LastIndexOf(true);
        if (first < 0)
        {
            return false;
        }

        while (last + 1 < modifiers.Count && demonym[modifiers[last + 1].First])
        {
            last++;
        }

        while (first > 0 && demonym[modifiers[first - 1].First])
        {
            first--;
        }

        Add(entity, head, phrase.Span(modifiers[first].First, modifiers[last].Last));
        return true;
    }

    private void Add(string? entity, TextSpan head, TextSpan words) =>
        found.TryAdd((words, head), new EntityLabel(entity, head, words, null));

    private string Lower(int token) =>
        parsed.Text.Substring(parsed.Tokens[token].Start, parsed.Tokens[token].Length).ToLowerInvariant();
}
