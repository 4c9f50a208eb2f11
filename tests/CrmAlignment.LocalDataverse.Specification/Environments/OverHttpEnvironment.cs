using System;
using System.Collections.Concurrent;
using System.IO;
using CrmAlignment.Client.WebApi;
using CrmAlignment.WebApi;
using CrmAlignment.WebApi.Access;
using CrmAlignment.WebApi.Hosting;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Environments;

/// <summary>
/// A local organization in memory that is reached by its Web API, through the client's organization service; every user has a token.
/// What the Web API of the platform does not have is skipped (<see cref="WebApiLimits"/>).
/// </summary>
public sealed class OverHttpEnvironment : LocalEnvironment
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(3650);

    private readonly string _folder = Directory.CreateTempSubdirectory("over-http-").FullName;
    private readonly ConcurrentDictionary<Guid, WebApiService> _connected = new();
    private readonly AccessTokens _tokens;
    private readonly WebApiServer _server;

    /// <summary>Opens the organization and serves it.</summary>
    public OverHttpEnvironment()
        : base(databasePath: null)
    {
        // The tokens' clock is the real one's stand-in: a specification that moves the organization's clock by years ends no token.
        _tokens = new AccessTokens(Path.Combine(_folder, "tokens"), new ManualTime());
        _server = WebApiServer.StartAsync(Organization, new WebApiOptions { Tokens = _tokens }).GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public override IOrganizationService Service => As(Organization.SystemUserId);

    /// <inheritdoc/>
    public override IOrganizationService As(Guid userId) => new WebApiLimits(_connected.GetOrAdd(userId, Connect));

    /// <inheritdoc/>
    public override void RequireOrganizationService(string reason) => throw new SkipException("Not over HTTP: " + reason);

    /// <inheritdoc/>
    public override LocalOrganization OpenAnother(Func<LocalDataverseOptions, LocalDataverseOptions> configure) =>
        throw new SkipException("Not over HTTP: the test opens an organization of its own, which is not served.");

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        foreach (var service in _connected.Values)
        {
            service.Dispose();
        }

        _server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        base.Dispose(disposing);
        Directory.Delete(_folder, recursive: true);
    }

    private WebApiService Connect(Guid userId)
    {
        var token = _tokens.Create("specification", userId, Lifetime);
        return new WebApiService(_server.Address, new WebApiServiceOptions { Token = _ => token });
    }
}
