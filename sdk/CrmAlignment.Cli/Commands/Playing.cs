using System;
using System.ComponentModel;
using System.Diagnostics;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Client;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model;
using CrmAlignment.Player;
using CrmAlignment.Player.Settings;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>The apps of a served database in a browser.</summary>
internal static class Playing
{
    /// <summary>Lets a database be served from then on, as if nobody had worked since; one that was served before keeps its clock.</summary>
    /// <param name="database">Path of the database.</param>
    /// <param name="ended">The end of what was played.</param>
    /// <exception cref="InputException">The file beside the database that keeps the clock holds something else.</exception>
    public static void GoOnFrom(string database, DateTimeOffset ended) => KeptClock.Of(database, ended);

    /// <summary>The player of an organization, which does the product's due work when the clock was moved.</summary>
    public static PlayerHost Create(LocalOrganization organization, MovableClock clock, Guid? user) => new(organization, new PlayerOptions
    {
        Clock = clock,
        FirstUser = user,
        DueWork = cancellation =>
        {
            if (RowLookup.Find(organization.AdminService, "solution", "uniquename", Publisher.SolutionUniqueName) is null)
            {
                return;
            }

            var client = new AlignmentClient(organization.AdminService);
            client.ProcessAllDue(cancellationToken: cancellation);
            client.ReassessAllLeads(cancellationToken: cancellation);
            organization.DrainAsyncOperations();
            client.FoldAll(cancellationToken: cancellation);
        },
    });

    /// <summary>Says where the apps are, and opens them.</summary>
    public static void Show(Uri address, bool opens, IAnsiConsole console)
    {
        console.MarkupLine("Its apps in a browser, as any of its users (keep the address to yourself):");
        console.MarkupLine($"  [bold]{Markup.Escape(address.AbsoluteUri)}[/]");
        if (!opens)
        {
            return;
        }

        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
        }
        catch (Win32Exception e)
        {
            console.MarkupLine($"[yellow]No browser could be opened ({Markup.Escape(e.Message)}): open the address yourself.[/]");
        }
    }
}
