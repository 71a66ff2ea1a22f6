using Parallax.Analysis.Annotators.Parts;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>Finds the bare weekday in a report's first paragraph, which says when the news was.</summary>
internal static class LeadWeekday
{
    /// <summary>The weekday; null where none stands there, or several, or it is pointed elsewhere ("last", "next").</summary>
    public static DayOfWeek? Read(AnnotatedArticle article)
    {
        if (article.Get(Part.Key).FirstOrDefault(part => part.Kind is PartKind.Paragraph) is not { } lead)
        {
            return null;
        }

        var words = SurfaceWords.Read(article.Text, lead.Span);
        DayOfWeek? found = null;
        for (var index = 0; index < words.Count; index++)
        {
            if (!words.IsCapital(index) || !CalendarNames.IsFullWeekday(words[index]))
            {
                continue;
            }

            var weekday = CalendarNames.Weekday(words[index]);
            var pointed = words.Is(index - 1, "last") || words.Is(index - 1, "next") || words.Is(index - 1, "past");
            var named =
                words.IsCapital(index + 1) || words.Is(index + 1, ",") && CalendarNames.Month(words[index + 2]) > 0;
            if (pointed || named || (found is not null && found != weekday))
            {
                return null;
            }

            if (Tense.Of(words, index, index + 1) is TimeDirection.Future)
            {
                return null;
            }

            found = weekday;
        }

        return found;
    }
}
