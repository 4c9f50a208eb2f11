using System;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Installation.Checks;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Docs;

/// <summary>docs/administrators.md has a row for each check of crma doctor, and says which of them --fix mends.</summary>
public sealed class DoctorTableTests
{
    [Fact]
    public void Table_of_checks_has_every_check_in_its_order()
    {
        Assert.Equal(CheckList.All.Select(check => check.Name), Rows().Select(row => row[0].Trim('`')));
        Assert.Equal(CheckList.All.Where(check => check is IRepair).Select(check => check.Name), Rows().Where(row => row[2].Contains("`--fix`", StringComparison.Ordinal)).Select(row => row[0].Trim('`')));
        Assert.Distinct(CheckList.All.Select(check => check.Name));
    }

    private static string[][] Rows()
    {
        var page = File.ReadAllText(Repository.File("docs", "administrators.md")).ReplaceLineEndings("\n");
        var table = page.Split("<!-- checks -->")[1].Split("<!-- /checks -->")[0];
        return [.. table.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Trim('|', ' ').Split(" | "))];
    }
}
