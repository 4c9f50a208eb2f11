using System;
using System.CommandLine;
using System.IO;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Solution.Faults;
using CrmAlignment.Solution.Forms;
using CrmAlignment.Solution.Parts;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>Which form of which export a command changes, and where the result goes.</summary>
internal sealed class FormOptions
{
    private const string Out = "--out";

    private readonly Argument<FileInfo> _zip = new("zip") { Description = "Zip of an unmanaged solution of yours with the form, as Power Apps exported it. It stays as it is.", HelpName = "ZIP" };

    private readonly Option<string> _table = new("--table") { Description = "Table of the form: lead or opportunity.", HelpName = "TABLE", DefaultValueFactory = _ => "lead" };

    private readonly Option<string?> _form = new("--form") { Description = "Name or id of the main form, where the export has several of the table.", HelpName = "NAME" };

    private readonly Option<FileInfo?> _output = new(Out) { Description = "Zip to write, for the import. It is complete or not there. Not needed with --what-if.", HelpName = "NEW.zip" };

    private readonly Option<bool> _force = new("--force") { Description = "Replace the zip to write when it exists." };

    private readonly Option<bool> _whatIf = new("--what-if") { Description = "Show what would change and write nothing." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_zip);
        command.Options.Add(_form);
        command.Options.Add(_table);
        command.Options.Add(_output);
        command.Options.Add(_force);
        command.Options.Add(_whatIf);
    }

    /// <summary>Changes the form.</summary>
    /// <exception cref="InputException">The export, the choice or the place of the result does not fit; nothing was written.</exception>
    public int Run(ParseResult parsed, FormChanging change, IAnsiConsole console)
    {
        var file = parsed.GetValue(_zip)!;
        var target = parsed.GetValue(_whatIf) ? null : Target(file.FullName, parsed);
        var zip = GivenFile.Read(file.FullName, File.ReadAllBytes);
        var changed = Change(file.Name, zip, new FormChoice { Table = parsed.GetValue(_table)!, Form = parsed.GetValue(_form) }, change);
        Tell(changed, parsed.GetValue(_table)!, console.Profile.Out.Writer);
        if (target is not null)
        {
            OutputFile.Write(target, parsed.GetValue(_force), stream => stream.Write(changed.Zip));
            console.Profile.Out.Writer.WriteLine($"Written: {target}. Import it as it is, and publish all customizations.");
        }

        return ExitCode.Done;
    }

    private string Target(string input, ParseResult parsed)
    {
        var target = parsed.GetValue(_output)?.FullName ?? throw new InputException(Out, "Nothing says where the new zip goes.", "Name a file, or look only with --what-if.");
        if (string.Equals(Path.GetFullPath(target), Path.GetFullPath(input), StringComparison.OrdinalIgnoreCase))
        {
            throw new InputException(Out, $"\"{target}\" is the export itself, which stays as it is.", "Name another file.");
        }

        OutputFile.RequirePlace(target, parsed.GetValue(_force), Out);
        return target;
    }

    private static FormChange Change(string name, byte[] zip, FormChoice choice, FormChanging change)
    {
        try
        {
            return change(zip, choice, HandWrittenParts.Read(HandWrittenParts.DefaultFolder));
        }
        catch (OwnFormException e)
        {
            throw new InputException(name, e.Reason, e.Remedy);
        }
    }

    // Never wrapped: what people search and copy stays on one line.
    private static void Tell(FormChange changed, string table, TextWriter output)
    {
        output.WriteLine($"Form \"{changed.FormName}\" of {table} ({changed.FormId}) in {changed.Solution} {changed.Version}");
        foreach (var note in changed.Notes)
        {
            output.WriteLine($"  {note}");
        }

        if (!changed.IsChanged)
        {
            output.WriteLine("Nothing to do: the zip is the one that was given.");
        }
    }
}
