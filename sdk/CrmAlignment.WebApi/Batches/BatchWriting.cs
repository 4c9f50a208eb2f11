using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using CrmAlignment.WebApi.Exchange;
using Microsoft.AspNetCore.WebUtilities;

namespace CrmAlignment.WebApi.Batches;

/// <summary>
/// Writes the answers to a batch, as multipart/mixed with the responses of a change set inside a part of their own (RFC 2046, 5.1).
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/execute-batch-operations-using-web-api
/// </summary>
internal sealed class BatchWriting
{
    private const int BytesOfAnswer = 512;

    private readonly ArrayBufferWriter<byte> _bytes;
    private readonly string _boundary = $"batchresponse_{Guid.NewGuid():D}";

    private BatchWriting(int answers) => _bytes = new ArrayBufferWriter<byte>((answers + 1) * BytesOfAnswer);

    /// <summary>The answer to a batch.</summary>
    /// <param name="answers">The answers to its parts, in their order.</param>
    /// <param name="status">Status of the whole.</param>
    public static WebResponse Write(IReadOnlyList<BatchAnswer> answers, int status)
    {
        var writing = new BatchWriting(answers.Count);
        foreach (var answer in answers)
        {
            writing.Write(answer);
        }

        writing.Text($"--{writing._boundary}--\r\n");
        return WebResponse.Content(status, writing._bytes.WrittenMemory, $"multipart/mixed; boundary={writing._boundary}");
    }

    private void Write(BatchAnswer answer)
    {
        if (!answer.IsChangeSet)
        {
            Write(_boundary, answer);
            return;
        }

        var inner = $"changesetresponse_{Guid.NewGuid():D}";
        Text($"--{_boundary}\r\nContent-Type: multipart/mixed; boundary={inner}\r\n\r\n");
        Write(inner, answer);
        Text($"--{inner}--\r\n");
    }

    private void Write(string boundary, BatchAnswer answer)
    {
        foreach (var (contentId, response) in answer.Responses)
        {
            Text($"--{boundary}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n");
            if (contentId is not null)
            {
                Text($"Content-ID: {contentId}\r\n");
            }

            Write(response);
        }
    }

    private void Write(WebResponse response)
    {
        Text(string.Create(CultureInfo.InvariantCulture, $"\r\nHTTP/1.1 {response.Status} {ReasonPhrases.GetReasonPhrase(response.Status)}\r\nOData-Version: 4.0\r\n"));
        foreach (var (name, value) in response.Headers)
        {
            Text($"{name}: {value}\r\n");
        }

        Text("\r\n");
        _bytes.Write(response.Body.Span);
        Text("\r\n");
    }

    private void Text(string text) => Encoding.UTF8.GetBytes(text, _bytes);
}
