using System.Text.Json;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Async;

/// <summary>A request that a job performs from the start, as the job keeps it.</summary>
internal static class QueuedRequest
{
    /// <summary>A request as text.</summary>
    /// <param name="request">The request.</param>
    /// <returns>JSON.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">A parameter is of a type that jobs do not keep.</exception>
    public static string Write(OrganizationRequest request) => JobText.Of(request, static (json, queued) =>
    {
        json.WriteString("message", queued.RequestName);
        ContextValueCodec.WriteAll(json, "input", queued.Parameters);
    });

    /// <summary>A request from text.</summary>
    /// <param name="data">JSON.</param>
    /// <returns>The request.</returns>
    public static OrganizationRequest Read(string data)
    {
        using var json = JsonDocument.Parse(data);
        var request = new OrganizationRequest(JobText.Required(json.RootElement, "message"));
        ContextValueCodec.ReadAll(json.RootElement, "input", request.Parameters);
        return request;
    }
}
