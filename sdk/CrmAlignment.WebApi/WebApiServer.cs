using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.LocalDataverse;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CrmAlignment.WebApi;

/// <summary>
/// Serves a local organization as the Dataverse Web API, version 9.2: to this machine, or over HTTPS to others.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/overview
/// </summary>
/// <remarks>
/// What is not supported is answered with 501 and its name. Each request acts as the user of its token and has a transaction of its own.
/// The organization stays the caller's, and may be used beside the server.
/// </remarks>
public sealed class WebApiServer : IAsyncDisposable
{
    /// <summary>Path of the service on the server.</summary>
    public const string ServicePath = WebRequest.ServicePath;

    private readonly WebApplication _application;

    private WebApiServer(WebApplication application)
    {
        _application = application;
        Address = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");
    }

    /// <summary>The address of the server, such as http://127.0.0.1:5090/.</summary>
    public Uri Address { get; }

    /// <summary>The address of the service, such as http://127.0.0.1:5090/api/data/v9.2/.</summary>
    public Uri ServiceAddress => new(Address, ServicePath);

    /// <summary>Starts to serve.</summary>
    /// <param name="organization">The organization, which must outlive the server.</param>
    /// <param name="options">How; null for the defaults, which let nobody in.</param>
    /// <param name="cancellation">Gives up the start.</param>
    /// <exception cref="ArgumentException">The options would let others than this machine call without TLS, or without a token.</exception>
    /// <exception cref="System.IO.IOException">The port is in use, or the address is none of this machine.</exception>
    public static async Task<WebApiServer> StartAsync(
        LocalOrganization organization, WebApiOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(organization);
        options ??= new WebApiOptions();
        var application = Build(options);
        options.Beside?.Invoke(application);
        application.Run(new WebApiEndpoint(organization, options).HandleAsync);
        try
        {
            await application.StartAsync(cancellation).ConfigureAwait(false);
            return new WebApiServer(application);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Ends when the server is stopped by <see cref="DisposeAsync"/>, or by a signal to the process such as Ctrl+C.</summary>
    /// <param name="cancellation">Stops the server.</param>
    public Task WaitForShutdownAsync(CancellationToken cancellation = default) => _application.WaitForShutdownAsync(cancellation);

    /// <summary>Stops the server: no request is taken any more, those that run are answered.</summary>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync().ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
    }

    private static WebApplication Build(WebApiOptions options)
    {
        Listening.Check(options);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listening.Configure(kestrel, options));
        return builder.Build();
    }
}
