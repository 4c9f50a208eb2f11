using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using CrmAlignment.Cli.Commands;
using CrmAlignment.LocalDataverse;
using CrmAlignment.WebApi;
using CrmAlignment.WebApi.Hosting;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>crma export --url: what an uninstall would take, against the export of the same database.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ProductExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task All_of_the_product_is_exported_with_the_values_that_the_database_has()
    {
        DemoDatabase.CopyTo(File("demo.db"));
        Assert.Equal(ExitCode.Done, CommandRun.Of("export", "--database", File("demo.db"), "--out", File("all.jsonl")).Code);
        using var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = File("demo.db") });
        await using var server = await Serve(organization, organization.SystemUserId);

        var run = CommandRun.Of("export", "--url", server.Address.ToString(), "--out", File("product.jsonl"));

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        var lines = System.IO.File.ReadAllLines(File("product.jsonl"));
        Assert.StartsWith($"Exported {lines.Length - 1:N0} rows to {File("product.jsonl")}", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("""{"format":"crma-product-rows","version":1,"environment":"127.0.0.1","solutions":{"CrmAlignment":"1.""", lines[0], StringComparison.Ordinal);
        var (expected, exported) = (Rows("all.jsonl"), Rows("product.jsonl"));
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), exported.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected, row => Assert.Equal(row.Value, exported[row.Key]));
        string[] kinds = ["crma_kpifact", "crma_scorecard", "crma_handover", "crma_assessment", "lead", "opportunity"];
        Assert.All(kinds, table => Assert.Contains(exported.Keys, row => row.StartsWith(table + " ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Rows_that_the_caller_may_not_read_end_the_export_without_a_file()
    {
        DemoDatabase.CopyTo(File("demo.db"));
        using var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = File("demo.db") });
        var user = organization.AdminService.Create(new Entity("systemuser")
        {
            ["lastname"] = "Nobody",
            ["domainname"] = "nobody@example.com",
            ["businessunitid"] = new EntityReference("businessunit", organization.RootBusinessUnitId),
        });
        await using var server = await Serve(organization, user);

        var run = CommandRun.Of("export", "--url", server.Address.ToString(), "--out", File("product.jsonl"));

        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.Contains("System Administrator", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(_folder.Path), file => file.Contains("product", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Environment_without_the_product_and_a_file_that_is_there_are_refused()
    {
        using var organization = LocalOrganization.Open();
        await using var server = await Serve(organization, organization.SystemUserId);
        var address = server.Address.ToString();
        _folder.Write("mine.jsonl", "mine");

        var nothing = CommandRun.Of("export", "--url", address, "--out", File("product.jsonl"));
        var taken = CommandRun.Of("export", "--url", address, "--out", File("mine.jsonl"));

        Assert.Equal((ExitCode.WrongUsage, "127.0.0.1: The solution CrmAlignment is not installed there. There is nothing to export."), (nothing.Code, nothing.Errors));
        Assert.Equal(
            (ExitCode.WrongUsage, $"--out: \"{File("mine.jsonl")}\" exists. Name another file, or replace it with --force."), (taken.Code, taken.Errors));
        Assert.Equal("mine", System.IO.File.ReadAllText(File("mine.jsonl")));
    }

    [Fact]
    public void Import_refuses_such_a_file()
    {
        var rows = _folder.Write("product.jsonl", """{"format":"crma-product-rows","version":1,"environment":"contoso","solutions":{}}""");

        var run = CommandRun.Of("import", rows, "--database", File("new.db"));

        Assert.Equal(
            (ExitCode.WrongUsage,
             "product.jsonl: Line 1: It does not say \"format\":\"local-dataverse-rows\". Name a file that ExportRows or crma export --database wrote. No row was imported."),
            (run.Code, run.Errors));
    }

    private static Task<WebApiServer> Serve(LocalOrganization organization, Guid user) =>
        WebApiServer.StartAsync(organization, new WebApiOptions { UserWithoutToken = user });

    private string File(string name) => Path.Combine(_folder.Path, name);

    // The columns of the product in each row that has any. A number is the same with more digits.
    private Dictionary<string, string> Rows(string file) => System.IO.File.ReadLines(File(file)).Skip(1)
        .Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            var values = row.GetProperty("values").EnumerateObject()
                .Where(value => value.Name.StartsWith("crma_", StringComparison.Ordinal))
                .Select(value => $"{value.Name}={(value.Value.ValueKind == JsonValueKind.Number ? value.Value.GetDecimal() / 1.0000000000m : value.Value.GetRawText())}");
            return (Name: $"{row.GetProperty("table").GetString()} {row.GetProperty("id").GetString()}", Values: string.Join(' ', values));
        })
        .Where(row => row.Values.Length > 0)
        .ToDictionary(row => row.Name, row => row.Values);
}
