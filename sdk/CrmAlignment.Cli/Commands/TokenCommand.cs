using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Faults;
using CrmAlignment.WebApi.Access;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma token: who may call a served database.</summary>
internal static class TokenCommand
{
    private const int MostDays = 366;
    private const int DefaultDays = 30;
    private const string User = "--user";

    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console)
    {
        var database = new Option<FileInfo>("--database")
        {
            Description = "Database file of a local Dataverse; the tokens are in a file beside it.",
            HelpName = "FILE",
            Required = true,
            Recursive = true,
        };
        return new Command("token", "Makes, lists and revokes the tokens with which callers act as a user of a served database.")
        {
            Options = { database },
            Subcommands = { Making(console, database), Listing(console, database), Revoking(console, database) },
        };
    }

    private static Command Making(IAnsiConsole console, Option<FileInfo> database)
    {
        var user = new Option<string>(User) { Description = "User name, e-mail address, full name or id of the user.", HelpName = "USER", Required = true };
        var name = new Option<string?>("--name") { Description = "What the token is for; it is revoked by this name. Default: the user's name.", HelpName = "NAME" };
        var days = new Option<int>("--days") { Description = "How many days it can be used, 1 to 366.", HelpName = "N", DefaultValueFactory = _ => DefaultDays };
        var command = new Command("create", "Makes a token and shows it, once: only a hash of it is kept. The database may be served meanwhile.")
        {
            Options = { user, name, days },
        };
        command.SetAction(parsed =>
        {
            var lifetime = parsed.GetValue(days) is var count and >= 1 and <= MostDays
                ? TimeSpan.FromDays(count)
                : throw new InputException("--days", $"{parsed.GetValue(days)} is not between 1 and {MostDays}.", "Make a token for a shorter time.");
            var path = parsed.GetValue(database)!.FullName;
            DatabaseFile.RequireFile(path);
            var found = UserLookup.FindIn(path, User, parsed.GetValue(user)!);
            var token = Tokens(path).Create(parsed.GetValue(name) ?? found.FullName, found.Id, lifetime);
            console.MarkupLine($"A token of {Markup.Escape(found.FullName)} for {parsed.GetValue(days)} days. It is shown this once:");
            console.WriteLine(token);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Listing(IAnsiConsole console, Option<FileInfo> database)
    {
        var command = new Command("list", "Lists the tokens: name, user and end.");
        command.SetAction(parsed =>
        {
            var table = new Table().AddColumns("Name", "User", "Ends (UTC)");
            foreach (var token in Tokens(parsed.GetValue(database)!.FullName).List())
            {
                table.AddRow(Markup.Escape(token.Name), token.UserId.ToString(), $"{token.Expires.UtcDateTime:yyyy-MM-dd HH:mm}");
            }

            console.Write(table);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Revoking(IAnsiConsole console, Option<FileInfo> database)
    {
        var name = new Argument<string>("NAME") { Description = "Name of the tokens." };
        var command = new Command("revoke", "Ends the tokens of a name at once, also while the database is served.") { Arguments = { name } };
        command.SetAction(parsed =>
        {
            var tokens = Tokens(parsed.GetValue(database)!.FullName);
            var ended = tokens.Revoke(parsed.GetValue(name)!);
            if (ended == 0)
            {
                throw new InputException(
                    "NAME", $"No token is called \"{parsed.GetValue(name)}\".", $"Names are: {string.Join(", ", tokens.List().Select(token => token.Name).Distinct())}.");
            }

            console.MarkupLine($"Ended: {ended}");
            return ExitCode.Done;
        });
        return command;
    }

    private static AccessTokens Tokens(string database) => new(AccessTokens.PathOf(database), TimeProvider.System);
}
