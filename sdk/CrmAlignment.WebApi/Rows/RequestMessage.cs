using System;
using System.Collections.Generic;
using System.IO;
using CrmAlignment.WebApi.Exchange;
using Microsoft.OData;

namespace CrmAlignment.WebApi.Rows;

/// <summary>A message of the OData library that reads the body of a request.</summary>
/// <param name="request">The request.</param>
internal sealed class RequestMessage(WebRequest request) : IODataRequestMessage, IODataPayloadUriConverter
{
    private const string Json = "application/json";

    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Content-Type"] = request.Header("Content-Type") ?? Json,
    };

    /// <summary>The message of a request that need not have a body: nothing is what an empty object is.</summary>
    public static RequestMessage WithBody(WebRequest request) => new(request.Body.IsEmpty ? request with { Body = "{}"u8.ToArray() } : request);

    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, string>> Headers => _headers;

    /// <inheritdoc/>
    public Uri Url { get; set; } = request.Address;

    /// <inheritdoc/>
    public string Method { get; set; } = request.Method;

    /// <inheritdoc/>
    public string? GetHeader(string headerName) => _headers.GetValueOrDefault(headerName);

    /// <inheritdoc/>
    public void SetHeader(string headerName, string headerValue) => _headers[headerName] = headerValue;

    /// <inheritdoc/>
    public Stream GetStream() => new MemoryStream(request.Body.ToArray(), writable: false);

    /// <summary>Lets addresses in a body be relative without a context, which the library refuses otherwise.</summary>
    public Uri ConvertPayloadUri(Uri baseUri, Uri payloadUri) => PayloadAddress.Whole(request.ServiceRoot, payloadUri, request.References);
}
