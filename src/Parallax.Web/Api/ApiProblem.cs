using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Parallax.Web.Api;

/// <summary>What went wrong, for programs (RFC 9457).</summary>
/// <param name="Type">Always "about:blank": the status says which kind it is.</param>
/// <param name="Title">The kind in words.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Detail">One line: what, where and what to do.</param>
internal sealed record ApiProblem(string Type, string Title, int Status, string Detail)
{
    /// <summary>Media type of problems.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>Answers with a problem.</summary>
    public static IResult Answer(int status, string title, string detail) =>
        Results.Text(
            JsonSerializer.Serialize(new ApiProblem("about:blank", title, status, detail), ApiJson.Options),
            MediaType,
            statusCode: status
        );

    /// <summary>What is wrong with a body that is no JSON of the asked shape.</summary>
    public static string Of(JsonException off) =>
        $"the JSON of the request is not of the shape that /openapi/v1.json describes, at {off.Path ?? "$"} (line {(off.LineNumber ?? 0) + 1})";
}

/// <summary>Says in the OpenAPI document which problems an operation may answer with.</summary>
internal static class ApiProblemResponses
{
    public static TBuilder MayFail<TBuilder>(this TBuilder builder, params ReadOnlySpan<int> statuses)
        where TBuilder : IEndpointConventionBuilder
    {
        foreach (var status in statuses)
        {
            var response = new ProducesResponseTypeMetadata(status, typeof(ApiProblem), [ApiProblem.MediaType]);
            builder.WithMetadata(response);
        }

        return builder;
    }
}
