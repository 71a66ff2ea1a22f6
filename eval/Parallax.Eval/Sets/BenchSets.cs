namespace Parallax.Eval.Sets;

/// <summary>Every set by name.</summary>
internal static class BenchSets
{
    /// <summary>The sets that can be measured, in the table's order.</summary>
    public static IReadOnlyList<IMeasuredSet> Measured { get; } =
    [
        new ExtractionSet(),
        new QuotesSet(),
        new DatesSet(),
        new TimesSet(),
        new QuantitiesSet(),
        new TreebankSet(),
        new TreebankRawSet(),
        new CoreferenceSet(),
        new WhoSet(),
        new PresenceSet(),
        new SharedNamesSet(),
        new EventsSet(),
        new AlignmentSet(),
        new EventLinksSet(),
        .. PlantedSet.All,
        new UnchangedSet(),
        new SameQuoteSet(),
        StoriesSet.EcbPlus,
        StoriesSet.NewsWcl,
    ];
}
