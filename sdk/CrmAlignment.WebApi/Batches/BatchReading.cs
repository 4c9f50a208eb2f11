using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Rows;
using Microsoft.OData;

namespace CrmAlignment.WebApi.Batches;

/// <summary>
/// Reads all of a batch before anything of it is done, so that a malformed or too large one does nothing.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/execute-batch-operations-using-web-api
/// </summary>
/// <param name="batch">The request that holds the batch.</param>
internal sealed class BatchReading(WebRequest batch)
{
    private const int MostRequests = 1000;

    /// <summary>
    /// The most characters that an address inside a batch has.
    /// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors#maximum-url-length
    /// </summary>
    public const int LongestAddress = 64 * 1024;

    private readonly List<BatchPart> _parts = [];
    private List<BatchedRequest>? _changeSet;
    private int _count;

    /// <summary>The parts, in their order.</summary>
    /// <exception cref="WebApiException">The body is no batch, holds a batch, or more than 1,000 requests.</exception>
    public IReadOnlyList<BatchPart> Read()
    {
        // The library reads batches in JSON too, which the platform's documentation does not know.
        if (batch.Header("Content-Type")?.StartsWith("multipart/mixed", StringComparison.OrdinalIgnoreCase) != true)
        {
            throw new WebApiException(
                415, WebApiException.Malformed, $"A batch is multipart/mixed, as the platform's are; this one says '{batch.Header("Content-Type")}'. Send Content-Type: multipart/mixed; boundary=...");
        }

        return PlainBatch.TryRead(batch) is { } plain && plain.Sum(part => part.Requests.Count) <= MostRequests ? plain : ReadByLibrary();
    }

    /// <summary>The parts as the library reads them.</summary>
    /// <exception cref="WebApiException">As of <see cref="Read"/>.</exception>
    public IReadOnlyList<BatchPart> ReadByLibrary()
    {
        var settings = new ODataMessageReaderSettings
        {
            Version = ODataVersion.V4,
            BaseUri = batch.ServiceRoot,
            MessageQuotas = new ODataMessageQuotas
            {
                // The library counts change sets as well; the requests are counted here.
                MaxPartsPerBatch = 2 * MostRequests,
                MaxOperationsPerChangeset = 2 * MostRequests,
                MaxReceivedMessageSize = long.MaxValue,
            },
        };
        try
        {
            using var message = new ODataMessageReader((IODataRequestMessage)new RequestMessage(batch), settings);
            var reader = message.CreateODataBatchReader();
            while (reader.Read())
            {
                Take(reader);
            }
        }
        catch (ODataException malformed)
        {
            throw WebApiException.BadRequest($"The body is no batch: {malformed.Message}");
        }

        return _parts;
    }

    private void Take(ODataBatchReader reader)
    {
        switch (reader.State)
        {
            case ODataBatchReaderState.ChangesetStart:
                _changeSet = [];
                break;
            case ODataBatchReaderState.ChangesetEnd:
                _parts.Add(new BatchPart(_changeSet!, IsChangeSet: true));
                _changeSet = null;
                break;
            case ODataBatchReaderState.Operation:
                Add(reader.CreateOperationRequestMessage());
                break;
        }
    }

    private void Add(ODataBatchOperationRequestMessage message)
    {
        if (++_count > MostRequests)
        {
            throw WebApiException.BadRequest($"The batch has more than {MostRequests} requests, which is the limit. Send several batches.");
        }

        var request = new BatchedRequest(RequestOf(message), message.ContentId);
        if (_changeSet is not null)
        {
            _changeSet.Add(request);
        }
        else
        {
            _parts.Add(new BatchPart([request], IsChangeSet: false));
        }
    }

    private WebRequest RequestOf(ODataBatchOperationRequestMessage message)
    {
        if (message.Url.OriginalString.Split('?')[0].EndsWith("$batch", StringComparison.OrdinalIgnoreCase))
        {
            throw WebApiException.BadRequest("The batch holds a batch, which it cannot. Put its requests into the one batch.");
        }

        if (message.Url.OriginalString.Length is var length and > LongestAddress)
        {
            throw new WebApiException(
                414, WebApiException.Malformed, $"An address in a batch has at most {LongestAddress} characters, and one of this batch has {length}. Ask for less in one request.");
        }

        using var body = new MemoryStream();
        using (var stream = message.GetStream())
        {
            stream.CopyTo(body);
        }

        var headers = message.Headers.ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase);
        return new WebRequest(message.Method.ToUpperInvariant(), message.Url, batch.ServiceRoot, headers, body.ToArray());
    }
}
