using System;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.WebApi;
using CrmAlignment.WebApi.Access;
using CrmAlignment.WebApi.Hosting;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma serve: a database as the Dataverse Web API on this machine.</summary>
internal static class ServeCommand
{
    private const string As = "--as";
    private const int DefaultPort = 5090;
    private const int LastPort = 65535;

    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console)
    {
        var database = new Option<FileInfo>("--database") { Description = "Database file of a local Dataverse.", HelpName = "FILE", Required = true };
        var port = new Option<int>("--port")
        {
            Description = "Port on this machine, 1 to 65535; 0 takes any free one.",
            HelpName = "PORT",
            DefaultValueFactory = _ => DefaultPort,
        };
        var user = new Option<string?>(As)
        {
            Description = "User name, e-mail address, full name or id of the user as whom requests without a token act. Without it they are refused.",
            HelpName = "USER",
        };
        var open = new Option<bool>("--open") { Description = "Open the apps in the browser." };
        var log = new Option<bool>("--log") { Description = "Write a line for each request." };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > LastPort)
            {
                result.AddError($"--port: {result.GetValueOrDefault<int>()} is no port. Give 0 to {LastPort}.");
            }
        });
        var command = new Command(
            "serve",
            "Serves a database on this machine until Ctrl+C: as the Dataverse Web API, to callers with a token of crma token, and its apps to a browser.")
        {
            Options = { database, port, user, open, log },
        };
        command.SetAction((parsed, cancellation) => ServeAsync(
            new Serving(parsed.GetValue(database)!.FullName, parsed.GetValue(port), parsed.GetValue(user), parsed.GetValue(log), parsed.GetValue(open)),
            console,
            cancellation));
        return command;
    }

    /// <summary>Serves a database, and opens its apps in the browser.</summary>
    /// <param name="database">Path of the database.</param>
    /// <param name="start">What the organization's clock shows at first, unless the database was served before.</param>
    /// <param name="console">Where it reports.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Task<int> PlayAsync(string database, DateTimeOffset? start, IAnsiConsole console, CancellationToken cancellation) =>
        ServeAsync(new Serving(database, 0, null, false, true) { Start = start }, console, cancellation);

    private static async Task<int> ServeAsync(Serving serving, IAnsiConsole console, CancellationToken cancellation)
    {
        var clock = Playing.ClockOf(serving.Database, serving.Start);
        using var organization = DatabaseFile.OpenServed(serving.Database, clock);
        var user = serving.User is null ? null : UserLookup.Find(organization.AdminService, As, serving.User);
        using var logging = serving.Logs ? new ConsoleLog(console) : null;
        var options = new WebApiOptions
        {
            Port = serving.Port,
            Tokens = new AccessTokens(AccessTokens.PathOf(serving.Database), TimeProvider.System),
            UserWithoutToken = user?.Id,
            Logging = logging,
        };
        var player = Playing.Create(organization, clock, user?.Id);
        await using var server = await WebApiServer.StartAsync(organization, player.AddTo(options), cancellation).ConfigureAwait(false);
        console.MarkupLine($"Serving {Markup.Escape(serving.Database)} as the Dataverse Web API:");
        console.MarkupLine($"  [bold]{server.ServiceAddress}[/]");
        console.MarkupLine(user is null
            ? "  A request needs a token: crma token create --database FILE --user USER"
            : $"  A request without a token acts as {Markup.Escape(user.FullName)}.");
        Playing.Show(player.AddressOn(server.Address), serving.Opens, console);
        console.MarkupLine("Stop with Ctrl+C.");
        await server.WaitForShutdownAsync(cancellation).ConfigureAwait(false);
        console.MarkupLine("Stopped.");
        return ExitCode.Done;
    }

    private sealed record Serving(string Database, int Port, string? User, bool Logs, bool Opens)
    {
        public DateTimeOffset? Start { get; init; }
    }
}
