using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Events;
using Parallax.Analysis.Annotators.Labels;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Quantities;
using Parallax.Analysis.Annotators.Quotations;
using Parallax.Analysis.Annotators.Statements;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons;

/// <summary>One article of a comparison: its findings, looked up by place, and its entities under their shared ids.</summary>
internal sealed class ArticleView
{
    // No statement is longer than this to be looked back for: a sentence of a page.
    private const int Reach = 2_000;

    private readonly Dictionary<string, Quotation> quotations;
    private readonly IReadOnlyList<TimeExpression> times;
    private readonly IReadOnlyList<Quantity> quantities;
    private readonly Func<string, SharedEntity?> shared;

    /// <param name="article">The article with every finding.</param>
    /// <param name="shared">From an entity's id in the article to what it is in the comparison, or null.</param>
    /// <param name="name">What tells it from the other articles; null where its own name does.</param>
    public ArticleView(AnnotatedArticle article, Func<string, SharedEntity?> shared, string? name = null)
    {
        Annotated = article;
        Name = name ?? ArticleNames.Own(article);
        Tree = new SyntaxTree(article.Get(SyntaxAnnotation.Key));
        Entities = article.Get(Entity.Key);
        Labels = article.Get(EntityLabel.Key);
        Events = article.Get(Event.Key);
        quotations = article.Get(Quotation.Key).ToDictionary(quotation => quotation.Id);
        times = article.Get(TimeExpression.Key);
        quantities = article.Get(Quantity.Key);
        this.shared = shared;
        Lead = FirstSentence(article);
        Statements = [.. article.Get(Statement.Key).Select(statement => new StoryStatement(this, statement))];
    }

    public AnnotatedArticle Annotated { get; }

    public string Id => Annotated.Article.Id;

    /// <summary>What a sentence calls the article: see <see cref="ArticleNames"/>.</summary>
    public string Name { get; }

    public string Text => Annotated.Text;

    public SyntaxTree Tree { get; }

    public EntityIndex Entities { get; }

    /// <summary>The first sentence of the body; empty where there is none.</summary>
    public TextSpan Lead { get; }

    public IReadOnlyList<EntityLabel> Labels { get; }

    public IReadOnlyList<Event> Events { get; }

    public IReadOnlyList<StoryStatement> Statements { get; }

    public Quotation? FindQuotation(string? id) => id is null ? null : quotations.GetValueOrDefault(id);

    public string? SharedId(string? entity) => Shared(entity)?.Id;

    /// <summary>What an entity of the article is in the comparison; null where it is none.</summary>
    public SharedEntity? Shared(string? entity) => entity is null ? null : shared(entity);

    public IEnumerable<TimeExpression> TimesIn(TextSpan span) => times.Overlapping(time => time.Span, span);

    public IEnumerable<Quantity> QuantitiesIn(TextSpan span) => quantities.Overlapping(quantity => quantity.Span, span);

    /// <summary>Deeds that a verb tells in the words: how outlets name who acts. What introduces a quotation is none.</summary>
    public IEnumerable<Event> DeedsIn(TextSpan span) =>
        Events
            .Overlapping(found => found.Predicate, span)
            .Where(found => found is { IsCue: false, Agency: not Agency.Nominal });

    public IEnumerable<EntityLabel> LabelsIn(TextSpan span) => Labels.Overlapping(label => label.Words, span);

    /// <summary>The shortest statement that holds the words, or null.</summary>
    public StoryStatement? StatementAt(TextSpan words)
    {
        // Statements of one sentence may hold one another, so the one that starts last need not reach far enough.
        StoryStatement? best = null;
        for (var i = LastStartingBy(words.Start); i >= 0 && Statements[i].Span.Start > words.Start - Reach; i--)
        {
            if (Statements[i].Span.Contains(words) && !(best?.Span.Length <= Statements[i].Span.Length))
            {
                best = Statements[i];
            }
        }

        return best;
    }

    private int LastStartingBy(int position)
    {
        int low = 0,
            high = Statements.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Statements[middle].Span.Start <= position ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    /// <summary>What kind of part the statement stands in.</summary>
    public PartKind PartOf(TextSpan span) =>
        Annotated.Get(Part.Key).Overlapping(part => part.Span, span).FirstOrDefault()?.Kind ?? PartKind.Paragraph;

    private TextSpan FirstSentence(AnnotatedArticle article) =>
        article.Get(Part.Key).FirstOrDefault(part => part.Kind is PartKind.Paragraph) is { Span: var paragraph }
        && Tree.TokensIn(paragraph) is var (first, _)
            ? Tree.SentenceSpan(Tree.SentenceOf(first))
            : default;

    public Evidence Evidence(TextSpan span) => Core.Evidence.Of(Annotated.Article, span);
}

/// <summary>A statement in its article.</summary>
internal sealed class StoryStatement(ArticleView view, Statement statement)
{
    public ArticleView View { get; } = view;

    public Statement Statement { get; } = statement;

    public TextSpan Span => Statement.Span;

    public string Text => Span.In(View.Text);

    /// <summary>The text with every style of quotation mark and apostrophe made straight: what is the same is the same.</summary>
    public string PlainText { get; } = Plain(statement.Span.In(view.Text));

    /// <summary>
    /// The letters and figures of its words alone, in one spelling: what has the same says the same ("cease-fire" and
    /// "ceasefire", "U.S." and "US", "twelve" and "12").
    /// </summary>
    public string Folded { get; } = Collation.WitnessWords.Folded(statement.Span.In(view.Text));

    /// <summary>The quotation whose words it is, or that it introduces.</summary>
    public Quotation? Quotation => View.FindQuotation(Statement.Quotation ?? Statement.Attribution);

    public bool IsQuoted => Statement.Quotation is not null;

    /// <summary>Whether it stands, or some of it stands, in quotation marks.</summary>
    public bool IsInMarks => IsQuoted && Quotation?.Kind is QuotationKind.Direct or QuotationKind.Mixed;

    /// <summary>Whether it is set above the article: in its headline or its standfirst.</summary>
    public bool IsHeading { get; } = view.PartOf(statement.Span) is PartKind.Headline or PartKind.Standfirst;

    /// <summary>Comparison-wide id of who says it; null in the outlet's own voice or where unknown.</summary>
    public string? Speaker => View.SharedId(Quotation?.Source?.Entity);

    public StatementVersion ToVersion() => new(View.Id, Span.Start, Span.End, Text, SpeakerName, Statement.Quotation);

    private static string Plain(string text) =>
        string.Create(
            text.Length,
            text,
            static (plain, text) =>
            {
                for (var i = 0; i < text.Length; i++)
                {
                    plain[i] = text[i] switch
                    {
                        '’' or '‘' or '‛' => '\'',
                        '“' or '”' or '„' or '‟' or '«' or '»' => '"',
                        '\n' => ' ',
                        var c => c,
                    };
                }
            }
        );

    // One name for one speaker in every version: the fullest that any article has.
    public string? SpeakerName =>
        Quotation?.Source is { } source ? View.Shared(source.Entity)?.Name ?? source.Name : null;
}
