using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Client.WebApi;

/// <summary>
/// ExecuteTransaction over the Web API: one change set of a batch, which is done whole or not at all.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/execute-batch-operations-using-web-api#change-sets
/// </summary>
/// <param name="connection">Sends the batch.</param>
/// <param name="requestsOf">The HTTP requests of a message: method, address, body and headers.</param>
internal sealed class TransactionCall(WebConnection connection, Func<OrganizationRequest, IReadOnlyList<TransactionCall.Part>> requestsOf)
{
    private const string NewLine = "\r\n";

    /// <summary>One request of a change set.</summary>
    public sealed record Part(HttpMethod Method, string Address, JObject? Body, params (string Name, string Value)[] Headers);

    /// <summary>Sends the requests.</summary>
    /// <exception cref="NotSupportedException">One of them cannot be in a change set, or answers are asked for; nothing was sent.</exception>
    public OrganizationResponse Execute(ExecuteTransactionRequest request)
    {
        if (request.ReturnResponses == true)
        {
            throw new NotSupportedException("The Web API service gives no answers of the requests of an ExecuteTransaction: leave ReturnResponses out.");
        }

        var parts = request.Requests.SelectMany(requestsOf).ToList();
        if (parts.Count > 0)
        {
            connection.SendBatch(() => ContentOf(parts));
        }

        return new ExecuteTransactionResponse();
    }

    private static MultipartContent ContentOf(IReadOnlyList<Part> parts)
    {
        var changes = new MultipartContent("mixed", "changeset_" + Guid.NewGuid().ToString("N"));
        for (var index = 0; index < parts.Count; index++)
        {
            var part = new StringContent(TextOf(parts[index]), Encoding.UTF8);
            part.Headers.Clear();
            part.Headers.TryAddWithoutValidation("Content-Type", "application/http");
            part.Headers.TryAddWithoutValidation("Content-Transfer-Encoding", "binary");
            part.Headers.TryAddWithoutValidation("Content-ID", (index + 1).ToString(CultureInfo.InvariantCulture));
            changes.Add(part);
        }

        return new MultipartContent("mixed", "batch_" + Guid.NewGuid().ToString("N")) { changes };
    }

    private static string TextOf(Part part) => string.Concat(
        $"{part.Method} {part.Address} HTTP/1.1{NewLine}",
        "Accept: application/json" + NewLine,
        "Content-Type: application/json; type=entry" + NewLine,
        string.Concat(part.Headers.Select(header => $"{header.Name}: {header.Value}{NewLine}")),
        NewLine,
        part.Body?.ToString(Formatting.None) ?? "",
        NewLine);
}
