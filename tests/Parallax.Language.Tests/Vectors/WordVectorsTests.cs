namespace Parallax.Language.Tests.Vectors;

public class WordVectorsTests
{
    [Fact]
    public void Words_of_one_kind_are_near()
    {
        var vectors = WordVectors.Default;
        var near = vectors.Similarity("Minister", "president").ShouldNotBeNull();
        var far = vectors.Similarity("minister", "banana").ShouldNotBeNull();
        near.ShouldBeGreaterThan(far + 0.3);
        vectors.Similarity("minister", "minister").ShouldNotBeNull().ShouldBe(1, 1e-9);
    }

    [Fact]
    public void Unknown_words_have_none() => WordVectors.Default.Similarity("minister", "qzxqzxqzx").ShouldBeNull();
}
