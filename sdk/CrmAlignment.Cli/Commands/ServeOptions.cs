using System;
using System.CommandLine;
using System.IO;
using System.Net;
using CrmAlignment.Cli.Faults;

namespace CrmAlignment.Cli.Commands;

/// <summary>The options of crma serve that say where it listens.</summary>
internal sealed class ServeOptions
{
    private const string ListenName = "--listen";
    private const string As = "--as";
    private const int DefaultPort = 5090;
    private const int LastPort = 65535;

    /// <summary>The database.</summary>
    public Option<FileInfo> Database { get; } = new("--database") { Description = "Database file of a local Dataverse.", HelpName = "FILE", Required = true };

    /// <summary>The port.</summary>
    public Option<int> Port { get; } = new("--port")
    {
        Description = "Port, 1 to 65535; 0 takes any free one.",
        HelpName = "PORT",
        DefaultValueFactory = _ => DefaultPort,
    };

    /// <summary>The address.</summary>
    public Option<string> Listen { get; } = new(ListenName)
    {
        Description = "Address of this machine to listen at; 0.0.0.0 for all. What other machines reach needs --certificate, and tokens.",
        HelpName = "ADDRESS",
        DefaultValueFactory = _ => IPAddress.Loopback.ToString(),
    };

    /// <summary>The certificate.</summary>
    public Option<FileInfo?> Certificate { get; } = new("--certificate")
    {
        Description = "Certificate with its private key, as PFX or PEM, to serve HTTPS.",
        HelpName = "FILE",
    };

    /// <summary>Where its password is.</summary>
    public Option<string?> PasswordVariable { get; } = new("--certificate-password-variable")
    {
        Description = "Name of the environment variable that has the password of the certificate.",
        HelpName = "NAME",
    };

    /// <summary>Who acts without a token.</summary>
    public Option<string?> User { get; } = new(As)
    {
        Description = "User name, e-mail address, full name or id of the user as whom requests without a token act. Without it they are refused.",
        HelpName = "USER",
    };

    /// <summary>The service protection limits.</summary>
    public ProtectionOptions Protection { get; } = new();

    /// <summary>Where telemetry goes.</summary>
    public Option<Uri?> Otlp { get; } = new("--otlp")
    {
        Description = "Address of an OpenTelemetry collector (OTLP over HTTP, such as http://127.0.0.1:4318) that gets traces and metrics; no row, id or token is in them.",
        HelpName = "ENDPOINT",
        // What is no address of a collector is refused where it is used, with the remedy.
        CustomParser = result => Uri.TryCreate(result.Tokens[0].Value, UriKind.RelativeOrAbsolute, out var given) ? given : new Uri("", UriKind.Relative),
    };

    /// <summary>What the clock shows.</summary>
    public Option<string?> Now { get; } = new(ServedClock.Option)
    {
        Description = "What the clock of the organization shows: a day such as 2026-03-31 or an instant such as 2026-03-31T09:30:00Z (UTC), not before its last change. "
            + "Without it, what it showed when it was served last, or the present.",
        HelpName = "INSTANT",
    };

    /// <summary>Whether the apps are opened in a browser.</summary>
    public Option<bool> Open { get; } = new("--open") { Description = "Open the apps in the browser; on this machine alone, and without a certificate." };

    /// <summary>Whether requests are logged.</summary>
    public Option<bool> Log { get; } = new("--log") { Description = "Write a line for each request." };

    /// <summary>Adds the options to the command.</summary>
    public void AddTo(Command command)
    {
        Port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is var port and (< 0 or > LastPort))
            {
                result.AddError($"--port: {port} is no port. Give 0 to {LastPort}.");
            }
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(Open) && result.GetValue(Certificate) is not null)
            {
                result.AddError("--open: the apps are served without --certificate alone, to a browser on this machine.");
            }
        });
        Option[] all = [Database, Port, Listen, Certificate, PasswordVariable, User, .. Protection.All, Otlp, Now, Open, Log];
        foreach (var option in all)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The address, which is one of this machine alone unless there is a certificate and nobody acts without a token.</summary>
    /// <exception cref="InputException">It is none, or is reached from other machines without TLS or without tokens.</exception>
    public IPAddress AddressOf(ParseResult parsed)
    {
        var text = parsed.GetValue(Listen)!;
        var address = string.Equals(text, "localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
            : IPAddress.TryParse(text, out var read) ? read
            : throw new InputException(ListenName, $"\"{text}\" is no address.", "Give one of this machine, such as 127.0.0.1, ::1, 192.168.1.20, or 0.0.0.0 for all.");
        return IPAddress.IsLoopback(address) ? address
            : parsed.GetValue(Certificate) is null ? throw new InputException(
                ListenName, $"Other machines reach {address}, and tokens and rows would go over the network as they are.", "Give --certificate FILE to serve HTTPS.")
            : parsed.GetValue(User) is not null ? throw new InputException(
                As, $"Other machines reach {address}, and each of them could act as this user.", "Leave it out, and make tokens with crma token create.")
            : address;
    }
}
