using System;
using System.Net.Http;

namespace CrmAlignment.Client.WebApi;

/// <summary>An answer of HTTP, read to its end.</summary>
/// <param name="Response">Status and headers.</param>
/// <param name="Text">The body; empty when it had none.</param>
internal sealed record WebExchange(HttpResponseMessage Response, string Text)
{
    /// <summary>The type of the answer to a batch.</summary>
    public const string Batch = "multipart/mixed";

    /// <summary>The type of the body; null where none is said.</summary>
    public string? MediaType => Response.Content?.Headers.ContentType?.MediaType;

    /// <summary>The status.</summary>
    public int Status => (int)Response.StatusCode;

    /// <summary>The status as people read it.</summary>
    public string Line => $"{Status} {Response.ReasonPhrase}";

    /// <summary>For how long the server wants to be left alone, said in seconds or as a date; null when it does not say.</summary>
    /// <param name="now">The time from which a date counts.</param>
    public TimeSpan? RetryAfter(DateTimeOffset now) => Response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date > now ? date - now : TimeSpan.Zero,
        _ => null,
    };
}
