using System;
using System.CommandLine;
using System.IO;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Report;
using CrmAlignment.Cli.Report.Export;

namespace CrmAlignment.Cli.Commands;

/// <summary>Options of the commands that report: in which language, and as which files.</summary>
internal sealed class ReportOptions
{
    /// <summary>Language.</summary>
    public Option<string> Language { get; } = new("--language")
    {
        Description = $"Language of the HTML report and of the headings in a workbook: {string.Join(", ", ReportWords.Languages)}.",
        HelpName = "LANGUAGE",
        DefaultValueFactory = _ => "en",
    };

    /// <summary>Folder of the exported tables.</summary>
    public Option<DirectoryInfo?> Export { get; } = new("--export")
    {
        Description = "Folder for every table of the report as a file.",
        HelpName = "FOLDER",
    };

    /// <summary>Format of the exported tables.</summary>
    public Option<string> Format { get; } = new("--format")
    {
        Description = "Format of --export: xlsx (one workbook), parquet or csv (a file for each table).",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => "xlsx",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(Language);
        command.Options.Add(Export);
        command.Options.Add(Format);
    }

    /// <summary>What was given.</summary>
    /// <exception cref="InputException">There is no such language or format.</exception>
    public ReportFiles Read(ParseResult parsed)
    {
        var language = parsed.GetValue(Language)!;
        var words = ReportWords.Of(language)
            ?? throw new InputException("--language", $"There is no report in \"{language}\".", $"Languages: {string.Join(", ", ReportWords.Languages)}.");
        var format = parsed.GetValue(Format)!;
        return Enum.TryParse<ExportFormat>(format, ignoreCase: true, out var known) && Enum.IsDefined(known) && !char.IsAsciiDigit(format[0])
            ? new ReportFiles(words, parsed.GetValue(Export)?.FullName, known)
            : throw new InputException("--format", $"\"{format}\" is no format of an export.", "Formats: xlsx, parquet, csv.");
    }
}
