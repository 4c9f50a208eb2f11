using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.OData;

namespace CrmAlignment.WebApi.Rows;

/// <summary>A message of the OData library that writes into memory.</summary>
internal sealed class ResponseMessage : IODataResponseMessage, IDisposable
{
    private readonly MemoryStream _body = new();
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, string>> Headers => _headers;

    /// <inheritdoc/>
    public int StatusCode { get; set; } = 200;

    /// <summary>What was written.</summary>
    public ReadOnlyMemory<byte> Body => _body.GetBuffer().AsMemory(0, (int)_body.Length);

    /// <inheritdoc/>
    public string? GetHeader(string headerName) => _headers.GetValueOrDefault(headerName);

    /// <inheritdoc/>
    public void SetHeader(string headerName, string headerValue) => _headers[headerName] = headerValue;

    /// <inheritdoc/>
    public Stream GetStream() => _body;

    /// <inheritdoc/>
    public void Dispose() => _body.Dispose();
}
