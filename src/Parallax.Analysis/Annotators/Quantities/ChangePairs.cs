namespace Parallax.Analysis.Annotators.Quantities;

/// <summary>
/// Settles the two ends of a change by each other: "from 68 to 61 percent" has its unit once, and where the verb leaves the
/// way open ("goes from 1,900 to 2,050 euros") the numbers tell it.
/// </summary>
internal static class ChangePairs
{
    // The two ends stand this close: "from 6.8 percent in September last year to 7.1 percent".
    private const int Reach = 60;

    public static IReadOnlyList<Quantity> Settle(IReadOnlyList<Quantity> quantities)
    {
        var settled = quantities.ToArray();
        for (var index = 0; index + 1 < settled.Length; index++)
        {
            var (one, other) = (settled[index], settled[index + 1]);
            if (
                one.Change is not { Role: not ChangeRole.By } first
                || other.Change is not { Role: not ChangeRole.By } second
                || first.Role == second.Role
                || other.Span.Start - one.Span.End > Reach
            )
            {
                continue;
            }

            (one, other) = (Completed(one, other), Completed(other, one));
            var (from, to) = first.Role is ChangeRole.From ? (one, other) : (other, one);
            if (from.High < to.Low || from.Low > to.High)
            {
                var direction = from.High < to.Low ? ChangeDirection.Increase : ChangeDirection.Decrease;
                (one, other) = (
                    one with
                    {
                        Change = first with { Direction = direction },
                    },
                    other with
                    {
                        Change = second with { Direction = direction },
                    }
                );
            }

            (settled[index], settled[index + 1]) = (one, other);
            index++;
        }

        return settled;
    }

    private static Quantity Completed(Quantity bare, Quantity full) =>
        bare.Unit is QuantityUnits.Count && full.Unit is not QuantityUnits.Count
            ? bare with
            {
                Unit = full.Unit,
                Of = full.Of ?? bare.Of,
            }
            : bare with
            {
                Of = bare.Of ?? full.Of,
            };
}
