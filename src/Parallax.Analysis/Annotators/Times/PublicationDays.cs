using Parallax.Analysis.Annotators.Datelines;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>A day that an article states of itself.</summary>
/// <param name="Day">The day.</param>
/// <param name="Where">Where it stands, in words for a reader: "dateline".</param>
/// <param name="Span">Its words.</param>
internal sealed record PublicationDay(CalendarDay Day, string Where, TextSpan Span);

/// <summary>
/// The days that an article states of itself, by kind. A line over the report is the page's and tells when this outlet
/// published; a dateline may be the wire's, from a day before; a line of a later version is neither's.
/// </summary>
internal sealed class PublicationDays
{
    private readonly List<PublicationDay> head = [];
    private readonly List<PublicationDay> others = [];
    private readonly List<PublicationDay> datelines = [];

    private PublicationDays() { }

    /// <summary>The day that stands for the article: the surest with its year, else the surest without.</summary>
    public PublicationDay? Best =>
        head.Find(IsFull)
        ?? datelines.Find(IsFull)
        ?? (datelines.Count > 0 ? datelines[0] : null)
        ?? others.Find(IsFull)
        ?? head.Concat(others).FirstOrDefault();

    /// <summary>Days with their year in lines of later versions and below the report, in text order.</summary>
    public IEnumerable<PublicationDay> Later => others.Where(IsFull);

    public static PublicationDays Read(AnnotatedArticle article)
    {
        var days = new PublicationDays();
        var text = article.Text;
        foreach (var span in article.Get(Dateline.Key).Select(dateline => dateline.DateSpan).OfType<TextSpan>())
        {
            if (CalendarDayGrammar.Read(SurfaceWords.Read(text, span), 0) is { } day)
            {
                days.datelines.Add(new PublicationDay(day, "dateline", span));
            }
        }

        var inHead = true;
        foreach (var part in article.Get(Part.Key))
        {
            inHead = inHead && part.Kind is not (PartKind.Paragraph or PartKind.Dateline);
            // Below the report, a name with its day is the source's, whose day it is then.
            if (
                part.Kind is PartKind.Furniture or PartKind.Byline
                && PublicationLine.Read(text, part.Span) is { } line
                && (inHead || line.Name is null)
            )
            {
                var day = new PublicationDay(line.Day, $"line \"{part.Span.In(text)}\"", line.Day.Span);
                (inHead && !line.IsUpdate ? days.head : days.others).Add(day);
            }
        }

        return days;
    }

    private static bool IsFull(PublicationDay day) => day.Day.Full is not null;
}
