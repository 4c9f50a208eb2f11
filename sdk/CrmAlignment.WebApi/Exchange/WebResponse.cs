using System;
using System.Collections.Generic;
using System.Text;
using CrmAlignment.WebApi.Faults;

namespace CrmAlignment.WebApi.Exchange;

/// <summary>The answer to one request. Bodies are in memory: a page has at most 5,000 rows, and a batch needs them whole.</summary>
/// <param name="Status">Status.</param>
internal sealed record WebResponse(int Status)
{
    /// <summary>Media type of JSON as OData has it.</summary>
    public const string Json = "application/json; odata.metadata=minimal";

    /// <summary>Headers by name.</summary>
    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The body; empty when there is none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>204, with nothing in it.</summary>
    public static WebResponse NoContent() => new(204);

    /// <summary>A body of a media type.</summary>
    public static WebResponse Content(int status, ReadOnlyMemory<byte> body, string mediaType)
    {
        var response = new WebResponse(status) { Body = body };
        response.Headers["Content-Type"] = mediaType;
        return response;
    }

    /// <summary>A text.</summary>
    public static WebResponse Text(string text) => Content(200, Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8");

    /// <summary>An error.</summary>
    public static WebResponse Error(ErrorBody error) => Content(error.Status, error.ToUtf8(), Json);

    /// <summary>The same with a header.</summary>
    public WebResponse With(string header, string value)
    {
        Headers[header] = value;
        return this;
    }
}
