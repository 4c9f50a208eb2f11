using System;
using System.IO;
using CrmAlignment.Cli.Commands;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Faults;
using CrmAlignment.LocalDataverse;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Input;

/// <summary>Each reason for which a file or a database cannot be written is told as what it is.</summary>
public sealed class OutputPlaceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Database_in_a_folder_that_is_missing_is_refused() =>
        Assert.Contains("The folder of the database does not exist.", Refusal(() => DatabaseFile.Open(In("no/such/crm.db"), TimeProvider.System)), StringComparison.Ordinal);

    [Fact]
    public void Database_that_is_a_folder_is_refused() =>
        Assert.Contains("This is a folder.", Refusal(() => DatabaseFile.Open(_folder.Path, TimeProvider.System)), StringComparison.Ordinal);

    [Fact]
    public void Database_below_a_file_is_refused()
    {
        var file = _folder.Write("file", "");
        Assert.Contains($"\"{file}\" is a file.", Refusal(() => DatabaseFile.Open(Path.Combine(file, "crm.db"), TimeProvider.System)), StringComparison.Ordinal);
    }

    [Fact]
    public void Database_that_another_program_has_to_itself_is_refused()
    {
        LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = In("crm.db") }).Dispose();
        using var other = new FileStream(In("crm.db"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Contains("Close it in other programs", Refusal(() => DatabaseFile.Open(In("crm.db"), TimeProvider.System)), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Database_that_is_read_only_is_refused()
    {
        LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = In("crm.db") }).Dispose();
        Skip.If(Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows(), "The superuser may write every file.");
        File.SetAttributes(In("crm.db"), FileAttributes.ReadOnly);
        Assert.Contains("The database cannot be written.", Refusal(() => DatabaseFile.Open(In("crm.db"), TimeProvider.System)), StringComparison.Ordinal);
        File.SetAttributes(In("crm.db"), FileAttributes.Normal);
    }

    [Fact]
    public void Output_that_is_a_folder_or_in_none_is_refused()
    {
        Assert.Contains("is a folder.", Refusal(() => OutputFile.WriteText(_folder.Path, replaces: true, "x")), StringComparison.Ordinal);
        Assert.Contains("does not exist.", Refusal(() => OutputFile.WriteText(In("no/file"), replaces: true, "x")), StringComparison.Ordinal);
    }

    [Fact]
    public void Output_whose_place_is_taken_while_it_is_written_names_the_file()
    {
        Directory.CreateDirectory(In("report.html.partial"));
        Assert.Contains($"\"{In("report.html")}\" cannot be written:", Refusal(() => OutputFile.WriteText(In("report.html"), replaces: true, "x")), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Output_that_another_program_has_open_leaves_the_old_file_on_Windows()
    {
        Skip.IfNot(OperatingSystem.IsWindows(), "Only Windows keeps an open file from being replaced.");
        var file = _folder.Write("report.html", "old");
        using var other = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        Assert.Contains("cannot be replaced:", Refusal(() => OutputFile.WriteText(file, replaces: true, "new")), StringComparison.Ordinal);
    }

    private static string Refusal(Action act) => Assert.Throws<InputException>(act).Message;

    private string In(string name) => Path.Combine(_folder.Path, name);
}
