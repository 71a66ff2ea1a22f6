namespace Parallax.Analysis.Annotators.Times;

/// <summary>Where the quotations of one part close, by its double marks: of straight ones every second one closes.</summary>
internal static class QuotedWords
{
    /// <summary>For each word the index of the mark that closes its quotation; -1 outside of one.</summary>
    public static int[] ClosingMarks(SurfaceWords words)
    {
        var closing = new int[words.Count];
        var opened = -1;
        for (var index = 0; index < words.Count; index++)
        {
            closing[index] = -1;
            var mark = words[index] is ['"' or '“' or '”'] ? words[index][0] : ' ';
            if (mark is '“' || (mark is '"' && opened < 0))
            {
                opened = index;
            }
            else if (mark is not ' ' && opened >= 0)
            {
                Array.Fill(closing, index, opened, index - opened);
                opened = -1;
            }
        }

        return closing;
    }
}
