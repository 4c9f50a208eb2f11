using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Mapping;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.Cli.Setup;
using NodaTime;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma map: a first map for files of an export.</summary>
internal static class MapCommand
{
    private static readonly string[] Languages = ["en", "ru", "uk", "zh"];

    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console)
    {
        var leads = new Argument<FileInfo>("LEADS") { Description = "File of leads, as exported: CSV in any dialect, or .xlsx. A file of deals alone will do." };
        var deals = new Argument<FileInfo?>("DEALS") { Description = "File of deals.", Arity = ArgumentArity.ZeroOrOne };
        var spend = new Option<FileInfo?>("--spend") { Description = "File of marketing spend by campaign.", HelpName = "FILE" };
        var output = new Option<FileInfo>("--out") { Description = "The map to write; its settings are written beside it.", HelpName = "MAP", DefaultValueFactory = _ => new FileInfo("map.json") };
        var force = new Option<bool>("--force") { Description = "Replace files that are there." };
        var zone = new Option<string>("--time-zone") { Description = "Time zone (IANA id) in which the dates are meant.", HelpName = "ZONE", DefaultValueFactory = _ => "UTC" };
        var starter = new Option<string>("--starter") { Description = $"Language of the starter set: {string.Join(", ", Languages)}.", HelpName = "LANGUAGE", DefaultValueFactory = _ => "en" };
        var formats = new MapFormats();
        var command = new Command("map", "Looks at exported files and writes a first map for crma replay, with what it recognised.")
        {
            Arguments = { leads, deals },
            Options = { spend, output, force, zone, starter, formats.Encoding, formats.Delimiter, formats.Sheet },
        };
        command.SetAction(parsed =>
        {
            using var leadsTable = InputTable.Read(parsed.GetValue(leads)!.FullName, formats.Of(parsed, new LeadMap()));
            using var dealsTable = parsed.GetValue(deals) is { } dealsFile ? InputTable.Read(dealsFile.FullName, formats.Of(parsed, new DealMap())) : null;
            using var spendTable = parsed.GetValue(spend) is { } spendFile ? InputTable.Read(spendFile.FullName, formats.Of(parsed, new SpendMap())) : null;
            return Run(
                console,
                FunnelRecognition.Of(leadsTable, dealsTable, spendTable),
                parsed.GetValue(output)!.FullName,
                parsed.GetValue(force),
                Zone(parsed.GetValue(zone)!),
                Language(parsed.GetValue(starter)!));
        });
        return command;
    }

    private static int Run(IAnsiConsole console, FunnelRecognition recognition, string path, bool replaces, string zone, string language)
    {
        var settingsPath = Path.Combine(Path.GetDirectoryName(path)!, Path.GetFileNameWithoutExtension(path) + ".settings.json");
        OutputFile.RequirePlace(path, replaces, "--out");
        OutputFile.RequirePlace(settingsPath, replaces, "--out");
        var draft = new MapDraft(recognition, zone);
        var settings = new StarterSettings(language, zone, [.. draft.FilledColumns], CastSetup.MarketingName, CastSetup.SalesName);
        new MapReport(console).Write(recognition, settings);
        OutputFile.WriteText(settingsPath, replaces, settings.Write());
        OutputFile.WriteText(path, replaces, draft.Write(Path.GetFileNameWithoutExtension(recognition.Leads.Table.Name), Path.GetFileName(settingsPath)));
        console.MarkupLine($"\nMap: [bold]{Markup.Escape(path)}[/]\nSettings: [bold]{Markup.Escape(settingsPath)}[/]");
        var isOpen = recognition.Open.Missing.Count + recognition.Open.Doubts.Count + recognition.Open.Misfits.Count > 0 || recognition.Tables.Any(table => table.Refused.Count > 0);
        return isOpen ? ExitCode.DoneWithRefusedRows : ExitCode.Done;
    }

    private static string Zone(string id) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id)?.Id
        ?? throw new InputException("--time-zone", $"\"{id}\" is no time zone.", "Use an IANA id such as Europe/Berlin.");

    private static string Language(string language) => Languages.Contains(language, StringComparer.Ordinal)
        ? language
        : throw new InputException("--starter", $"There is no starter set \"{language}\".", $"Languages: {string.Join(", ", Languages)}.");
}
