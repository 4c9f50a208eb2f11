using System;
using System.Collections.Generic;
using System.Text;
using CrmAlignment.WebApi.Exchange;

namespace CrmAlignment.WebApi.Batches;

/// <summary>
/// Reads the batches that nearly all callers send, at a fraction of what the OData library takes: lines that end with CR LF, parts with the
/// headers of the documentation, Content-IDs that are each used once. Whatever is not plain is left to the library, mistakes with their
/// refusals too, so that this has no rules of its own.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/execute-batch-operations-using-web-api
/// </summary>
internal sealed class PlainBatch
{
    private readonly WebRequest _batch;
    private readonly BatchLines _lines;
    private readonly PartHeaders _headers = new();
    private readonly Dictionary<string, Uri> _addresses = new(StringComparer.Ordinal);
    private readonly HashSet<string> _contentIds = new(StringComparer.Ordinal);
    private readonly List<BatchPart> _parts = [];

    private PlainBatch(WebRequest batch)
    {
        _batch = batch;
        _lines = new BatchLines(batch.Body);
    }

    /// <summary>The parts of a batch; null when the library must read it.</summary>
    /// <param name="batch">The request that holds the batch.</param>
    public static IReadOnlyList<BatchPart>? TryRead(WebRequest batch)
    {
        var reading = new PlainBatch(batch);
        return PartHeaders.BoundaryOf(batch.Header("Content-Type")) is { } boundary && reading.TryParts(boundary) ? reading._parts : null;
    }

    private bool TryParts(string boundary)
    {
        var delimiter = Encoding.ASCII.GetBytes($"--{boundary}");
        if (!_lines.TrySkip(delimiter))
        {
            return false;
        }

        while (!_lines.TryLast())
        {
            if (!_lines.TryEndOfLine() || _headers.Read(_lines) is not { } headers)
            {
                return false;
            }

            if (IsRequest(headers))
            {
                if (TryRequest(headers, delimiter) is not { } single)
                {
                    return false;
                }

                _parts.Add(new BatchPart([single], IsChangeSet: false));
            }
            else if (headers.Count != 1 || !TryChangeSet(headers, delimiter))
            {
                return false;
            }
        }

        return _lines.IsEmptyToTheEnd;
    }

    private bool TryChangeSet(IReadOnlyDictionary<string, string> headers, byte[] outer)
    {
        if (PartHeaders.BoundaryOf(headers.GetValueOrDefault(PartHeaders.ContentType)) is not { } boundary)
        {
            return false;
        }

        var delimiter = Encoding.ASCII.GetBytes($"--{boundary}");
        var requests = new List<BatchedRequest>();
        if (!_lines.TrySkip(delimiter))
        {
            return false;
        }

        while (!_lines.TryLast())
        {
            if (!_lines.TryEndOfLine() || _headers.Read(_lines) is not { } own || !IsRequest(own)
                || TryRequest(own, delimiter) is not { ContentId: not null, Request.Method: not "GET" } request)
            {
                return false;
            }

            requests.Add(request);
        }

        _parts.Add(new BatchPart(requests, IsChangeSet: true));
        return _lines.TrySkipTo(outer, out var between) && between.Span.IndexOfAnyExcept("\r\n \t"u8) < 0;
    }

    private static bool IsRequest(IReadOnlyDictionary<string, string> headers) =>
        headers.TryGetValue(PartHeaders.ContentType, out var type) && type == "application/http"
        && headers.TryGetValue("Content-Transfer-Encoding", out var encoding) && encoding == "binary"
        && headers.Count == (headers.ContainsKey(PartHeaders.ContentId) ? 3 : 2);

    private BatchedRequest? TryRequest(IReadOnlyDictionary<string, string> part, byte[] delimiter)
    {
        var contentId = part.GetValueOrDefault(PartHeaders.ContentId);
        if ((contentId is not null && !_contentIds.Add(contentId)) || !_lines.TryLine(out var line) || TryTarget(line) is not var (method, address)
            || _headers.Read(_lines) is not { } headers || headers.ContainsKey(PartHeaders.ContentId) || !_lines.TrySkipTo(delimiter, out var body))
        {
            return null;
        }

        return new BatchedRequest(new WebRequest(method, address, _batch.ServiceRoot, headers, body), contentId);
    }

    // POST leads HTTP/1.1
    private (string Method, Uri Address)? TryTarget(string line)
    {
        var parts = line.Split(' ');
        if (parts is not [("GET" or "POST" or "PATCH" or "PUT" or "DELETE") and var method, var target, "HTTP/1.1"]
            || target.Length is 0 or > BatchReading.LongestAddress || target.StartsWith('$') || target.Contains("$batch", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (!_addresses.TryGetValue(target, out var address))
        {
            if (!Uri.TryCreate(_batch.ServiceRoot, target, out address))
            {
                return null;
            }

            _addresses.Add(target, address);
        }

        return (method, address);
    }
}
