using System;
using System.CommandLine;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Faults;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Player;
using CrmAlignment.WebApi;
using CrmAlignment.WebApi.Access;
using CrmAlignment.WebApi.Hosting;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma serve: a database as the Dataverse Web API, on this machine or over HTTPS for others.</summary>
internal static class ServeCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console)
    {
        var options = new ServeOptions();
        var command = new Command(
            "serve",
            "Serves a database as the Dataverse Web API, to callers with a token of crma token, until Ctrl+C: on this machine, together with its apps for a browser, or over HTTPS for others.");
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => ServeAsync(options, parsed, console, cancellation));
        return command;
    }

    /// <summary>Serves a database on this machine, and opens its apps in the browser.</summary>
    /// <param name="database">Path of the database.</param>
    /// <param name="start">What the organization's clock shows at first, unless the database was served before.</param>
    /// <param name="console">Where it reports.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<int> PlayAsync(string database, DateTimeOffset? start, IAnsiConsole console, CancellationToken cancellation)
    {
        var clock = KeptClock.Of(database, start);
        using var organization = DatabaseFile.OpenServed(database, clock);
        var serving = new WebApiOptions { Tokens = new AccessTokens(AccessTokens.PathOf(database), TimeProvider.System) };
        await ServeAsync(organization, serving, Playing.Create(organization, clock, null), new Announcement(console, database, null, true), new ServedClock(organization, clock, TimeProvider.System), cancellation)
            .ConfigureAwait(false);
        return ExitCode.Done;
    }

    private static async Task<int> ServeAsync(ServeOptions options, ParseResult parsed, IAnsiConsole console, CancellationToken cancellation)
    {
        var address = options.AddressOf(parsed);
        var now = parsed.GetValue(options.Now) is { } text ? ServedClock.Read(text) : null as DateTimeOffset?;
        using var certificate = CertificateOf(options, parsed);
        using var exporting = Exporting.To(parsed.GetValue(options.Otlp));
        var database = parsed.GetValue(options.Database)!.FullName;
        DatabaseFile.RequireFile(database);
        var user = parsed.GetValue(options.User) is { } named ? UserLookup.FindIn(database, "--as", named) : null;
        var clock = KeptClock.Of(database);
        using var organization = DatabaseFile.OpenServed(database, clock);
        var shown = new ServedClock(organization, clock, TimeProvider.System);
        shown.Choose(now);
        using var logging = parsed.GetValue(options.Log) ? new ConsoleLog(console) : null;
        var serving = new WebApiOptions
        {
            Listen = address,
            Port = parsed.GetValue(options.Port),
            Certificate = certificate?.Own,
            CertificateChain = certificate?.Chain,
            Tokens = new AccessTokens(AccessTokens.PathOf(database), TimeProvider.System),
            UserWithoutToken = user?.Id,
            Protection = options.Protection.Of(parsed),
            Logging = logging,
        };

        // Whoever has the address of the apps can be any user: that is for this machine alone.
        var player = IPAddress.IsLoopback(address) && certificate is null ? Playing.Create(organization, clock, user?.Id) : null;
        var announcement = new Announcement(console, database, user, parsed.GetValue(options.Open));
        await ServeAsync(organization, serving, player, announcement, shown, cancellation).ConfigureAwait(false);
        return ExitCode.Done;
    }

    private static async Task ServeAsync(
        LocalOrganization organization, WebApiOptions serving, PlayerHost? player, Announcement announcement, ServedClock clock, CancellationToken cancellation)
    {
        await using var server = await WebApiServer.StartAsync(organization, player is null ? serving : player.AddTo(serving), cancellation).ConfigureAwait(false);
        announcement.Started(server, player, clock);
        await server.WaitForShutdownAsync(cancellation).ConfigureAwait(false);
        announcement.Stopped();
    }

    private static CertificateFile? CertificateOf(ServeOptions options, ParseResult parsed)
    {
        var variable = parsed.GetValue(options.PasswordVariable);
        return parsed.GetValue(options.Certificate) is { } file ? CertificateFile.Read(file.FullName, variable, TimeProvider.System.GetUtcNow())
            : variable is null ? null
            : throw new InputException(options.PasswordVariable.Name, "There is no certificate to which the password belongs.", $"Give {options.Certificate.Name} FILE.");
    }

    private sealed record Announcement(IAnsiConsole Console, string Database, NamedUser? User, bool Opens)
    {
        public void Started(WebApiServer server, PlayerHost? player, ServedClock clock)
        {
            Console.MarkupLine($"Serving {Markup.Escape(Database)} as the Dataverse Web API:");
            Console.MarkupLine($"  [bold]{Markup.Escape(server.ServiceAddress.AbsoluteUri)}[/]");
            Console.MarkupLine(User is null
                ? "  A request needs a token: crma token create --database FILE --user USER"
                : $"  A request without a token acts as {Markup.Escape(User.FullName)}.");
            if (player is not null)
            {
                Playing.Show(player.AddressOn(server.Address), Opens, Console);
            }

            clock.Tell(Console);
            Console.MarkupLine("Stop with Ctrl+C.");
        }

        public void Stopped() => Console.MarkupLine("Stopped.");
    }
}
