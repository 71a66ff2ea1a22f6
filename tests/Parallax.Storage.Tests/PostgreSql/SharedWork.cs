using System.Globalization;
using System.Text;
using Parallax.Core;
using Parallax.Core.Cluster;

namespace Parallax.Storage.Tests.PostgreSql;

/// <summary>What workers hand each other, made up.</summary>
internal static class SharedWork
{
    /// <summary>Queue of what is to be read.</summary>
    public const string Read = "read";

    /// <summary>A lease that outlasts any test.</summary>
    public static TimeSpan Term { get; } = TimeSpan.FromHours(1);

    /// <summary>Tells readers of an item.</summary>
    public static Message ToRead(long number) =>
        new(Read, Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>An article with a finding.</summary>
    public static ArticleRecord Record(long number, long story = 1) =>
        Records.Of(number, $"The ferry number {number} sank.", story: story, day: Records.Day(4)) with
        {
            Annotations = new Dictionary<string, ReadOnlyMemory<byte>>
            {
                ["parts"] = Encoding.UTF8.GetBytes($"[{number}]"),
            },
        };

    /// <summary>In a story.</summary>
    public static Membership Membership(long story, bool decided = false) =>
        new(story, [new StoryReason("words", "no story was like it", 0)], null, decided);
}
