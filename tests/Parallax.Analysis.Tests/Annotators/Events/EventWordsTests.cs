using Parallax.Analysis.Annotators.Events;

namespace Parallax.Analysis.Tests.Annotators.Events;

/// <summary>Which words of a sentence tell an event of which type, where tokens, parse or figures of speech mislead.</summary>
public sealed class EventWordsTests
{
    [Theory]
    // Tokens take hyphened words apart; the lexicon has them whole.
    [InlineData("Lomland announced a unilateral cease-fire with Vestria.", "RETREAT")]
    [InlineData("Workers staged a sit-in at the mine.", "PROTEST")]
    [InlineData("Lomland test-fired a missile on Tuesday.", "MOBILIZE")]
    // The entry tells the event; the event word in it is not told once more.
    [InlineData("Vestria reduced military aid to Lomland.", "SANCTION")]
    [InlineData("Lomland imposed an embargo on Vestria.", "SANCTION")]
    [InlineData("The government eased the curfew in Orvik.", "CONCEDE")]
    // A verb read as a participle between two nouns.
    [InlineData("Lomland lifted sanctions on Vestria.", "CONCEDE")]
    [InlineData("Lomland severed ties with Vestria.", "SANCTION")]
    // Two objects; a particle read as a preposition; two prepositions.
    [InlineData("The premier gave Vestria an ultimatum.", "THREATEN")]
    [InlineData("Rebels handed over the base to the army.", "RETREAT")]
    [InlineData("The army pulled out of the town.", "RETREAT")]
    // Verbs whose dictionary form was wrong.
    [InlineData("Artillery shelled the village overnight.", "ASSAULT")]
    [InlineData("The opposition boycotted the vote.", "PROTEST")]
    [InlineData("Gunmen shot dead two guards.", "ASSAULT")]
    public void Words_tell_one_type(string sentence, string type) => Assert.Equal([type], Types(sentence));

    [Theory]
    [InlineData("Share prices hit a record on Monday.")]
    [InlineData("He suffered a heart attack.")]
    [InlineData("The club captured the title.")]
    [InlineData("The band stormed the charts.")]
    [InlineData("Floods threatened the village.")]
    [InlineData("The firm freed up funds.")]
    [InlineData("Shares rallied on Tuesday.")]
    public void Figures_of_speech_tell_none(string sentence) => Assert.Empty(Types(sentence));

    private static IEnumerable<string?> Types(string sentence) =>
        Reading.Of(sentence, "a").Get(Event.Key).Select(found => found.Type).Where(type => type is not null).Distinct();
}
