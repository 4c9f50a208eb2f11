using System;
using System.Threading.Tasks;
using CrmAlignment.LocalDataverse;
using CrmAlignment.WebApi;
using CrmAlignment.WebApi.Hosting;

namespace CrmAlignment.EndToEnd.Tests.Installation;

/// <summary>A database file, served as crma serve does; requests act as the system administrator, or as a user.</summary>
internal sealed class ServedDatabase : IAsyncDisposable
{
    private readonly WebApiServer _server;

    private ServedDatabase(LocalOrganization organization, WebApiServer server)
    {
        Organization = organization;
        _server = server;
    }

    public LocalOrganization Organization { get; }

    public string Address => _server.Address.ToString();

    public static async Task<ServedDatabase> StartAsync(string path, Func<LocalOrganization, Guid>? user = null)
    {
        var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = path, RunsJobsInBackground = true });
        var caller = user?.Invoke(organization) ?? organization.SystemUserId;
        return new ServedDatabase(organization, await WebApiServer.StartAsync(organization, new WebApiOptions { UserWithoutToken = caller }));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Organization.Dispose();
    }
}
