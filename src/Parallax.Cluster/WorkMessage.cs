using System.Text.Json;
using System.Text.Json.Serialization;
using Parallax.Cluster.Messaging;
using Parallax.Core.Cluster;

namespace Parallax.Cluster;

/// <summary>
/// What a message says, as JSON: <c>{"read":12}</c>, <c>{"assign":12}</c>, <c>{"settle":12,"likest":[7]}</c>,
/// <c>{"fetch":"https://..."}</c>. It names articles by number; what they are stands in the store.
/// </summary>
internal sealed record WorkMessage
{
    /// <summary>Number of an item to be read.</summary>
    public long? Read { get; init; }

    /// <summary>Number of an article to be given its story.</summary>
    public long? Assign { get; init; }

    /// <summary>Number of an article that has a story by a part of the articles, and gets it by all of them.</summary>
    public long? Settle { get; init; }

    /// <summary>Articles like the settled one, one a story.</summary>
    public IReadOnlyList<long>? Likest { get; init; }

    /// <summary>Address to be fetched.</summary>
    public string? Fetch { get; init; }

    /// <summary>The article it is about.</summary>
    [JsonIgnore]
    public long Number => Assign ?? Settle ?? Read ?? 0;

    public static Message ToRead(long number) => new WorkMessage { Read = number }.In(QueueNames.Read);

    public static Message ToAssign(long number, int shard) =>
        new WorkMessage { Assign = number }.In(QueueNames.Stories(shard));

    public static Message ToSettle(long number, IReadOnlyList<long> likest) =>
        new WorkMessage { Settle = number, Likest = likest.Count == 0 ? null : likest }.In(QueueNames.Merge);

    public static Message ToFetch(string address) => new WorkMessage { Fetch = address }.In(QueueNames.Fetch);

    /// <summary>Reads a body; null where it is none.</summary>
    public static WorkMessage? Of(Message message)
    {
        try
        {
            return JsonSerializer.Deserialize(message.Body.Span, WorkJson.Default.WorkMessage);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Message In(string queue) =>
        new(queue, JsonSerializer.SerializeToUtf8Bytes(this, WorkJson.Default.WorkMessage));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(WorkMessage))]
internal sealed partial class WorkJson : JsonSerializerContext;
