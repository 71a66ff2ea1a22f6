using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Parallax.Analysis.Reports;
using Parallax.Desk.Shapes;

namespace Parallax.Web.Api;

/// <summary>How the interface writes and reads JSON: the contract's names, as reports and the command line have them.</summary>
internal static class ApiJson
{
    public const string MediaType = "application/json; charset=utf-8";

    /// <summary>The options of all answers.</summary>
    public static JsonSerializerOptions Options { get; } = Set(new JsonSerializerOptions());

    public static JsonSerializerOptions Set(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.AllowDuplicateProperties = false;
        options.MaxDepth = 32;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.TypeInfoResolver = JsonTypeInfoResolver.Combine(
            ReportJson.Resolver,
            StoreJson.Resolver,
            new DefaultJsonTypeInfoResolver()
        );
        return options;
    }

    /// <summary>An answer of a value.</summary>
    public static IResult Of<T>(T value) =>
        new ApiAnswer(JsonSerializer.SerializeToUtf8Bytes(value, Options), MediaType);

    /// <summary>An answer of a report, as <c>parallax compare --format json</c> has it on one line.</summary>
    public static IResult Of(Report report) =>
        new ApiAnswer(System.Text.Encoding.UTF8.GetBytes(ReportJson.WriteLine(report)), MediaType);
}
