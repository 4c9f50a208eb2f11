using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Commands;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Input;

/// <summary>What all commands have in common: where they work, and that they explain themselves.</summary>
public sealed class CommandHelpTests
{
    // demo and replay move the organization's clock, import keeps ids, owners and dates without asking anybody's rights, and serve and
    // token make the address.
    private static readonly string[] OfFilesAlone =
        ["demo", "import", "replay", "serve", "token", "token create", "token list", "token revoke"];

    [Fact]
    public void Every_command_on_a_database_works_at_an_address_as_well()
    {
        var takingFiles = Commands().Where(command => Has(command.Command, "--database")).ToList();

        Assert.Equal(OfFilesAlone, takingFiles.Where(command => !Has(command.Command, "--url")).Select(command => command.Name).Order());
        Assert.Equal(
            ["attribution", "audit", "deploy", "diagnose", "doctor", "experiment", "export", "health", "leader", "models", "nurture", "playbooks", "propose-weights", "purchases", "recalculate", "scorecard", "setup", "simulate", "targets", "tick"],
            takingFiles.Where(command => Has(command.Command, "--url")).Select(command => command.Name).Order());
    }

    [Fact]
    public void Every_command_and_option_has_a_description_and_help_shows_them()
    {
        foreach (var (name, command) in Commands())
        {
            var help = CommandRun.Of([.. name.Split(' '), "--help"]);

            Assert.Equal((ExitCode.Done, ""), (help.Code, help.Errors));
            Assert.False(string.IsNullOrWhiteSpace(command.Description), name);
            foreach (var option in command.Options.Where(option => !option.Hidden))
            {
                Assert.Contains(option.Name, help.Output, StringComparison.Ordinal);
                Assert.False(string.IsNullOrWhiteSpace(option.Description), $"{name} {option.Name}");
            }
        }
    }

    [Theory]
    [InlineData("simulate", "--url ", "--set ", "--from ", "--to ", "(REQUIRED)")]
    [InlineData("propose-weights", "--url ", "--set ", "--draft", "--json", "(REQUIRED)", "nobody has signed")]
    [InlineData("diagnose", "--url ", "--segment ", "--reference-segment ", "--reference-target ", "--json", "(REQUIRED)")]
    [InlineData("models", "--url ", "--from ", "--to ", "--json", "last twelve whole months", "single, repeat or mixed sale")]
    [InlineData("health", "--url ", "--from ", "--to ", "--json", "last three whole months", "ends with 0 whatever it finds")]
    [InlineData("export", "--url ", "--out ", "--force", "what an uninstall would take")]
    public void Help_names_what_is_asked_for_and_what_must_be_given(string command, params string[] said)
    {
        var help = CommandRun.Of(command, "--help");

        Assert.All(said, text => Assert.Contains(text, help.Output, StringComparison.Ordinal));
    }

    private static bool Has(Command command, string option) => OptionsOf(command).Any(known => known.Name == option);

    // An option of a command with commands below it holds for these as well.
    private static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(OptionsOf).Where(option => option.Recursive));

    private static List<(string Name, Command Command)> Commands()
    {
        using var nowhere = new StringWriter();
        return [.. CommandLine.Root(PlainConsole.To(nowhere), SystemClock.Instance).Subcommands.SelectMany(command => Below(command, command.Name))];
    }

    private static IEnumerable<(string Name, Command Command)> Below(Command command, string name) =>
        command.Subcommands.SelectMany(inner => Below(inner, $"{name} {inner.Name}")).Prepend((name, command));
}
