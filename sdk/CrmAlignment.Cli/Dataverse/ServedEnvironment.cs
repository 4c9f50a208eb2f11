using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using CrmAlignment.Client.WebApi;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Cli.Dataverse;

/// <summary>An environment at an address: its service, those of other users, and what no message of the service says.</summary>
/// <param name="address">The address.</param>
/// <param name="token">Gives the token of a request; null where none is needed.</param>
internal sealed class ServedEnvironment(Uri address, Func<CancellationToken, string>? token) : IDisposable
{
    private readonly Dictionary<Guid, WebApiService> _others = [];

    /// <summary>The service of the caller.</summary>
    public WebApiService Service { get; } = new(address, new WebApiServiceOptions { Token = token });

    /// <summary>The service of a user, for whom the caller acts.</summary>
    public IOrganizationService ServiceFor(Guid user)
    {
        if (!_others.TryGetValue(user, out var service))
        {
            service = new WebApiService(address, new WebApiServiceOptions { Token = token, Handler = ActingForAnother.Of(Service, user) });
            _others.Add(user, service);
        }

        return service;
    }

    /// <summary>
    /// Whether leads can be in queues (https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query-metadata-web-api).
    /// </summary>
    public bool LeadsAreInQueues()
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, "/api/data/v9.2/EntityDefinitions(LogicalName='lead')?$select=IsValidForQueue"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token(CancellationToken.None));
        }

        using var response = http.Send(request).EnsureSuccessStatusCode();
        using var body = new System.IO.StreamReader(response.Content.ReadAsStream());
        return (bool?)JObject.Parse(body.ReadToEnd()).SelectToken("IsValidForQueue.Value") ?? false;
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
