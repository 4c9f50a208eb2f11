using System;
using System.IO;
using CrmAlignment.Cli.Commands;
using CrmAlignment.LocalDataverse;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Input;

/// <summary>
/// Files and folders of the command line that do not fit: the message names the place, and the exit code is the documented one.
/// </summary>
public sealed class CommandArgumentTests : IDisposable
{
    private const string NotAnImport = "The solution CrmAlignment is not imported there.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Scorecard_refuses_a_file_that_is_no_database()
    {
        var file = _folder.Write("notes.db", new string('x', 5000));
        var run = CommandRun.Of("scorecard", "--database", file, "--from", "2024-01");
        AssertRefused(run, $"{file}: The file cannot be opened as the database of a local Dataverse.");
        Assert.Equal(new string('x', 5000), File.ReadAllText(file));
    }

    [Fact]
    public void Scorecard_refuses_a_database_of_something_else_and_leaves_it_as_it_is()
    {
        var file = Path.Combine(_folder.Path, "other.db");
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE recipe (name TEXT)";
            command.ExecuteNonQuery();
        }

        var before = File.ReadAllBytes(file);
        var run = CommandRun.Of("scorecard", "--database", file, "--from", "2024-01");
        AssertRefused(run, $"{file}: The file cannot be opened as the database of a local Dataverse. The file is a SQLite database");
        Assert.Equal(before, File.ReadAllBytes(file));
    }

    [Fact]
    public void Scorecard_refuses_a_database_without_the_solution()
    {
        var file = Path.Combine(_folder.Path, "bare.db");
        LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = file }).Dispose();
        AssertRefused(CommandRun.Of("scorecard", "--database", file, "--from", "2024-01"), $"{file}: {NotAnImport}");
        AssertRefused(CommandRun.Of("scorecard", "--database", file, "--from", "2024-01"), $"{file}: {NotAnImport}");
    }

    [Fact]
    public void Scorecard_refuses_a_database_that_is_missing_or_empty_or_a_folder()
    {
        var missing = Path.Combine(_folder.Path, "none.db");
        AssertRefused(CommandRun.Of("scorecard", "--database", missing, "--from", "2024-01"), $"{missing}: There is no such database.");
        Assert.False(File.Exists(missing));
        var empty = _folder.Write("empty.db", "");
        AssertRefused(CommandRun.Of("scorecard", "--database", empty, "--from", "2024-01"), $"{empty}: The file is empty.");
        AssertRefused(CommandRun.Of("scorecard", "--database", _folder.Path, "--from", "2024-01"), $"{_folder.Path}: This is a folder.");
    }

    [Theory]
    [InlineData("--from", "2024-13", "--from: \"2024-13\" is no month")]
    [InlineData("--from", "9999-12", "--from: \"9999-12\" is no month from 1900 to 2999.")]
    [InlineData("--months", "0", "--months: 0 is not between 1 and 120.")]
    [InlineData("--months", "121", "--months: 121 is not between 1 and 120.")]
    [InlineData("--time-zone", "Mars/Olympus", "--time-zone: \"Mars/Olympus\" is no time zone.")]
    public void Scorecard_names_the_option_that_does_not_fit(string option, string value, string expected)
    {
        string[] from = option == "--from" ? [] : ["--from", "2024-01"];
        AssertRefused(CommandRun.Of(["scorecard", "--database", "any.db", .. from, option, value]), expected);
    }

    [Fact]
    public void Demo_refuses_a_database_that_is_none()
    {
        var file = _folder.Write("notes.db", "These are notes, long enough to be the header of a database file.");
        var run = CommandRun.Of("demo", "--database", file, "--out", _folder.Path);
        AssertRefused(run, $"{file}: The file cannot be opened as the database of a local Dataverse.");
    }

    [Fact]
    public void Demo_refuses_a_database_in_a_folder_that_is_missing()
    {
        var file = Path.Combine(_folder.Path, "none", "crm.db");
        var run = CommandRun.Of("demo", "--database", file, "--out", _folder.Path);
        AssertRefused(run, $"{file}: The folder of the database does not exist.");
    }

    [Theory]
    [InlineData("demo")]
    [InlineData("pack")]
    public void Out_refuses_a_file(string command)
    {
        var file = _folder.Write("taken", "text");
        AssertRefused(CommandRun.Of(command, "--out", file), $"--out: \"{file}\" is a file. Name a folder");
        AssertRefused(CommandRun.Of(command, "--out", Path.Combine(file, "below")), $"--out: \"{file}\" is a file. Name a folder");
        Assert.Equal("text", File.ReadAllText(file));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("1")]
    [InlineData("1.2.3.4.5")]
    [InlineData("1.-2")]
    public void Pack_refuses_a_version_that_is_none(string version) => AssertRefused(
        CommandRun.Of("pack", "--out", _folder.Path, "--version", version),
        $"--version: \"{version}\" is no version. Write two to four numbers");

    [Fact]
    public void Check_finds_that_a_text_file_is_no_zip()
    {
        var run = CommandRun.Of("check", _folder.Write("notes.zip", "These are notes."));
        Assert.Equal((ExitCode.DoneWithRefusedRows, ""), (run.Code, run.Errors));
        Assert.Contains("not a complete zip file", run.Output, StringComparison.Ordinal);
        Assert.Contains("notes.zip: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_refuses_a_file_that_is_missing()
    {
        var file = Path.Combine(_folder.Path, "none.zip");
        AssertRefused(CommandRun.Of("check", file), $"{file}: There is no such file.");
    }

    private static void AssertRefused(CommandRun run, string beginning)
    {
        Assert.StartsWith(beginning, run.Errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.WrongUsage, run.Code);
    }
}
