using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Async;

/// <summary>A request that a job performs from the start, as the job keeps it.</summary>
internal static class QueuedRequest
{
    /// <summary>A request as text.</summary>
    /// <param name="request">The request.</param>
    /// <returns>JSON.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">A parameter is of a type that jobs do not keep.</exception>
    public static string Write(OrganizationRequest request) => new JsonObject
    {
        ["message"] = request.RequestName,
        ["input"] = ContextValueCodec.WriteAll(request.Parameters),
    }.ToJsonString();

    /// <summary>A request from text.</summary>
    /// <param name="data">JSON.</param>
    /// <returns>The request.</returns>
    public static OrganizationRequest Read(string data)
    {
        var json = JsonNode.Parse(data)!;
        var request = new OrganizationRequest(json["message"]!.GetValue<string>());
        ContextValueCodec.ReadAll(json["input"], request.Parameters);
        return request;
    }
}
