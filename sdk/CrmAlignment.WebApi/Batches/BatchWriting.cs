using System.Collections.Generic;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Rows;
using Microsoft.OData;

namespace CrmAlignment.WebApi.Batches;

/// <summary>Writes the answers to a batch.</summary>
internal static class BatchWriting
{
    /// <summary>The answer to a batch.</summary>
    /// <param name="answers">The answers to its parts, in their order.</param>
    /// <param name="status">Status of the whole.</param>
    public static WebResponse Write(IEnumerable<BatchAnswer> answers, int status)
    {
        using var message = new ResponseMessage();
        var settings = new ODataMessageWriterSettings { Version = ODataVersion.V4, EnableMessageStreamDisposal = false };
        settings.MessageQuotas.MaxPartsPerBatch = int.MaxValue;
        settings.MessageQuotas.MaxOperationsPerChangeset = int.MaxValue;
        settings.SetContentType(ODataFormat.Batch);
        using (var writer = new ODataMessageWriter((IODataResponseMessage)message, settings))
        {
            var batch = writer.CreateODataBatchWriter();
            batch.WriteStartBatch();
            foreach (var answer in answers)
            {
                Write(batch, answer);
            }

            batch.WriteEndBatch();
            batch.Flush();
        }

        return WebResponse.Content(status, message.Body.ToArray(), message.GetHeader("Content-Type")!);
    }

    private static void Write(ODataBatchWriter batch, BatchAnswer answer)
    {
        if (answer.IsChangeSet)
        {
            batch.WriteStartChangeset();
        }

        foreach (var (contentId, response) in answer.Responses)
        {
            Write(batch.CreateOperationResponseMessage(contentId), response);
        }

        if (answer.IsChangeSet)
        {
            batch.WriteEndChangeset();
        }
    }

    private static void Write(ODataBatchOperationResponseMessage message, WebResponse response)
    {
        message.StatusCode = response.Status;
        message.SetHeader("OData-Version", "4.0");
        foreach (var (name, value) in response.Headers)
        {
            message.SetHeader(name, value);
        }

        if (!response.Body.IsEmpty)
        {
            using var stream = message.GetStream();
            stream.Write(response.Body.Span);
        }
    }
}
