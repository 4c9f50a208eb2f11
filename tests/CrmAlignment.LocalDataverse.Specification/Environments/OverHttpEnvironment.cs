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
    private readonly ConcurrentDictionary<LocalOrganization, Served> _served = new();

    /// <summary>Opens the organization; it is served when it is first asked.</summary>
    public OverHttpEnvironment()
        : base(databasePath: null)
    {
    }

    /// <inheritdoc/>
    public override IOrganizationService Service => ServiceOf(Organization);

    /// <inheritdoc/>
    public override IOrganizationService As(Guid userId) => Serve(Organization).As(userId);

    /// <inheritdoc/>
    public override LocalOrganization OpenEmpty() => LocalOrganization.Open(new LocalDataverseOptions { TimeProvider = Time });

    /// <inheritdoc/>
    public override IOrganizationService ServiceOf(LocalOrganization organization)
    {
        ArgumentNullException.ThrowIfNull(organization);
        return Serve(organization).As(organization.SystemUserId);
    }

    /// <inheritdoc/>
    public override LocalOrganization OpenAnother(Func<LocalDataverseOptions, LocalDataverseOptions> configure) =>
        throw new SkipException("Not over HTTP: the test opens an organization of its own, which is not served.");

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        foreach (var served in _served.Values)
        {
            served.Dispose();
        }

        base.Dispose(disposing);
        Directory.Delete(_folder, recursive: true);
    }

    private Served Serve(LocalOrganization organization) =>
        _served.GetOrAdd(organization, served => new Served(served, Path.Combine(_folder, Guid.NewGuid().ToString("N"))));

    /// <summary>An organization that is served, and the services of its users.</summary>
    private sealed class Served : IDisposable
    {
        private readonly ConcurrentDictionary<Guid, WebApiService> _connected = new();
        private readonly AccessTokens _tokens;
        private readonly WebApiServer _server;

        public Served(LocalOrganization organization, string tokens)
        {
            // A clock of their own: a specification that moves the organization's by years ends no token.
            _tokens = new AccessTokens(tokens, new ManualTime());
            _server = WebApiServer.StartAsync(organization, new WebApiOptions { Tokens = _tokens }).GetAwaiter().GetResult();
        }

        public IOrganizationService As(Guid userId) => new WebApiLimits(_connected.GetOrAdd(userId, Connect));

        public void Dispose()
        {
            foreach (var service in _connected.Values)
            {
                service.Dispose();
            }

            _server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }

        private WebApiService Connect(Guid userId)
        {
            var token = _tokens.Create("specification", userId, Lifetime);
            return new WebApiService(_server.Address, new WebApiServiceOptions { Token = _ => token });
        }
    }
}
