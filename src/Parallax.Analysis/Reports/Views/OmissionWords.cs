using Parallax.Core;

namespace Parallax.Analysis.Reports.Views;

/// <summary>What the dates say of why an article has not what others have, in words; nothing where they say nothing.</summary>
public static class OmissionWords
{
    /// <summary>"published 2 days before it happened"; null where no date tells.</summary>
    public static string? Of(Omission omission)
    {
        ArgumentNullException.ThrowIfNull(omission);
        if (omission is not { PublishedBefore: { } before, Days: { } days })
        {
            return omission.Cut ? "left out of its origin's words" : null;
        }

        var apart = Phrases.Count(days, "day");
        var when = omission.Than is "event"
            ? $"published {apart} {(before ? "before" : "after")} it happened"
            : $"published {apart} {(before ? "before" : "after")} the first report that has it";
        return omission.Cut ? $"{when}, left out of its origin's words" : when;
    }
}
