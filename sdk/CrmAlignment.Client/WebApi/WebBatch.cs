using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.ServiceModel;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Resilience;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json;

namespace CrmAlignment.Client.WebApi;

/// <summary>
/// Several requests in one: each part is a request, or several that succeed together or not at all (a change set).
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/execute-batch-operations-using-web-api
/// </summary>
/// <param name="connection">Sends requests.</param>
internal sealed class WebBatch(WebConnection connection)
{
    private const string Line = "\r\n";

    /// <summary>Sends parts, and returns what came of each that was done: the answers to its requests, or a fault.</summary>
    /// <param name="parts">The parts; one of several requests is a change set.</param>
    /// <param name="continuesOnError">Whether the parts after one that failed are done.</param>
    /// <param name="repetition">Whether all of it may be sent again when nobody knows whether it was done.</param>
    /// <param name="cancellationToken">Breaks off the request and the wait for the next attempt.</param>
    /// <exception cref="FaultException{T}">The batch as a whole was refused.</exception>
    public async Task<IReadOnlyList<PartAnswer>> SendAsync(
        IReadOnlyList<IReadOnlyList<WebCall>> parts, bool continuesOnError, Repetition repetition, CancellationToken cancellationToken)
    {
        var boundary = "batch_" + Guid.NewGuid().ToString("N");
        var body = new StringBuilder();
        foreach (var part in parts)
        {
            body.Append("--").Append(boundary).Append(Line);
            Write(body, part);
        }

        body.Append("--").Append(boundary).Append("--").Append(Line);
        return Read(await connection.SendBatchAsync(() => Content(body, boundary), continuesOnError, repetition, cancellationToken).ConfigureAwait(false));
    }

    private static StringContent Content(StringBuilder body, string boundary)
    {
        var content = new StringContent(body.ToString(), Encoding.UTF8);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/mixed; boundary={boundary}");
        return content;
    }

    private void Write(StringBuilder body, IReadOnlyList<WebCall> part)
    {
        if (part.Count == 1)
        {
            Write(body, part[0], null);
            return;
        }

        var changes = "changes_" + Guid.NewGuid().ToString("N");
        body.Append("Content-Type: multipart/mixed; boundary=").Append(changes).Append(Line).Append(Line);
        for (var index = 0; index < part.Count; index++)
        {
            body.Append("--").Append(changes).Append(Line);
            Write(body, part[index], index + 1);
        }

        body.Append("--").Append(changes).Append("--").Append(Line);
    }

    private void Write(StringBuilder body, WebCall call, int? contentId)
    {
        body.Append("Content-Type: application/http").Append(Line).Append("Content-Transfer-Encoding: binary").Append(Line);
        if (contentId is { } id)
        {
            body.Append("Content-ID: ").Append(id).Append(Line);
        }

        body.Append(Line).Append(call.Method).Append(' ').Append(new Uri(connection.Root, call.Address).AbsoluteUri).Append(" HTTP/1.1").Append(Line);
        foreach (var (name, value) in WebConnection.HeadersOf(call))
        {
            body.Append(name).Append(": ").Append(value).Append(Line);
        }

        if (call.Body is not null)
        {
            body.Append("Content-Type: application/json; charset=utf-8").Append(Line);
        }

        body.Append(Line).Append(call.Body?.ToString(Formatting.None)).Append(Line);
    }

    private static IReadOnlyList<PartAnswer> Read(string text)
    {
        var answers = new List<PartAnswer>();
        foreach (var (head, body) in Multipart(text))
        {
            var isChangeSet = head.StartsWith("Content-Type: multipart/mixed", StringComparison.OrdinalIgnoreCase);
            answers.Add(isChangeSet ? new PartAnswer([.. Multipart(body).Select(part => Answer(part.Body))], null) : Single(body));
        }

        return answers;
    }

    private static PartAnswer Single(string http)
    {
        var response = Response(http, out var body);
        return response.IsSuccessStatusCode ? new PartAnswer([WebAnswer.Of(response, body)], null) : new PartAnswer([], WebFault.Of(response, body));
    }

    private static WebAnswer Answer(string http) => WebAnswer.Of(Response(http, out var body), body);

    private static HttpResponseMessage Response(string http, out string body)
    {
        var (head, rest) = Split(http);
        body = rest;
        var lines = head.Split([Line], StringSplitOptions.RemoveEmptyEntries);
        var response = new HttpResponseMessage((HttpStatusCode)int.Parse(lines[0].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture));
        foreach (var line in lines.Skip(1))
        {
            var colon = line.IndexOf(':');
            response.Headers.TryAddWithoutValidation(line.Substring(0, colon), line.Substring(colon + 1).Trim());
        }

        return response;
    }

    // The first line of a multipart is its boundary, whatever the header that announces it says.
    private static IEnumerable<(string Head, string Body)> Multipart(string text)
    {
        var start = text.IndexOf("--", StringComparison.Ordinal);
        if (start < 0)
        {
            yield break;
        }

        var boundary = text.Substring(start, text.IndexOf(Line, start, StringComparison.Ordinal) - start).TrimEnd();
        if (boundary.EndsWith("--", StringComparison.Ordinal))
        {
            yield break;
        }

        foreach (var part in (Line + text.Substring(start)).Split([Line + boundary], StringSplitOptions.None).Skip(1).TakeWhile(part => !part.StartsWith("--", StringComparison.Ordinal)))
        {
            yield return Split(part.Substring(Line.Length));
        }
    }

    private static (string Head, string Body) Split(string text)
    {
        var end = text.IndexOf(Line + Line, StringComparison.Ordinal);
        return end < 0 ? (text, "") : (text.Substring(0, end).TrimStart(), text.Substring(end + 2 * Line.Length).TrimEnd('\r', '\n'));
    }

    /// <summary>What came of a part.</summary>
    /// <param name="Answers">The answers to its requests; none when it failed.</param>
    /// <param name="Fault">The fault; null when it succeeded.</param>
    internal sealed record PartAnswer(IReadOnlyList<WebAnswer> Answers, FaultException<OrganizationServiceFault>? Fault);
}
