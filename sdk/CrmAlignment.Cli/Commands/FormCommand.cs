using System.CommandLine;
using CrmAlignment.Solution.Forms;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma form: what the product shows of a row, on a form that an organization keeps as its own.</summary>
internal static class FormCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console) => new(
        "form",
        "Puts a tab Alignment on your own form of leads or opportunities, and takes it out again: in the zip of an unmanaged solution of yours that holds "
        + "the form, which you export before and import after.")
    {
        Subcommands =
        {
            Changing(
                "add", "Adds the tab and the script of the bar, or brings those of a former version to this one. Nothing else of the form is touched.", OwnForm.Add, console),
            Changing(
                "remove", "Takes out what add has put there, before an uninstall, and names what else of the product is on the form.", OwnForm.Remove, console),
        },
    };

    private static Command Changing(string name, string description, FormChanging change, IAnsiConsole console)
    {
        var options = new FormOptions();
        var command = new Command(name, description);
        options.AddTo(command);
        command.SetAction(parsed => options.Run(parsed, change, console));
        return command;
    }
}
