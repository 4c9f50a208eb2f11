using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using CrmAlignment.Client.Resilience;
using CrmAlignment.Client.WebApi;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Cli.Dataverse;

/// <summary>An environment at an address: its service, those of other users, and what no message of the service says.</summary>
/// <param name="address">The address.</param>
/// <param name="token">Gives the token of a request; null where none is needed.</param>
/// <param name="retries">How requests are sent again.</param>
internal sealed class ServedEnvironment(Uri address, Func<CancellationToken, string>? token, AlignmentClientOptions retries) : IDisposable
{
    private readonly Dictionary<Guid, WebApiService> _others = [];

    /// <summary>The service of the caller.</summary>
    public WebApiService Service { get; } = new(address, new WebApiServiceOptions { Token = token, Retries = retries });

    /// <summary>The service of a user, for whom the caller acts.</summary>
    public IOrganizationService ServiceFor(Guid user)
    {
        if (!_others.TryGetValue(user, out var service))
        {
            service = new WebApiService(address, new WebApiServiceOptions { Token = token, Retries = retries, Handler = ActingForAnother.Of(Service, user) });
            _others.Add(user, service);
        }

        return service;
    }

    /// <summary>
    /// Whether leads can be in queues (https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query-metadata-web-api).
    /// </summary>
    public bool LeadsAreInQueues()
    {
        var definition = Service.ExecuteWebRequest(HttpMethod.Get, "EntityDefinitions(LogicalName='lead')?$select=IsValidForQueue");
        return (bool?)JObject.Parse(definition).SelectToken("IsValidForQueue.Value") ?? false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Service.Dispose();
        foreach (var other in _others.Values)
        {
            other.Dispose();
        }
    }
}
