using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Datelines;

/// <summary>What a dateline's words say, before its year is known.</summary>
/// <param name="Byline">A writer's name before the place ("By JOHN DOE, KYIV"), or null.</param>
/// <param name="Span">Place, date, agency and the closing mark.</param>
/// <param name="Place">Where the place stands.</param>
/// <param name="Day">The day.</param>
/// <param name="Agency">Where the agency stands, without slashes or brackets.</param>
internal sealed record DatelineWords(
    TextSpan? Byline,
    TextSpan Span,
    TextSpan? Place,
    CalendarDay? Day,
    TextSpan? Agency
);

/// <summary>Reads the dateline a paragraph starts with.</summary>
internal sealed class DatelineGrammar
{
    // Longer than any dateline seen; bounds the look at a paragraph.
    private const int Reach = 240;

    private readonly SurfaceWords words;
    private readonly TextSpan paragraph;
    private int index;

    private DatelineGrammar(string text, TextSpan paragraph)
    {
        this.paragraph = paragraph;
        words = SurfaceWords.Read(
            text,
            new TextSpan(paragraph.Start, Math.Min(paragraph.End, paragraph.Start + Reach))
        );
    }

    /// <summary>The dateline at the start of a paragraph, or null.</summary>
    /// <param name="text">The article.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="opens">
    /// Whether the body may begin here: then a place in capitals and a dash or colon is enough; elsewhere it takes a date
    /// or an agency.
    /// </param>
    public static DatelineWords? Read(string text, TextSpan paragraph, bool opens)
    {
        var grammar = new DatelineGrammar(text, paragraph);
        return grammar.Scan() is var (found, closing) && grammar.Suffices(found, closing, opens) ? found : null;
    }

    /// <summary>The pieces of what is known to be a dateline; null where it has none of them.</summary>
    public static DatelineWords? ReadWhole(string text, TextSpan dateline) =>
        new DatelineGrammar(text, dateline).Scan()?.Found;

    private (DatelineWords Found, Closing Closing)? Scan()
    {
        var byline = DatelinePlace.Byline(words, ref index);
        var start = index;
        var place = Place();
        CalendarDay? day = null;
        TextSpan? agency = null;
        for (var turn = 0; turn < 2; turn++)
        {
            day ??= Day();
            agency ??= AgencyGrammar.Read(words, ref index, place is null || day is not null, day is not null);
        }

        if (index == start)
        {
            return null;
        }

        var closing = DatelineClosing.Read(words, ref index);
        return (new DatelineWords(byline, words.Span(start, index), place, day, agency), closing);
    }

    private TextSpan? Place()
    {
        var end = DatelinePlace.End(words, index, out var cityEnd);
        if (end == index || AgencyGrammar.IsKnown(words, index))
        {
            return null;
        }

        var span = words.Span(index, cityEnd);
        index = end;
        return span;
    }

    private CalendarDay? Day()
    {
        var start = DatelineClosing.SkipSeparator(words, index);
        if (start < words.Count && CalendarDayGrammar.Read(words, start) is { } day)
        {
            index = day.Next;
            return day;
        }

        return null;
    }

    private bool Suffices(DatelineWords found, Closing closing, bool opens)
    {
        var ends = words.Count == index || closing is Closing.LineEnd;
        if (found is { Agency: not null } and ({ Place: not null } or { Day: not null }))
        {
            return closing is not Closing.None
                || found is { Place: not null, Day: not null }
                || (opens && OpensBehindAgency(found));
        }

        if (found.Agency is { } alone)
        {
            return alone.Start > found.Span.Start
                && (closing is Closing.Dash || (opens && closing is Closing.None && OpensBehindAgency(found)));
        }

        if (found is { Place: { } where, Day: not null })
        {
            var loud = DatelinePlace.IsLoud(words.Text, where);
            return closing is Closing.Dash || (closing is Closing.Stop or Closing.Colon && loud) || (ends && opens);
        }

        return opens
            && found is { Place: { } bare, Day: null }
            && words.Count > index
            && StartsSentence()
            && OpensBare(found, bare, closing);
    }

    // "LOM (Norpress) The bridge ...", "(Norpress) The bridge ...": pages lose the dash. In brackets behind another name in
    // capitals stands what the letters mean, and "said" behind it; before anything else only a name of the press tells.
    private bool OpensBehindAgency(DatelineWords found)
    {
        var agency = found.Agency!.Value;
        var name = words.Text.AsSpan(agency.Start, agency.Length);
        var isPress = OutletName.Sign(name) > 0 || AgencyGrammar.IsKnown(SurfaceWords.Read(words.Text, agency), 0);
        return words.Count > index
            && agency.End < words.Span(index).Start - 1
            && StartsSentence()
            && (
                found.Place is { } place ? isPress || DatelinePlace.IsLoud(words.Text, place) : isPress && !OpensLoud()
            );
    }

    // "(Skarn Courier) LOM, March 4": a place in capitals may follow, and more of the dateline.
    private bool OpensLoud() => words[index].Length >= 3 && Wording.IsLoud(words[index]);

    private bool OpensBare(DatelineWords found, TextSpan place, Closing closing)
    {
        var loud = DatelinePlace.IsLoud(words.Text, place);
        return closing switch
        {
            Closing.Dash => loud || HasRegion(found, place),
            // "BEIRUT: ..." is a house style; "US: ..." is a headline's attribution and "QUESTION: ..." a transcript.
            Closing.Colon => loud && place.Length > 3 && paragraph.Length > 80,
            _ => false,
        };
    }

    private static bool HasRegion(DatelineWords found, TextSpan place) => found.Span.End > place.End + 4;

    private bool StartsSentence() =>
        words.IsCapital(index) || words.IsDigits(index) || words[index] is ['"' or '“' or '‘' or '\'' or '«' or '['];
}
