using System.Runtime.Intrinsics;
using Parallax.Language.Networks;

namespace Parallax.Language.Tests.Networks;

public class ExponentialTests
{
    [Fact]
    public void Agrees_with_the_exact_one_to_six_digits()
    {
        for (var x = -86f; x < 87; x += 0.0137f)
        {
            var found = Exponential.Of(Vector512.Create(x))[5];
            (found / Math.Exp(x)).ShouldBeInRange(1 - 1e-6, 1 + 1e-6);
        }
    }

    [Theory]
    [InlineData(float.NegativeInfinity, 0f, 1e-37f)]
    [InlineData(-1e9f, 0f, 1e-37f)]
    [InlineData(1e9f, 1e38f, float.MaxValue)]
    [InlineData(0f, 1f, 1f)]
    public void Extremes_stay_numbers(float x, float least, float most) =>
        Exponential.Of(Vector512.Create(x))[0].ShouldBeInRange(least, most);
}
