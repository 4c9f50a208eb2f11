using System;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Commands;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>crma export and crma import on the database of the demo.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class RowFileCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Demo_is_exported_imported_elsewhere_and_reports_the_same()
    {
        DemoDatabase.CopyTo(File("demo.db"));
        var exported = CommandRun.Of("export", "--database", File("demo.db"), "--out", File("rows.jsonl"));
        Assert.Equal((ExitCode.Done, ""), (exported.Code, exported.Errors));
        var rows = System.IO.File.ReadAllLines(File("rows.jsonl"));
        Assert.StartsWith($"Exported {rows.Length - 1:N0} rows to {File("rows.jsonl")}", exported.Output, StringComparison.Ordinal);

        var imported = CommandRun.Of("import", File("rows.jsonl"), "--database", File("copy.db"));
        Assert.Equal((ExitCode.Done, ""), (imported.Code, imported.Errors));
        Assert.Equal($"Imported {rows.Length - 1:N0} rows into {File("copy.db")}", imported.Output.Trim());

        Assert.Equal(ExitCode.Done, CommandRun.Of("export", "--database", File("copy.db"), "--out", File("again.jsonl")).Code);
        Assert.Equal(rows, System.IO.File.ReadAllLines(File("again.jsonl")));
        Assert.Equal(Scorecard("demo.db"), Scorecard("copy.db").Replace("copy", "demo", StringComparison.Ordinal));
    }

    [Fact]
    public void Neither_file_nor_database_is_replaced_without_force()
    {
        DemoDatabase.CopyTo(File("demo.db"));
        System.IO.File.WriteAllText(File("rows.jsonl"), "mine");

        var export = CommandRun.Of("export", "--database", File("demo.db"), "--out", File("rows.jsonl"));
        Assert.Equal(
            (ExitCode.WrongUsage, $"--out: \"{File("rows.jsonl")}\" exists. Name another file, or replace it with --force."),
            (export.Code, export.Errors));
        Assert.Equal("mine", System.IO.File.ReadAllText(File("rows.jsonl")));

        Assert.Equal(ExitCode.Done, CommandRun.Of("export", "--database", File("demo.db"), "--out", File("rows.jsonl"), "--force").Code);
        var import = CommandRun.Of("import", File("rows.jsonl"), "--database", File("demo.db"));
        Assert.Equal(
            (ExitCode.WrongUsage, $"--database: \"{File("demo.db")}\" exists. Name another file, or replace all its rows with --force."),
            (import.Code, import.Errors));
        Assert.Equal(ExitCode.Done, CommandRun.Of("import", File("rows.jsonl"), "--database", File("demo.db"), "--force").Code);
        Assert.DoesNotContain(Directory.GetFiles(_folder.Path), file => file.EndsWith(".partial", StringComparison.Ordinal));
    }

    [Fact]
    public void File_that_cannot_be_imported_is_refused_with_its_line_and_leaves_no_database()
    {
        var file = _folder.Write(
            "rows.jsonl",
            """{"format":"local-dataverse-rows","version":1,"solutions":{"Other":"1.0.0.0"},"queueTables":[],"numbers":{}}""");

        var run = CommandRun.Of("import", file, "--database", File("new.db"));

        Assert.Equal(
            (ExitCode.WrongUsage,
             "rows.jsonl: Line 1: The rows need the solution 'Other' 1.0.0.0, which is not installed. Import it first. "
             + "No row was imported."),
            (run.Code, run.Errors));
        Assert.Equal(["rows.jsonl"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Files_that_are_missing_are_named()
    {
        AssertRefused(
            CommandRun.Of("export", "--database", File("none.db"), "--out", File("rows.jsonl")),
            $"{File("none.db")}: There is no such database.");
        AssertRefused(
            CommandRun.Of("import", File("none.jsonl"), "--database", File("new.db")), $"{File("none.jsonl")}: There is no such file.");
        var rows = _folder.Write("rows.jsonl", "");
        AssertRefused(
            CommandRun.Of("import", rows, "--database", File("new.db"), "--solution", File("none.zip")),
            $"{File("none.zip")}: There is no such file.");
    }

    [Fact]
    public void Database_that_cannot_be_made_is_refused_with_the_reason()
    {
        var rows = _folder.Write("rows.jsonl", "");

        AssertRefused(
            CommandRun.Of("import", rows, "--database", File(Path.Combine("none", "new.db"))),
            $"{File(Path.Combine("none", "new.db"))}: The folder of the database does not exist.");
        AssertRefused(CommandRun.Of("import", rows, "--database", _folder.Path), $"{_folder.Path}: This is a folder.");
    }

    private static void AssertRefused(CommandRun run, string error)
    {
        Assert.Equal(ExitCode.WrongUsage, run.Code);
        Assert.StartsWith(error, run.Errors, StringComparison.Ordinal);
    }

    private string File(string name) => Path.Combine(_folder.Path, name);

    private string Scorecard(string database) =>
        CommandRun.Of("scorecard", "--database", File(database), "--from", "2024-01", "--months", "13").Output;
}
